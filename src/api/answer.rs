//! Reads the bodies of good answers.
//!
//! One row that makes no sense never costs the page: it is left out and the others stay. Only a
//! body whose frame makes no sense is an error.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{ApiError, ErrorKind};
use super::{json, wire};
use crate::invitation::Invitation;

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

/// The body of `GET /invitations/by-group/…`.
pub fn page(body: &str) -> Result<Page, ApiError> {
    let body = json::with_sensible::<wire::Invitation>(object(body)?, "/invitations");
    let page: wire::Invitations = decode(body)?;
    let rows = page.invitations.into_iter();
    Ok(Page {
        rows: rows.filter_map(Invitation::from_wire).collect(),
        // An empty cursor asks for the first page: following it would never end.
        next: page.next_cursor.filter(|cursor| !cursor.is_empty()),
        count: page.count,
    })
}

/// The body of an endpoint that answers one invitation.
pub fn invitation(body: &str) -> Result<Invitation, ApiError> {
    Invitation::from_wire(decode(object(body)?)?).ok_or_else(bad_response)
}

/// The body of `POST /invitations`.
pub fn entries(body: &str) -> Result<Vec<wire::Entry>, ApiError> {
    let body = json::with_sensible::<wire::Entry>(object(body)?, "/data/invitationEntries");
    decode::<wire::Created>(body).map(|created| created.data.invitation_entries)
}

/// The body of `GET /widgets/…`.
pub fn configuration(body: &str) -> Result<wire::WidgetConfiguration, ApiError> {
    let body = json::with_sensible::<wire::Role>(object(body)?, "/roles");
    let body = json::with_sensible::<wire::FormField>(body, "/fields");
    let mut configuration: wire::WidgetConfiguration = decode(body)?;
    configuration.roles.retain(|role| !role.id.is_empty());
    configuration.fields.retain(|field| !field.name.is_empty());
    Ok(configuration)
}

fn object(body: &str) -> Result<Value, ApiError> {
    json::read(body).ok_or_else(bad_response)
}

fn decode<T: DeserializeOwned>(body: Value) -> Result<T, ApiError> {
    json::into(body).ok_or_else(bad_response)
}

fn bad_response() -> ApiError {
    ApiError::without_answer(ErrorKind::BadResponse)
}
