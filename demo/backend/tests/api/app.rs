//! One backend with its own folder, its own database and a clock that is moved by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use invitation_backend::{Backend, Clock, Config, Language, Moment, Origin, UrlTokens};
use invitation_widget::email::Reserved;
use serde_json::Value;
use tempfile::TempDir;

use crate::cast::*;

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn at(seconds: i64) -> Self {
        Self(AtomicI64::new(seconds))
    }

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

impl TestApp {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        change(&mut config);
        let clock = Arc::new(TestClock::at(NOW));
        Self::start(config, clock, folder).await
    }

    /// Ends the backend and starts it again on the same folder.
    pub async fn restarted(self) -> Self {
        let Self { backend, config, clock, folder, .. } = self;
        backend.shutdown().await;
        Self::start(config, clock, folder).await
    }

    /// Starts on a folder that may have been used before.
    pub async fn start(config: Config, clock: Arc<TestClock>, folder: TempDir) -> Self {
        let backend = Backend::start_at(config.clone(), clock.clone()).await.unwrap();
        Self { router: backend.router(), backend, clock, folder, config }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        answer(self.router.clone(), request).await
    }

    pub async fn get(&self, path: &str, caller: &Caller) -> Answer {
        self.send(caller.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    pub async fn delete(&self, path: &str, caller: &Caller) -> Answer {
        self.send(caller.request(Method::DELETE, path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, caller: &Caller, body: &Value) -> Answer {
        self.send(caller.post(path, body)).await
    }

    pub async fn put(&self, path: &str, caller: &Caller, body: &Value) -> Answer {
        let request = caller.request(Method::PUT, path).header("content-type", "application/json");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// Puts settings as the host: the account's, or those of a group.
    pub async fn set(&self, path: &str, settings: Value) {
        let answer = self.put(path, &host(), &settings).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }

    /// Invites one address into the workspace `acme`; answers the entry.
    pub async fn invite(&self, caller: &Caller, address: &str) -> Value {
        let answer = self.post(INVITATIONS, caller, &invite(&[address], &["acme"])).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json["data"]["invitationEntries"][0].clone()
    }

    /// The same, answers the id.
    pub async fn invited(&self, caller: &Caller, address: &str) -> String {
        self.invite(caller, address).await["id"].as_str().unwrap().to_owned()
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
        self.get(ACME, &amira()).await.json["count"].as_u64().unwrap()
    }
}

/// The settings of a backend in its own folder.
pub fn config(folder: &TempDir) -> Config {
    let data = folder.path().to_owned();
    Config {
        database_url: format!("sqlite://{}", data.join("test.db").display()),
        data_dir: data.clone(),
        api_key: Some(API_KEY.to_owned()),
        smtp_url: None,
        mail_from: "Acme <invitations@acme.example>".to_owned(),
        mail_language: Language::English,
        base_url: "https://api.acme.example".to_owned(),
        landing_url: "https://acme.example/join".to_owned(),
        allowed_origins: vec![Origin::parse("https://app.acme.example").unwrap()],
        frame_ancestors: Vec::new(),
        url_tokens: UrlTokens::Brief,
        reserved_domains: Reserved::Allowed,
        resend_cooldown: Duration::from_secs(60),
        lifetime: Duration::from_secs(7 * 24 * 60 * 60),
        widget_dir: data.join("widget"),
    }
}
