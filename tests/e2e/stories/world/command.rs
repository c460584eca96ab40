//! The driver's commands that the client does not know by itself.

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::World;

/// A command of a session: its path, and a body when something is posted.
#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// The name that a screen reader says.
pub async fn label(page: &Client, element: &Element) -> Result<String, CmdError> {
    let path = format!("element/{}/computedlabel", &*element.element_id());
    let label = page.issue_cmd(Command { path, body: None }).await?;
    Ok(label.as_str().unwrap_or_default().to_owned())
}

/// What assistive technology is told that it is.
pub async fn role(page: &Client, element: &Element) -> Result<String, CmdError> {
    let path = format!("element/{}/computedrole", &*element.element_id());
    let role = page.issue_cmd(Command { path, body: None }).await?;
    Ok(role.as_str().unwrap_or_default().to_owned())
}

/// What was written to the console since the last call; nothing where the driver keeps none.
pub async fn console(World { engine, page, .. }: &World) -> Vec<String> {
    if !engine.has_console() {
        return Vec::new();
    }
    let body = Some(json!({ "type": "browser" }));
    let log = page.issue_cmd(Command { path: "se/log".to_owned(), body }).await;
    let log = log.expect("the browser keeps its console");
    let entries = log.as_array().into_iter().flatten();
    entries.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// What Chromium answers to a command of its developer tools.
pub async fn devtools(page: &Client, command: &str, parameters: Value) -> Value {
    let body = Some(json!({ "cmd": command, "params": parameters }));
    let answer = page.issue_cmd(Command { path: "goog/cdp/execute".to_owned(), body }).await;
    answer.expect("Chromium knows the command")
}
