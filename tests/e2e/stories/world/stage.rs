//! The stage: a server of other people's pages, on origins that are not the widget's.
//!
//! Serves what a story puts there, the widget's files as they were built or as the story alters
//! them, and the witness, a script that tells what has happened on a page.

use std::collections::HashMap;
use std::fs;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use tokio::net::TcpListener;

use super::server::root;

/// More than any report of a browser.
const LARGEST: usize = 1024 * 1024;
const WITNESS: &str = include_str!("witness.js");

/// The stage. It has two names, which are two sites; that of the widget is the near one.
pub struct Stage {
    port: u16,
    props: Props,
}

/// What the server hands out.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

type Props = Arc<Mutex<Shelf>>;
type Alteration = Box<dyn Fn(&mut Answer) + Send>;

#[derive(Default)]
struct Shelf {
    answers: HashMap<String, Answer>,
    /// What happens to files of the widget whose name ends so.
    alterations: Vec<(&'static str, Alteration)>,
    asked: Vec<String>,
}

impl Stage {
    /// An empty stage.
    pub async fn build() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let props = Props::default();
        let app = Router::new().fallback(answer).with_state(props.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        let stage = Self { port, props };
        stage.put("/witness.js", Answer::script(WITNESS));
        stage
    }

    /// The origin of another site.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Another origin of the widget's own site.
    pub fn near(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Puts something at `path`.
    pub fn put(&self, path: &str, answer: Answer) {
        self.shelf(|shelf| shelf.answers.insert(path.to_owned(), answer));
    }

    /// Alters the widget's files whose name ends so, from now on.
    pub fn alter(&self, ending: &'static str, how: impl Fn(&mut Answer) + Send + 'static) {
        self.shelf(|shelf| shelf.alterations.push((ending, Box::new(how))));
    }

    /// Serves the widget's files as they were built again.
    pub fn restore(&self) {
        self.shelf(|shelf| shelf.alterations.clear());
    }

    /// Every request that has come: method, path and body.
    pub fn asked(&self) -> Vec<String> {
        self.shelf(|shelf| shelf.asked.clone())
    }

    fn shelf<T>(&self, work: impl FnOnce(&mut Shelf) -> T) -> T {
        work(&mut self.props.lock().expect("no answer panics"))
    }
}

impl Answer {
    /// Something of this type.
    pub fn new(kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let headers = HeaderMap::new();
        Self { status: StatusCode::OK, headers, body: body.into() }
            .with("content-type", kind)
            .with("x-content-type-options", "nosniff")
            .with("cache-control", "no-store")
    }

    /// A page.
    pub fn page(html: &str) -> Self {
        Self::new("text/html; charset=utf-8", html)
    }

    /// A script that every page may load.
    pub fn script(code: &str) -> Self {
        Self::new("text/javascript; charset=utf-8", code).for_everybody()
    }

    /// Sends every request on to `url`.
    pub fn redirect(url: &str) -> Self {
        let answer = Self::new("text/plain", "").with("location", url).for_everybody();
        Self { status: StatusCode::TEMPORARY_REDIRECT, ..answer }
    }

    /// With a header in place of what it was.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a header is one line");
        self.headers.insert(HeaderName::from_static(name), value);
        self
    }

    fn for_everybody(self) -> Self {
        self.with("access-control-allow-origin", "*")
            .with("cross-origin-resource-policy", "cross-origin")
    }

    /// A file of the built widget.
    pub fn built(name: &str) -> Option<Self> {
        let kind = match name.rsplit('.').next()? {
            "js" => "text/javascript; charset=utf-8",
            "wasm" => "application/wasm",
            _ => "application/octet-stream",
        };
        // Nothing but the folder's own files: a browser resolves dots before it asks.
        let body = fs::read(root().join("dist").join(name)).ok()?;
        Some(Self::new(kind, body).for_everybody())
    }
}

impl Shelf {
    fn find(&self, path: &str) -> Option<Answer> {
        if let Some(answer) = self.answers.get(path) {
            return Some(answer.clone());
        }
        let name = path.strip_prefix("/widget/")?;
        let mut answer = Answer::built(name)?;
        for (ending, how) in &self.alterations {
            if name.ends_with(ending) {
                how(&mut answer);
            }
        }
        Some(answer)
    }
}

async fn answer(
    State(props): State<Props>,
    request: Request,
) -> Result<(StatusCode, HeaderMap, Bytes), StatusCode> {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, LARGEST).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let mut shelf = props.lock().expect("no answer panics");
    shelf.asked.push(format!("{} {} {}", head.method, head.uri, String::from_utf8_lossy(&body)));
    let found = shelf.find(head.uri.path()).ok_or(StatusCode::NOT_FOUND)?;
    Ok((found.status, found.headers, found.body.into()))
}
