//! The cast of the tests.
//!
//! [`TestApp`] is one backend with its own folder, database and [`TestClock`]. Who calls is a
//! [`Caller`]:
//! - [`host`] is Acme's own backend, with the API key;
//! - [`amira`] is an admin, [`jonas`] a member, [`gus`] a guest, all three of the workspace `acme`
//!   and the team `design`;
//! - [`eve`] is an admin of the workspace `globex`, and has nothing to do with `acme`;
//! - [`nobody`] has no credential.
//!
//! A caller's token can be changed with [`Caller::with`], and is signed when it is used.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use invitation_backend::{Backend, Clock, Config, Moment};
use invitation_widget::email::Reserved;
use serde_json::{Value, json};
use sha2::Sha256;
use tempfile::TempDir;
use tower::ServiceExt;

pub const NOW: i64 = 1_768_478_400;
pub const API_KEY: &str = "VRTX.PyUE4E-JQdOaDAMF6CwzAQ.test_only_k3y_not_a_real_secret_0001";
pub const ACME: &str = "/api/v1/invitations/by-group/workspace/acme";
pub const INVITATIONS: &str = "/api/v1/invitations";
pub const ACCEPT: &str = "/api/v1/invitations/accept";

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment::from_unix_seconds(self.0.load(Ordering::SeqCst))
    }
}

/// One backend.
pub struct TestApp {
    pub backend: Backend,
    pub router: Router,
    pub clock: Arc<TestClock>,
    pub folder: TempDir,
    pub config: Config,
}

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// Null where the body is not JSON.
    pub json: Value,
}

impl TestApp {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        change(&mut config);
        let clock = Arc::new(TestClock(AtomicI64::new(NOW)));
        Self::start(config, clock, folder).await
    }

    /// Ends the backend and starts it again on the same folder.
    pub async fn restarted(self) -> Self {
        let Self {
            backend,
            config,
            clock,
            folder,
            ..
        } = self;
        backend.shutdown().await;
        Self::start(config, clock, folder).await
    }

    /// Starts on a folder that may have been used before.
    pub async fn start(config: Config, clock: Arc<TestClock>, folder: TempDir) -> Self {
        let backend = Backend::start_at(config.clone(), clock.clone())
            .await
            .unwrap();
        Self {
            router: backend.router(),
            backend,
            clock,
            folder,
            config,
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        answer(self.router.clone(), request).await
    }

    pub async fn get(&self, path: &str, caller: &Caller) -> Answer {
        self.send(
            caller
                .request(Method::GET, path)
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    pub async fn delete(&self, path: &str, caller: &Caller) -> Answer {
        self.send(
            caller
                .request(Method::DELETE, path)
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    pub async fn post(&self, path: &str, caller: &Caller, body: &Value) -> Answer {
        self.send(caller.post(path, body)).await
    }

    /// Invites one address into the workspace `acme`; answers the entry.
    pub async fn invite(&self, caller: &Caller, address: &str) -> Value {
        let answer = self
            .post(INVITATIONS, caller, &invite(&[address], &["acme"]))
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json["data"]["invitationEntries"][0].clone()
    }

    /// The same, answers the id.
    pub async fn invited(&self, caller: &Caller, address: &str) -> String {
        self.invite(caller, address).await["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// The mails, the newest first.
    pub async fn mails(&self) -> Vec<Value> {
        let answer = self.get("/outbox.json", &nobody()).await;
        answer.json.as_array().unwrap().clone()
    }

    /// The secrets of the links in the newest mail, in its order.
    pub async fn mailed_secrets(&self) -> Vec<String> {
        let mails = self.mails().await;
        let text = mails[0]["text"].as_str().unwrap();
        let links = text.lines().filter_map(|line| line.split_once("/i/"));
        links.map(|(_, secret)| secret.to_owned()).collect()
    }

    /// How many invitations the workspace `acme` shows to its admin.
    pub async fn open_count(&self) -> u64 {
        self.get(ACME, &amira()).await.json["count"]
            .as_u64()
            .unwrap()
    }
}

pub async fn answer(router: Router, request: Request<Body>) -> Answer {
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let json = serde_json::from_str(&text).unwrap_or_default();
    Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        text,
        json,
    }
}

impl Answer {
    /// Status and code, as in `403 forbidden`.
    pub fn refusal(&self) -> String {
        format!(
            "{} {}",
            self.status,
            self.json["code"].as_str().unwrap_or("without a code")
        )
    }

    /// The answer without what differs every time.
    pub fn comparable(&self) -> (u16, Value) {
        let mut json = self.json.clone();
        if let Some(body) = json.as_object_mut() {
            body.remove("requestId");
        }
        (self.status, json)
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn ids(&self) -> Vec<&str> {
        let rows = self.json["invitations"].as_array().unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
    }
}

fn config(folder: &TempDir) -> Config {
    let data = folder.path().to_owned();
    Config {
        database_url: format!("sqlite://{}", data.join("test.db").display()),
        data_dir: data.clone(),
        api_key: Some(API_KEY.to_owned()),
        smtp_url: None,
        mail_from: "Acme <invitations@acme.example>".to_owned(),
        base_url: "https://api.acme.example".to_owned(),
        landing_url: "https://acme.example/join".to_owned(),
        allowed_origins: vec!["https://app.acme.example".to_owned()],
        reserved_domains: Reserved::Allowed,
        resend_cooldown: Duration::from_secs(60),
        lifetime: Duration::from_secs(7 * 24 * 60 * 60),
        widget_dir: data.join("widget"),
    }
}

/// Who calls.
#[derive(Clone, Debug)]
pub enum Caller {
    Nobody,
    Host(String),
    User { key: String, claims: Value },
}

pub fn nobody() -> Caller {
    Caller::Nobody
}

pub fn host() -> Caller {
    Caller::Host(API_KEY.to_owned())
}

pub fn amira() -> Caller {
    user(
        "amira",
        "admin",
        json!([["workspace", "acme"], ["team", "design"]]),
    )
}

pub fn jonas() -> Caller {
    user(
        "jonas",
        "member",
        json!([["workspace", "acme"], ["team", "design"]]),
    )
}

pub fn gus() -> Caller {
    user(
        "gus",
        "guest",
        json!([["workspace", "acme"], ["team", "design"]]),
    )
}

pub fn eve() -> Caller {
    user("eve", "admin", json!([["workspace", "globex"]]))
}

/// Somebody whose host vouches for this address, and who belongs to nothing.
pub fn registered(address: &str) -> Caller {
    user("new", "guest", json!([])).with(json!({"userEmail": address}))
}

fn user(id: &str, role: &str, groups: Value) -> Caller {
    let named = |pair: &Value| {
        let (kind, id) = (pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
        json!({"type": kind, "id": id, "name": format!("The {id} {kind}")})
    };
    let groups: Vec<Value> = groups.as_array().unwrap().iter().map(named).collect();
    let claims = json!({
        "userId": id,
        "name": format!("{}{}", id[..1].to_uppercase(), &id[1..]),
        "userEmail": format!("{id}@acme.example"),
        "role": role,
        "groups": groups,
        "exp": NOW + 100 * 24 * 60 * 60,
    });
    Caller::User {
        key: API_KEY.to_owned(),
        claims,
    }
}

impl Caller {
    /// The same user with other claims; null takes one away.
    pub fn with(mut self, changes: Value) -> Self {
        if let Self::User { claims, .. } = &mut self {
            for (name, value) in changes.as_object().unwrap() {
                claims[name] = value.clone();
            }
            claims
                .as_object_mut()
                .unwrap()
                .retain(|_, value| !value.is_null());
        }
        self
    }

    /// The same user with a token of another API key.
    pub fn signed_with(mut self, other: &str) -> Self {
        if let Self::User { key, .. } = &mut self {
            *key = other.to_owned();
        }
        self
    }

    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        match self {
            Self::Nobody => request,
            Self::Host(key) => request.header("x-api-key", key),
            Self::User { key, claims } => {
                request.header("authorization", format!("Bearer {}", token(key, claims)))
            }
        }
    }

    pub fn post(&self, path: &str, body: &Value) -> Request<Body> {
        let request = self
            .request(Method::POST, path)
            .header("content-type", "application/json");
        request.body(Body::from(body.to_string())).unwrap()
    }
}

/// A token, signed as the documentation tells a host to.
pub fn token(api_key: &str, claims: &Value) -> String {
    let parts: Vec<&str> = api_key.split('.').collect();
    let id = uuid::Uuid::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let hmac = |key: &[u8], message: &str| {
        let mac = Hmac::<Sha256>::new_from_slice(key)
            .unwrap()
            .chain_update(message);
        mac.finalize().into_bytes()
    };
    let signing_key = hmac(parts[2].as_bytes(), &id.to_string());
    let header = json!({"alg": "HS256", "typ": "JWT", "kid": id.to_string()});
    let signed = [header.to_string(), claims.to_string()].map(|part| URL_SAFE_NO_PAD.encode(part));
    let signed = signed.join(".");
    format!(
        "{signed}.{}",
        URL_SAFE_NO_PAD.encode(hmac(&signing_key, &signed))
    )
}

/// A widget's request for these addresses and these groups: `acme` and `globex` are workspaces,
/// everything else is a team.
pub fn invite(addresses: &[&str], groups: &[&str]) -> Value {
    let kind = |id: &str| {
        if matches!(id, "acme" | "globex") {
            "workspace"
        } else {
            "team"
        }
    };
    let group = |id: &&str| json!({"type": kind(id), "groupId": id});
    json!({
        "source": "email",
        "payload": {"emails": {"type": "email", "value": addresses}},
        "groups": groups.iter().map(group).collect::<Vec<_>>(),
    })
}

/// A host's request for this address.
pub fn host_invite(address: &str) -> Value {
    json!({
        "widgetConfigurationId": "members",
        "target": {"type": "email", "value": address, "name": "Li Wei"},
        "inviter": {"userId": "amira", "name": "Amira"},
        "groups": [{"type": "workspace", "groupId": "acme", "name": "Acme"}],
    })
}

/// Text in which every secret of a link is replaced, for snapshots.
pub fn masked(text: &str) -> String {
    let mut masked = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("/i/") {
        let (before, after) = rest.split_at(at + 3);
        masked.push_str(before);
        masked.push_str("[secret]");
        rest = &after[43..];
    }
    masked + rest
}
