//! What came back from the router.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use serde_json::Value;
use tower::ServiceExt;

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// Null where the body is not JSON.
    pub json: Value,
}

/// Sends one request.
pub async fn answer(router: Router, request: Request<Body>) -> Answer {
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let json = serde_json::from_str(&text).unwrap_or_default();
    Answer { status: parts.status.as_u16(), headers: parts.headers, text, json }
}

impl Answer {
    /// Status and code, as in `403 forbidden`.
    pub fn refusal(&self) -> String {
        format!("{} {}", self.status, self.json["code"].as_str().unwrap_or("without a code"))
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
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn ids(&self) -> Vec<&str> {
        let rows = self.json["invitations"].as_array().unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
    }
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

/// One line for every entry of an answer: address, group and outcome.
pub fn codes(answer: &Answer) -> Vec<String> {
    let entries = answer.json["data"]["invitationEntries"].as_array().unwrap();
    let outcome = |entry: &Value| {
        let code = entry["error"]["code"].as_str().unwrap_or("invited");
        let (target, group) = (&entry["target"]["value"], &entry["group"]["groupId"]);
        format!("{} {} {code}", target.as_str().unwrap(), group.as_str().unwrap())
    };
    entries.iter().map(outcome).collect()
}
