//! Reads the bodies of good answers.
//!
//! One row that makes no sense never costs the page: it is left out and the others stay. Only a
//! body whose frame makes no sense is an error.

use serde_json::Value;

use super::code::Code;
use super::error::{ApiError, ErrorKind};
use super::wire::{Features, FormField, Role, WidgetConfiguration};
use crate::group::GroupKey;
use crate::invitation::Invitation;
use crate::json::{count, first_text, flag, list, text, texts};

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The rows.
    pub rows: Vec<Invitation>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
    /// How many rows there are in all pages, when the backend counts them.
    pub count: Option<u32>,
}

/// What the backend made of one address in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The address, as it was sent.
    pub address: String,
    /// The group.
    pub group: GroupKey,
    /// Why there is no invitation; `None` when there is one.
    pub refused: Option<Code>,
}

/// The body of `GET /invitations/by-group/…`.
pub fn page(body: &str) -> Result<Page, ApiError> {
    let page = object(body)?;
    let rows = page.get("invitations").and_then(Value::as_array).ok_or_else(bad_response)?;
    Ok(Page {
        rows: rows.iter().filter_map(Invitation::from_json).collect(),
        next: text(page.get("nextCursor")),
        count: count(page.get("count")),
    })
}

/// The body of an endpoint that answers one invitation.
pub fn invitation(body: &str) -> Result<Invitation, ApiError> {
    Invitation::from_json(&object(body)?).ok_or_else(bad_response)
}

/// The body of `POST /invitations`.
pub fn entries(body: &str) -> Result<Vec<Entry>, ApiError> {
    let body = object(body)?;
    let entries = body.get("data").and_then(|data| data.get("invitationEntries"));
    let entries = entries.and_then(Value::as_array).ok_or_else(bad_response)?;
    Ok(entries.iter().filter_map(entry).collect())
}

/// The body of `GET /widgets/…`; what is missing has its default.
pub fn configuration(body: &str) -> Result<WidgetConfiguration, ApiError> {
    let body = object(body)?;
    let default = WidgetConfiguration::default();
    let features = body.get("features").unwrap_or(&Value::Null);
    Ok(WidgetConfiguration {
        roles: list(body.get("roles")).iter().filter_map(role).collect(),
        fields: list(body.get("fields")).iter().filter_map(form_field).collect(),
        max_recipients: count(body.get("maxRecipients")).unwrap_or(default.max_recipients),
        allowed_email_domains: texts(body.get("allowedEmailDomains")),
        expires_in_days: count(body.get("expiresInDays")).unwrap_or(default.expires_in_days),
        features: Features {
            message: flag(features.get("message")),
            reserved_domains: flag(features.get("reservedDomains")),
        },
    })
}

fn entry(entry: &Value) -> Option<Entry> {
    let group = entry.get("group")?;
    let error = entry.get("error").filter(|error| !error.is_null());
    let code = |error: &Value| Code::parse(&text(error.get("code")).unwrap_or_default());
    let without_id = || text(entry.get("id")).is_none().then_some(Code::Other);
    Some(Entry {
        address: text(entry.get("target")?.get("value"))?,
        group: GroupKey::new(text(group.get("type"))?, first_text(group, &["groupId", "id"])?),
        refused: error.map(code).or_else(without_id),
    })
}

fn role(role: &Value) -> Option<Role> {
    let id = text(role.get("id"))?;
    Some(Role {
        name: text(role.get("name")).unwrap_or_else(|| id.clone()),
        can_invite: flag(role.get("canInvite")),
        can_manage: flag(role.get("canManage")),
        id,
    })
}

fn form_field(field: &Value) -> Option<FormField> {
    let name = text(field.get("name"))?;
    Some(FormField {
        label: text(field.get("label")).unwrap_or_else(|| name.clone()),
        kind: text(field.get("type")).unwrap_or_default(),
        options: texts(field.get("options")),
        required: flag(field.get("required")),
        name,
    })
}

fn object(body: &str) -> Result<Value, ApiError> {
    let value: Value = serde_json::from_str(body).map_err(|_| bad_response())?;
    if value.is_object() { Ok(value) } else { Err(bad_response()) }
}

fn bad_response() -> ApiError {
    ApiError::without_answer(ErrorKind::BadResponse)
}
