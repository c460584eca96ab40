//! The gate on the road between browser and server: it notes every request, and it can keep the
//! answers to sent invitations back.
//!
//! So a story decides what is under way when the server dies, or when somebody presses again.
//! Knows just enough of HTTP to tell where a request begins.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// More than a browser sends at once.
const CHUNK: usize = 64 * 1024;

/// The gate. The browser's address for the server is the gate's.
pub struct Gate {
    /// What the browser takes for the server.
    pub url: String,
    road: Road,
}

/// The beginning of a request, up to its body.
#[derive(Clone, Debug)]
pub struct Request(String);

/// What all connections share.
#[derive(Clone)]
struct Road {
    server: Arc<watch::Sender<Option<SocketAddr>>>,
    answers: Arc<watch::Sender<Answers>>,
    waiting: Arc<watch::Sender<usize>>,
    requests: Arc<Mutex<Vec<Request>>>,
}

/// What happens to answers to sent invitations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answers {
    Pass,
    Wait,
    Lost,
}

impl Gate {
    /// An open gate that leads nowhere yet.
    pub async fn build() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port");
        let url = format!("http://{}", listener.local_addr().expect("it is bound"));
        let road = Road {
            server: Arc::new(watch::Sender::new(None)),
            answers: Arc::new(watch::Sender::new(Answers::Pass)),
            waiting: Arc::new(watch::Sender::new(0)),
            requests: Arc::default(),
        };
        tokio::spawn(keep(listener, road.clone()));
        Self { url, road }
    }

    /// Leads to the server at `address` from now on.
    pub fn lead_to(&self, address: SocketAddr) {
        self.road.server.send_replace(Some(address));
    }

    /// Lets requests pass, and keeps the answers to sent invitations.
    pub fn close(&self) {
        self.road.answers.send_replace(Answers::Wait);
    }

    /// Waits until the server has answered a send, and the answer stands before the gate.
    pub async fn keeps_an_answer(&self) {
        let mut waiting = self.road.waiting.subscribe();
        waiting.wait_for(|count| *count > 0).await.expect("the gate is there");
    }

    /// Lets what waits pass, and everything after it.
    pub fn open(&self) {
        self.road.answers.send_replace(Answers::Pass);
    }

    /// Loses what waits, with its connections.
    pub fn lose(&self) {
        self.road.answers.send_replace(Answers::Lost);
    }

    /// All requests that have come.
    pub fn requests(&self) -> Vec<Request> {
        self.road.requests.lock().expect("no connection panics").clone()
    }

    /// The requests that send invitations.
    pub fn sends(&self) -> Vec<Request> {
        self.requests().into_iter().filter(Request::is_send).collect()
    }
}

impl Request {
    /// The request that begins with `chunk`, if one does.
    fn read(chunk: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(chunk);
        let head = text.split("\r\n\r\n").next()?;
        head.lines().next()?.ends_with(" HTTP/1.1").then(|| Self(head.to_owned()))
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let headers = self.0.lines().skip(1).filter_map(|line| line.split_once(": "));
        let mut fitting = headers.filter(|(known, _)| known.eq_ignore_ascii_case(name));
        fitting.next().map(|(_, value)| value)
    }

    fn is_send(&self) -> bool {
        self.0.starts_with("POST /api/v1/invitations HTTP")
    }
}

impl Road {
    /// Whether an answer to sent invitations gets through, once that is decided.
    async fn lets_through(&self) -> bool {
        let mut answers = self.answers.subscribe();
        if *answers.borrow() == Answers::Wait {
            self.waiting.send_modify(|count| *count += 1);
        }
        let decided = answers.wait_for(|answers| *answers != Answers::Wait).await;
        decided.is_ok_and(|answers| *answers == Answers::Pass)
    }
}

async fn keep(listener: TcpListener, road: Road) {
    while let Ok((browser, _)) = listener.accept().await {
        let road = road.clone();
        // A connection that breaks on one side is closed on the other by being dropped.
        tokio::spawn(async move { carry(browser, &road).await });
    }
}

/// Carries one connection's requests there and its answers back.
async fn carry(mut browser: TcpStream, road: &Road) -> io::Result<()> {
    let address = *road.server.borrow();
    let mut server = TcpStream::connect(address.ok_or(io::ErrorKind::NotConnected)?).await?;
    let (mut request, mut answer) = (vec![0; CHUNK], vec![0; CHUNK]);
    let mut is_send = false;
    loop {
        tokio::select! {
            length = browser.read(&mut request) => {
                let chunk = some(&request, length?)?;
                if let Some(request) = Request::read(chunk) {
                    is_send = request.is_send();
                    road.requests.lock().expect("no connection panics").push(request);
                }
                server.write_all(chunk).await?;
            }
            length = server.read(&mut answer) => {
                let chunk = some(&answer, length?)?;
                if is_send && !road.lets_through().await {
                    return Ok(());
                }
                browser.write_all(chunk).await?;
            }
        }
    }
}

/// What was read; nothing means that the other side has gone.
fn some(buffer: &[u8], length: usize) -> io::Result<&[u8]> {
    match length {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        length => Ok(&buffer[..length]),
    }
}
