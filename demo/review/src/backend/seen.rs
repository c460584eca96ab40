//! What the backend keeps of a request.

use js_sys::Promise;
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, AddEventListenerOptions, Request, Url};

/// A request that came.
#[derive(Clone)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// Behind `/api/v1`, without the query.
    pub path: String,
    /// The whole address.
    pub url: String,
    /// The text of the body.
    pub body: String,
    request: Request,
}

impl Seen {
    /// Reads `request`.
    pub async fn read(request: &Request) -> Result<Self, JsValue> {
        let body = JsFuture::from(request.clone()?.text()?).await?;
        let path = Url::new(&request.url())?.pathname();
        let (_, path) = path.split_once("/api/v1").unwrap_or(("", &path));
        Ok(Self {
            method: request.method(),
            path: path.to_owned(),
            url: request.url(),
            body: body.as_string().unwrap_or_default(),
            request: request.clone()?,
        })
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// The addresses that are to be invited.
    pub fn emails(&self) -> Vec<String> {
        let emails = self.json()["payload"]["emails"]["value"].clone();
        serde_json::from_value(emails).unwrap_or_default()
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> String {
        let value = self.request.headers().get(name).ok().flatten();
        value.unwrap_or_default()
    }

    /// A parameter of the query; empty when it is not there.
    pub fn query(&self, name: &str) -> String {
        let parameters = Url::new(&self.url).map(|url| url.search_params());
        parameters.ok().and_then(|all| all.get(name)).unwrap_or_default()
    }

    /// The request itself, for what `fetch` was told besides.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Whether the widget has given it up.
    pub fn is_given_up(&self) -> bool {
        self.request.signal().aborted()
    }
}

/// Fails as `fetch` does when a request is given up.
pub fn given_up(signal: &AbortSignal) -> Promise {
    let signal = signal.clone();
    Promise::new(&mut |_, reject| {
        if signal.aborted() {
            let _ = reject.call1(&JsValue::UNDEFINED, &signal.reason());
            return;
        }
        let aborted = signal.clone();
        let fail = Closure::once_into_js(move || {
            let _ = reject.call1(&JsValue::UNDEFINED, &aborted.reason());
        });
        let once = AddEventListenerOptions::new();
        once.set_once(true);
        signal
            .add_event_listener_with_callback_and_add_event_listener_options(
                "abort",
                fail.unchecked_ref(),
                &once,
            )
            .unwrap();
    })
}
