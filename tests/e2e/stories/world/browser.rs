//! Chromium with a fresh profile, driven through its driver.

use std::env;
use std::process::Stdio;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::Command;

use super::process::Process;

const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--lang=en",
    "--window-size=1280,1600",
];

/// A browser with one page.
pub struct Browser {
    /// The page.
    pub page: Client,
    // Dropped in this order: nothing writes into the profile when it is removed.
    _driver: Process,
    _profile: TempDir,
}

impl Browser {
    /// Starts one.
    pub async fn start() -> Self {
        let profile = TempDir::new().expect("there is room for a profile");
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        let mut driver = Process::start(command.arg("--port=0").stderr(Stdio::null()));
        let port = driver.says("started successfully on port ").await;
        let url = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let Value::Object(wanted) = wanted(&profile) else { unreachable!("it is an object") };
        let page = builder.capabilities(wanted).connect(&url).await;
        Self { page: page.expect("the browser starts"), _driver: driver, _profile: profile }
    }

    /// Opens the page at `url`.
    pub async fn open(&self, url: &str) {
        self.page.goto(url).await.expect("the demo answers");
    }

    /// Ends it. Without this its processes would live on when the driver is gone.
    pub async fn end(self) {
        self.page.close().await.expect("the browser ends");
    }
}

fn wanted(profile: &TempDir) -> Value {
    let profile = format!("--user-data-dir={}", profile.path().display());
    let flags: Vec<&str> = FLAGS.into_iter().chain([profile.as_str()]).collect();
    json!({
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}
