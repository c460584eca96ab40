//! The cast: `Browser`, which keeps its cookies, and `Backend`, which stands in for the
//! other company and remembers what it was asked.

mod backend;

use std::collections::BTreeMap;

use acme_tasks::{ApiKey, Config, Host};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE,
};
use axum::http::{HeaderMap, Request, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use tokio::net::TcpListener;
use tower::ServiceExt;

pub use backend::{Backend, invitation};

pub const KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
pub const OWN: &str = "acme.test";

/// An answer, with its body as text.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers[LOCATION].to_str().unwrap()
    }

    /// Whether it has this status and says this.
    #[track_caller]
    pub fn says(&self, status: StatusCode, text: &str) {
        assert_eq!(self.status, status, "{}", self.text);
        assert!(self.text.contains(text), "{text}: {}", self.text);
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }
}

/// What a token says.
pub fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// The address of a backend that does not answer.
pub async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

/// A fresh app with a fresh database, whose backend answers at `backend`.
pub async fn host(backend: &str) -> Host {
    let config = Config {
        database: "sqlite::memory:".into(),
        backend: backend.parse().unwrap(),
        api_key: ApiKey::parse(KEY).unwrap(),
    };
    Host::start(config).await.unwrap()
}

/// One browser at the app; its requests carry the cookies that it was given.
pub struct Browser {
    app: Router,
    cookies: BTreeMap<String, String>,
    languages: &'static str,
}

impl Browser {
    /// A fresh app with a fresh database, whose backend answers at `backend`.
    pub async fn at(backend: &str) -> Self {
        Self::of(host(backend).await.router())
    }

    /// One at another website.
    pub fn of(app: Router) -> Self {
        Self { app, cookies: BTreeMap::new(), languages: "en-US,en;q=0.9" }
    }

    /// One whose owner likes these languages.
    pub fn liking(mut self, languages: &'static str) -> Self {
        self.languages = languages;
        self
    }

    /// The same app in another browser.
    pub fn another(&self) -> Self {
        Self::of(self.app.clone())
    }

    /// The same session in other hands.
    pub fn with_same_cookie(&self) -> Self {
        Self { cookies: self.cookies.clone(), ..self.another() }
    }

    /// Puts a cookie there that the app did not give.
    pub fn plant(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Follows a link.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).header(HOST, OWN), Body::empty()).await
    }

    /// Sends a form of the app's own page.
    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        self.post_from(&format!("http://{OWN}"), path, form).await
    }

    /// Sends a form of a page of `origin`.
    pub async fn post_from(&mut self, origin: &str, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(HOST, OWN)
            .header(ORIGIN, origin)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(form.to_owned())).await
    }

    /// The role of whoever is signed in, as their token says.
    pub async fn role(&mut self) -> Value {
        let answer: Value = serde_json::from_str(&self.get("/token").await.text).unwrap();
        claims(answer["token"].as_str().unwrap())["role"].clone()
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        let request = request
            .header(COOKIE, cookies.collect::<Vec<_>>().join("; "))
            .header(ACCEPT_LANGUAGE, self.languages);
        let response = self.app.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.plant(name, value);
        }
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }
}
