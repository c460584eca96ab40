//! Reads the bodies of good answers.
//!
//! One row that makes no sense never costs the page: it is left out and the others stay. Only a
//! body whose frame makes no sense is an error.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{ApiError, ErrorKind};
use super::wire;
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
    let page: wire::Invitations<Value> = decode(body)?;
    let rows = page.invitations.into_iter().filter_map(|row| {
        let row = wire::Invitation::deserialize(row).ok()?;
        Invitation::from_wire(row)
    });
    Ok(Page {
        rows: rows.collect(),
        next: page.next_cursor,
        count: page.count,
    })
}

/// The body of an endpoint that answers one invitation.
pub fn invitation(body: &str) -> Result<Invitation, ApiError> {
    Invitation::from_wire(decode(body)?).ok_or_else(bad_response)
}

/// The body of `POST /invitations`.
pub fn entries(body: &str) -> Result<Vec<wire::Entry>, ApiError> {
    decode::<wire::Created>(body).map(|created| created.data.invitation_entries)
}

/// The body of `GET /widgets/…`.
pub fn configuration(body: &str) -> Result<wire::WidgetConfiguration, ApiError> {
    decode(body)
}

fn decode<T: DeserializeOwned>(body: &str) -> Result<T, ApiError> {
    serde_json::from_str(body).map_err(|_| bad_response())
}

fn bad_response() -> ApiError {
    ApiError::without_answer(ErrorKind::BadResponse)
}
