//! The browsers that stories are told in, each through its driver.

use std::env;
use std::ffi::OsString;
use std::net::TcpListener;
use std::process::Stdio;

use serde_json::{Value, json};
use tokio::process::Command;

use super::process::Process;

/// How often a driver is begun that does not get its port.
const TRIES: usize = 5;

const CHROMIUM: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--force-prefers-reduced-motion",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--lang=en",
    "--window-size=1000,800",
];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, without a window.
    Chromium,
    /// The same, set to refuse every cookie and all that is stored like one.
    ChromiumWithoutCookies,
    /// WebKit, in GTK's small browser on a screen of its own that nobody sees.
    ///
    /// It paints without layers, which saves a quarter of the time, and makes no pictures so.
    WebKit,
    /// The same with layers, for stories about pictures.
    WebKitWithPictures,
    /// Firefox ESR, without a window.
    Firefox,
    /// The same, set to refuse every cookie and all that is stored like one.
    FirefoxWithoutCookies,
}

/// A running driver. What it needs ends after it.
pub struct Driver {
    /// Where it listens.
    pub url: String,
    _process: Process,
    _screen: Option<Process>,
}

impl Engine {
    /// Starts the engine's driver. Each session that it opens has a fresh profile.
    pub async fn drive(self) -> Driver {
        match self {
            Self::Chromium | Self::ChromiumWithoutCookies => chromedriver().await,
            Self::WebKit => webkit(false).await,
            Self::WebKitWithPictures => webkit(true).await,
            Self::Firefox | Self::FirefoxWithoutCookies => {
                let mut command = Command::new(program("GECKODRIVER", "geckodriver"));
                let mut process = Process::start(command.args(["--port", "0"]));
                let port = process.says("Listening on 127.0.0.1:").await;
                Driver::at(&port, process, None)
            }
        }
    }

    /// What a session is asked for.
    pub fn capabilities(self) -> Value {
        match self {
            Self::Chromium => chromium(json!({})),
            Self::ChromiumWithoutCookies => chromium(json!({
                "profile.default_content_setting_values.cookies": 2,
                "profile.block_third_party_cookies": true,
            })),
            // The small browser that the driver comes with, in the mode that keeps nothing.
            Self::WebKit | Self::WebKitWithPictures => json!({}),
            Self::Firefox => firefox(json!({ "intl.accept_languages": "en" })),
            Self::FirefoxWithoutCookies => firefox(json!({
                "intl.accept_languages": "en",
                "network.cookie.cookieBehavior": 2,
            })),
        }
    }

    /// Whether pictures can be made.
    pub fn has_pictures(self) -> bool {
        self != Self::WebKit
    }

    /// Whether the driver hands out what was written to the console.
    pub fn has_console(self) -> bool {
        matches!(self, Self::Chromium | Self::ChromiumWithoutCookies)
    }
}

impl Driver {
    fn at(port: &str, process: Process, screen: Option<Process>) -> Self {
        Self { url: format!("http://127.0.0.1:{port}"), _process: process, _screen: screen }
    }
}

fn chromium(preferences: Value) -> Value {
    json!({
        "goog:chromeOptions": { "args": CHROMIUM, "prefs": preferences },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(preferences: Value) -> Value {
    json!({
        "moz:firefoxOptions": {
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless", "--width=1000", "--height=800"],
            "prefs": preferences,
        },
    })
}

/// It wants the same port of two kinds of address, and ends when it gets only one of them.
async fn chromedriver() -> Driver {
    for _ in 0..TRIES {
        let mut command = Command::new(program("CHROMEDRIVER", "chromedriver"));
        let mut process = Process::start(command.arg("--port=0").stderr(Stdio::null()));
        if let Some(port) = process.may_say("started successfully on port ").await {
            return Driver::at(port.trim_end_matches('.'), process, None);
        }
    }
    panic!("no port is free for the driver");
}

async fn webkit(has_pictures: bool) -> Driver {
    let mut screen = Command::new("Xvfb");
    let arguments = ["-displayfd", "1", "-screen", "0", "1400x1800x24", "-nolisten", "tcp"];
    let mut screen = Process::start(screen.args(arguments));
    let display = screen.says("").await;
    // It does not tell which port it has taken, so it is told.
    let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    let port = free.expect("there is a free port").port().to_string();
    let mut command = Command::new(program("WEBKIT_DRIVER", "WebKitWebDriver"));
    let command = command.arg(format!("--port={port}")).arg("--host=127.0.0.1");
    // Without a language it takes dates apart as POSIX does.
    let command = command.env("DISPLAY", format!(":{display}")).env("LANG", "en_US.UTF-8");
    if !has_pictures {
        command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    }
    Driver::at(&port, Process::start(command), Some(screen))
}

fn program(variable: &str, usual: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| usual.into())
}
