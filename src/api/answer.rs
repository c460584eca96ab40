//! Reads the bodies of good answers.
//!
//! One row that makes no sense never costs the page: it is left out and the others stay. Only a
//! body whose frame makes no sense is an error.

mod invitee;

use super::code::Code;
use super::error::{ApiError, ErrorKind};
use super::wire::{Features, FormField, GroupSettings, Role, WidgetConfiguration};
use crate::group::GroupKey;
use crate::invitation::Invitation;
use crate::json::Json;
use crate::share_link::ShareLink;

pub use invitee::{joining, received, received_list};

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
    let page = parse(body)?;
    let rows = page.get("invitations").list().ok_or_else(bad_response)?;
    Ok(Page {
        rows: rows.iter().filter(|row| is_open(row)).filter_map(Invitation::from_json).collect(),
        next: page.get("nextCursor").text(),
        count: page.get("count").count(),
    })
}

/// The body of `GET /invitations/by-group/…?type=multi_use`.
pub fn share_links(body: &str) -> Result<Vec<ShareLink>, ApiError> {
    let body = parse(body)?;
    let rows = body.get("invitations").list().ok_or_else(bad_response)?;
    Ok(rows.iter().filter_map(ShareLink::from_json).collect())
}

/// The body of an endpoint that answers one shared link.
pub fn share_link(body: &str) -> Result<ShareLink, ApiError> {
    ShareLink::from_json(&parse(body)?).ok_or_else(bad_response)
}

/// The body of `GET /invitations/{id}/link`: the whole link.
pub fn link(body: &str) -> Result<String, ApiError> {
    parse(body)?.get("link").text().ok_or_else(bad_response)
}

/// Other backends list what was answered or taken back, too.
fn is_open(row: &Json) -> bool {
    let is_accepted = row.get("status").text().is_some_and(|s| s.starts_with("accepted"));
    !is_accepted && !row.get("deactivated").flag()
}

/// The body of an endpoint that answers one invitation.
pub fn invitation(body: &str) -> Result<Invitation, ApiError> {
    Invitation::from_json(&parse(body)?).ok_or_else(bad_response)
}

/// The body of `POST /invitations`.
pub fn entries(body: &str) -> Result<Vec<Entry>, ApiError> {
    let body = parse(body)?;
    let entries = body.get("data").get("invitationEntries").list().ok_or_else(bad_response)?;
    Ok(entries.iter().filter_map(entry).collect())
}

/// The body of `POST /sessions`: the bearer.
pub fn session(body: &str) -> Result<String, ApiError> {
    parse(body)?.get("session").text().ok_or_else(bad_response)
}

/// The body of `GET /widgets/…`; what is missing has its default.
pub fn configuration(body: &str) -> Result<WidgetConfiguration, ApiError> {
    let body = parse(body)?;
    let Json::Object(_) = body else { return Err(bad_response()) };
    let default = WidgetConfiguration::default();
    let features = body.get("features");
    Ok(WidgetConfiguration {
        roles: body.get("roles").elements().iter().filter_map(role).collect(),
        fields: body.get("fields").elements().iter().filter_map(form_field).collect(),
        max_recipients: body.get("maxRecipients").count().unwrap_or(default.max_recipients),
        allowed_email_domains: body.get("allowedEmailDomains").texts(),
        expires_in_days: body.get("expiresInDays").count().unwrap_or(default.expires_in_days),
        features: Features {
            message: features.get("message").flag(),
            reserved_domains: features.get("reservedDomains").flag(),
            share_links: features.get("shareLinks").flag_or(true),
        },
        groups: body.get("groups").elements().iter().filter_map(group_settings).collect(),
    })
}

fn entry(entry: &Json) -> Option<Entry> {
    let group = entry.get("group");
    let refused = match entry.get("error") {
        Json::Null => entry.get("id").text().is_none().then_some(Code::Other),
        error => Some(Code::parse(&error.get("code").text().unwrap_or_default())),
    };
    Some(Entry {
        address: entry.get("target").first_text(&["value", "targetValue"])?,
        group: GroupKey::new(group.get("type").text()?, group.first_text(&["groupId", "id"])?),
        refused,
    })
}

fn role(role: &Json) -> Option<Role> {
    let id = role.get("id").text()?;
    Some(Role {
        name: role.get("name").text().unwrap_or_else(|| id.clone()),
        can_invite: role.get("canInvite").flag(),
        can_manage: role.get("canManage").flag(),
        id,
    })
}

fn group_settings(group: &Json) -> Option<GroupSettings> {
    Some(GroupSettings {
        kind: group.get("type").text()?,
        id: group.get("groupId").text()?,
        can_invite: group.get("canInvite").flag_or(true),
        allowed_email_domains: group.get("allowedEmailDomains").texts(),
        join_by_link: group.get("joinByLink").flag_or(true),
    })
}

fn form_field(field: &Json) -> Option<FormField> {
    let name = field.get("name").text()?;
    Some(FormField {
        label: field.get("label").text().unwrap_or_else(|| name.clone()),
        kind: field.get("type").text().unwrap_or_default(),
        options: field.get("options").texts(),
        required: field.get("required").flag(),
        name,
    })
}

fn parse(body: &str) -> Result<Json, ApiError> {
    Json::parse(body.as_bytes()).ok_or_else(bad_response)
}

fn bad_response() -> ApiError {
    ApiError::without_answer(ErrorKind::BadResponse)
}
