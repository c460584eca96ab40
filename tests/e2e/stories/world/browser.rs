//! A browser with a fresh profile and one page.

use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use super::engine::{Driver, Engine};
use crate::until::until;

/// As large as a small laptop's: what is outside costs no painting.
const WINDOW: (u32, u32) = (1000, 800);

/// A running browser.
pub struct Browser {
    /// The page.
    pub page: Client,
    _driver: Driver,
}

impl Browser {
    /// Starts one.
    pub async fn start(engine: Engine) -> Self {
        let driver = engine.drive().await;
        // A driver that was just started may not listen yet.
        let page = until("a browser", async || connect(engine, &driver.url).await).await;
        let (width, height) = WINDOW;
        page.set_window_size(width, height).await.expect("a window can be resized");
        Self { page, _driver: driver }
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

async fn connect(engine: Engine, url: &str) -> Result<Client, NewSessionError> {
    let Value::Object(wanted) = engine.capabilities() else { unreachable!("it is an object") };
    ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(url).await
}
