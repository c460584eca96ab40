//! The cast: `Browser`, which keeps its cookies, and `Backend`, which stands in for the
//! other company and remembers what it was asked.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use acme_tasks::{ApiKey, Config, Host};
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE,
};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt;

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

    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }
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
        let config = Config {
            database: "sqlite::memory:".into(),
            backend: backend.parse().unwrap(),
            api_key: ApiKey::parse(KEY).unwrap(),
        };
        Self::of(Host::start(config).await.unwrap().router())
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

/// What the stand-in knows: one invitation, opened by the secret `s1`.
#[derive(Clone)]
pub struct Backend {
    pub url: String,
    invitation: Arc<Mutex<Value>>,
    accepts: Arc<Mutex<Vec<Value>>>,
}

impl Backend {
    /// Starts one whose invitation for `li@new.example` into the team Design is open.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let invitation = json!({
            "id": "i1", "status": "sent", "deactivated": false, "expired": false,
            "creatorName": "Amira <b>Haddad</b>",
            "target": [{"type": "email", "value": "li@new.example"}],
            "groups": [
                {"id": "g1", "groupId": "design", "type": "team", "name": "Design", "role": "member"}
            ],
        });
        let backend = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            invitation: Arc::new(Mutex::new(invitation)),
            accepts: Arc::default(),
        };
        let app = Router::new()
            .route("/api/v1/invitations/{id}", get(look))
            .route("/api/v1/invitations/accept", post(accept))
            .with_state(backend.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        backend
    }

    /// Changes a field of the invitation.
    pub fn set(&self, field: &str, value: impl Into<Value>) {
        self.invitation.lock().unwrap()[field] = value.into();
    }

    /// The bodies of the acceptances that it was sent.
    pub fn accepts(&self) -> Vec<Value> {
        self.accepts.lock().unwrap().clone()
    }
}

async fn look(
    State(backend): State<Backend>,
    Query(query): Query<Value>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    check_key(&headers)?;
    if query["secret"] != "s1" {
        return Err(StatusCode::NOT_FOUND);
    }
    Ok(Json(backend.invitation.lock().unwrap().clone()))
}

/// Accepts once, as the real one does.
async fn accept(
    State(backend): State<Backend>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Result<Json<Value>, StatusCode> {
    check_key(&headers)?;
    backend.accepts.lock().unwrap().push(body);
    let mut invitation = backend.invitation.lock().unwrap();
    if invitation["status"] == "accepted" || invitation["overtaken"] == true {
        return Err(StatusCode::CONFLICT);
    }
    invitation["status"] = "accepted".into();
    Ok(Json(json!({ "invitations": [*invitation] })))
}

fn check_key(headers: &HeaderMap) -> Result<(), StatusCode> {
    let given = headers.get("x-api-key").and_then(|value| value.to_str().ok());
    if given == Some(KEY) { Ok(()) } else { Err(StatusCode::UNAUTHORIZED) }
}
