//! What the witness on a page of the stage has seen.

use fantoccini::Client;
use serde_json::Value;

/// What browsers ask a page's server for on their own, whatever the page says.
pub const ICON: &str = "/favicon.ico";

/// Everything that has happened on the page since it was opened.
#[derive(Debug)]
pub struct Witness(Value);

impl Witness {
    /// Asks the page's witness.
    pub async fn of(page: &Client) -> Self {
        let told = page.execute("return JSON.stringify(window.witness)", Vec::new()).await;
        let told = told.expect("the page has a witness");
        let text = told.as_str().expect("a page of the stage has a witness");
        Self(serde_json::from_str(text).expect("it tells JSON"))
    }

    /// What the page's policy forbade.
    pub fn violations(&self) -> Vec<&str> {
        let violations = self.texts("violations").into_iter();
        violations.filter(|violation| !violation.contains(ICON)).collect()
    }

    /// What nobody caught.
    pub fn errors(&self) -> Vec<&str> {
        self.texts("errors")
    }

    /// What was written to the console, each line with its level in front.
    pub fn console(&self) -> Vec<&str> {
        self.texts("console")
    }

    /// The details of the events of this name, which the element with this id fired.
    pub fn events(&self, name: &str, id: &str) -> Vec<&Value> {
        let events = self.0["events"].as_array().into_iter().flatten();
        let fitting = events.filter(|event| event["name"] == name && event["on"] == id);
        fitting.map(|event| &event["detail"]).collect()
    }

    fn texts(&self, list: &str) -> Vec<&str> {
        self.0[list].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }
}
