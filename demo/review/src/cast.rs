//! Who takes part: people with their tokens, and the invitations that they see.

use serde_json::{Value, json};

pub use crate::token::{group, sign, with};

/// Where the list of [`member`] is asked for.
pub const DESIGN: &str = "/invitations/by-group/workspace/design";

/// Seconds since 1970, `ahead` from now.
pub fn seconds(ahead: i64) -> i64 {
    (js_sys::Date::now() / 1000.0) as i64 + ahead
}

/// The time `ahead` seconds from now, as it stands on the wire.
pub fn moment(ahead: i64) -> String {
    let millis = seconds(ahead) as f64 * 1000.0;
    js_sys::Date::new(&millis.into()).to_iso_string().into()
}

/// Claims of a person in `groups`, good for an hour.
pub fn claims(groups: &[Value]) -> Value {
    json!({
        "userId": "maria",
        "userEmail": "maria@acme.com",
        "groups": groups,
        "expires": seconds(3600),
    })
}

/// The three groups of [`maria`].
pub fn groups() -> [Value; 3] {
    [
        group("workspace", "design", "Design"),
        group("workspace", "sales", "Sales"),
        group("project", "apollo", "Apollo"),
    ]
}

/// The token of a person in three groups of two types.
pub fn maria() -> String {
    sign(&claims(&groups()))
}

/// The token of a person in the workspace Design alone.
pub fn member() -> String {
    sign(&claims(&[group("workspace", "design", "Design")]))
}

/// Another token of [`member`], good for so many seconds.
pub fn member_for(seconds_left: i64) -> String {
    let claims = claims(&[group("workspace", "design", "Design")]);
    sign(&with(claims, "expires", seconds(seconds_left)))
}

/// The token of another person in the workspace Design.
pub fn somebody_else() -> String {
    let design = group("workspace", "design", "Design");
    sign(&with(claims(&[design]), "userId", "ravi"))
}

/// An open invitation as the backend answers it; its id is made from the name before the `@`.
pub fn invitation(email: &str) -> Value {
    let (name, _) = email.split_once('@').unwrap_or((email, ""));
    json!({
        "id": format!("id-{name}"),
        "status": "delivered",
        "target": [{ "type": "email", "value": email }],
        "foreignCreatorId": "maria",
        "createdAt": "2026-01-05T10:00:00Z",
        "expires": "2999-01-01T00:00:00Z",
    })
}

/// An open invitation that Maria has got from Ravi, as a member of the workspace `name`.
pub fn received(name: &str) -> Value {
    let id = name.to_lowercase();
    json!({
        "id": format!("id-{id}"),
        "status": "delivered",
        "target": [{ "type": "email", "value": "maria@acme.com" }],
        "groups": [
            { "id": "7", "groupId": id, "type": "workspace", "name": name, "role": "member" },
        ],
        "creatorName": "Ravi",
        "expires": "2999-01-01T00:00:00Z",
    })
}

/// An inbox with one of [`received`] for each of these groups.
pub fn received_all(names: &[&str]) -> Value {
    let rows: Vec<Value> = names.iter().map(|name| received(name)).collect();
    json!({ "invitations": rows })
}

/// A page of the list, the only one.
pub fn page(emails: &[&str]) -> Value {
    let rows: Vec<Value> = emails.iter().map(|email| invitation(email)).collect();
    json!({ "invitations": rows, "count": rows.len() })
}

/// The path of the request that names the invitation of `email`.
pub fn invitation_path(email: &str) -> String {
    let (name, _) = email.split_once('@').unwrap_or((email, ""));
    format!("/invitations/id-{name}")
}

/// The path of the request that sends the invitation of `email` again.
pub fn resend_path(email: &str) -> String {
    format!("{}/reinvite", invitation_path(email))
}
