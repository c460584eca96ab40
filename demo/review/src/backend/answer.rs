//! What the backend answers.

use js_sys::{Object, Promise, TypeError};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, Response, ResponseInit};

use super::{Gate, Seen};

/// An answer, or what comes in its place.
#[derive(Clone)]
pub struct Answer {
    kind: Kind,
    gate: Option<Gate>,
}

#[derive(Clone)]
enum Kind {
    Response { status: u16, body: String, headers: Vec<(&'static str, String)> },
    Unreachable,
    Silence,
    NotAResponse,
}

/// A good answer.
pub fn json(body: &Value) -> Answer {
    text(200, &body.to_string())
}

/// An answer of any status with any body.
pub fn text(status: u16, body: &str) -> Answer {
    Answer::of(Kind::Response { status, body: body.to_owned(), headers: Vec::new() })
}

/// A refusal with its stable code.
pub fn refused(status: u16, code: &str) -> Answer {
    let body = json!({ "error": "refused", "code": code, "requestId": "request-7" });
    text(status, &body.to_string())
}

/// No connection.
pub fn unreachable() -> Answer {
    Answer::of(Kind::Unreachable)
}

/// Never an answer.
pub fn silence() -> Answer {
    Answer::of(Kind::Silence)
}

/// What a page's own `fetch` may give in place of a response.
pub fn not_a_response() -> Answer {
    Answer::of(Kind::NotAResponse)
}

impl Answer {
    fn of(kind: Kind) -> Self {
        Self { kind, gate: None }
    }

    /// Whether it never comes.
    pub fn is_silence(&self) -> bool {
        matches!(self.kind, Kind::Silence)
    }

    /// The same behind `gate`.
    pub fn behind(self, gate: &Gate) -> Self {
        let gate = Some(gate.clone());
        Self { gate, ..self }
    }

    /// The same with a `Retry-After`.
    pub fn with_retry_after(self, value: &str) -> Self {
        self.with_header("retry-after", value)
    }

    /// The same from a server whose clock is `ahead` by so many seconds.
    pub fn with_date(self, ahead: i32) -> Self {
        let date = js_sys::Date::new(&(js_sys::Date::now() + f64::from(ahead) * 1000.0).into());
        self.with_header("date", &String::from(date.to_utc_string()))
    }

    fn with_header(mut self, name: &'static str, value: &str) -> Self {
        if let Kind::Response { headers, .. } = &mut self.kind {
            headers.push((name, value.to_owned()));
        }
        self
    }

    /// What `fetch` comes to.
    pub async fn deliver(self) -> Result<JsValue, JsValue> {
        if let Some(gate) = &self.gate {
            gate.pass().await;
        }
        match self.kind {
            Kind::Response { status, body, headers } => {
                respond(status, &body, &headers).map(JsValue::from)
            }
            Kind::Unreachable => Err(TypeError::new("Failed to fetch").into()),
            Kind::Silence => JsFuture::from(Promise::new(&mut |_, _| {})).await,
            Kind::NotAResponse => Ok(Object::new().into()),
        }
    }
}

fn respond(status: u16, body: &str, given: &[(&'static str, String)]) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in given {
        headers.set(name, value)?;
    }
    let init = ResponseInit::new();
    init.set_status(status);
    init.set_headers(&headers);
    // A response without content refuses even an empty text.
    let body = Some(body).filter(|_| status != 204);
    Response::new_with_opt_str_and_init(body, &init)
}

/// Takes every address into every group.
pub fn invited(seen: &Seen) -> Answer {
    json(&entries(seen, |_| None))
}

/// Takes the addresses of which `refusal` gives no code.
pub fn entries(seen: &Seen, refusal: impl Fn(&str) -> Option<&'static str>) -> Value {
    let request = seen.json();
    let groups = request["groups"].as_array().cloned().unwrap_or_default();
    let entry = |email: &String, group: &Value| {
        let target = json!({ "type": "email", "value": email });
        match refusal(email) {
            None => json!({ "id": email, "status": "queued", "target": target, "group": group }),
            Some(code) => {
                json!({ "target": target, "group": group, "error": { "code": code } })
            }
        }
    };
    let emails = seen.emails();
    let of_email = |email| groups.iter().map(move |group| entry(email, group));
    let entries: Vec<Value> = emails.iter().flat_map(of_email).collect();
    json!({ "data": { "invitationEntries": entries } })
}
