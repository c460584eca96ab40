//! The gate on the road between browser and server: it notes every request, and what goes wrong on
//! the road goes wrong here.
//!
//! So a story decides what is under way when the server dies, or what becomes of an answer. Knows
//! just enough of HTTP to tell where a request begins.

mod fault;
mod request;

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

pub use fault::Fault;
pub use request::{EVERYTHING, LIST, RESEND, REVOKE, Request, Route, SEND, SETTINGS};

/// More than a browser sends at once.
const CHUNK: usize = 64 * 1024;

/// The gate. The browser's address for the server is the gate's.
pub struct Gate {
    /// What the browser takes for the server.
    pub url: String,
    road: Road,
}

/// What all connections share.
#[derive(Clone)]
struct Road {
    server: Arc<watch::Sender<Option<SocketAddr>>>,
    is_up: Arc<watch::Sender<bool>>,
    faults: Arc<watch::Sender<Vec<(Route, Fault)>>>,
    waiting: Arc<watch::Sender<usize>>,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Gate {
    /// An open gate that leads nowhere yet.
    pub async fn build() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port");
        let address = listener.local_addr().expect("it is bound");
        let road = Road {
            server: Arc::new(watch::Sender::new(None)),
            is_up: Arc::new(watch::Sender::new(true)),
            faults: Arc::default(),
            waiting: Arc::default(),
            requests: Arc::default(),
        };
        tokio::spawn(keep(listener, address, road.clone()));
        Self { url: format!("http://{address}"), road }
    }

    /// Leads to the server at `address` from now on.
    pub fn lead_to(&self, address: SocketAddr) {
        self.road.server.send_replace(Some(address));
    }

    /// From now on this happens to the answers of `route`.
    pub fn trouble(&self, route: Route, fault: Fault) {
        self.road.faults.send_modify(|faults| {
            faults.retain(|(known, _)| *known != route);
            faults.insert(0, (route, fault));
        });
    }

    /// Waits until the server has answered, and the answer is held at the gate.
    pub async fn holds_an_answer(&self) {
        let mut waiting = self.road.waiting.subscribe();
        waiting.wait_for(|count| *count > 0).await.expect("the gate is there");
    }

    /// Lets what waits pass, and everything after it.
    pub fn open(&self) {
        self.road.faults.send_replace(Vec::new());
    }

    /// Breaks every connection, and takes none until it is up again.
    pub fn down(&self) {
        self.road.is_up.send_replace(false);
    }

    /// Takes connections again.
    pub fn up(&self) {
        self.road.is_up.send_replace(true);
    }

    /// All requests that have come.
    pub fn requests(&self) -> Vec<Request> {
        self.road.requests.lock().expect("no connection panics").clone()
    }

    /// The requests of `route` that have come.
    pub fn requests_of(&self, route: Route) -> Vec<Request> {
        self.requests().into_iter().filter(|request| request.is(route)).collect()
    }
}

impl Road {
    /// What happens to the answer of `request`, once that is decided.
    async fn fault_on(&self, request: &Request) -> Fault {
        let find = |faults: &Vec<(Route, Fault)>| {
            let mut fitting = faults.iter().filter(|(route, _)| request.is(route));
            fitting.next().map_or(Fault::None, |(_, fault)| *fault)
        };
        let mut faults = self.faults.subscribe();
        if find(&faults.borrow()) == Fault::Hold {
            self.waiting.send_modify(|count| *count += 1);
        }
        let decided = faults.wait_for(|faults| find(faults) != Fault::Hold).await;
        decided.map_or(Fault::Reset, |faults| find(&faults))
    }

    fn note(&self, request: Request) {
        self.requests.lock().expect("no connection panics").push(request);
    }

    async fn turns(&self, is_up: bool) {
        // An error would mean that the gate has gone, and its connections with it.
        let _ = self.is_up.subscribe().wait_for(|known| *known == is_up).await;
    }
}

/// Takes connections while the gate is up.
async fn keep(mut listener: TcpListener, address: SocketAddr, road: Road) {
    loop {
        tokio::select! {
            Ok((browser, _)) = listener.accept() => {
                let road = road.clone();
                // A connection that breaks on one side is closed on the other by being dropped.
                tokio::spawn(async move { carry(browser, &road).await });
            }
            () = road.turns(false) => {
                drop(listener);
                road.turns(true).await;
                listener = TcpListener::bind(address).await.expect("nobody takes the port");
            }
        }
    }
}

/// Carries one connection's requests there and its answers back.
async fn carry(mut browser: TcpStream, road: &Road) -> io::Result<()> {
    let address = *road.server.borrow();
    let mut server = TcpStream::connect(address.ok_or(io::ErrorKind::NotConnected)?).await?;
    let (mut request, mut answer) = (vec![0; CHUNK], vec![0; CHUNK]);
    let mut fault = Fault::None;
    let mut passed = 0;
    let mut asked = None;
    loop {
        tokio::select! {
            length = browser.read(&mut request) => {
                let chunk = some(&request, length?)?;
                if let Some(request) = Request::read(chunk) {
                    road.note(request.clone());
                    (asked, passed) = (Some(request), 0);
                }
                server.write_all(chunk).await?;
            }
            length = server.read(&mut answer) => {
                let chunk = some(&answer, length?)?;
                if let Some(request) = asked.take() {
                    fault = road.fault_on(&request).await;
                }
                fault.hand_on(chunk, passed, &mut browser).await?;
                passed += chunk.len();
            }
            () = road.turns(false) => return fault::break_off(&browser),
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
