//! What the person that was invited is answered.

use super::{bad_response, parse};
use crate::api::error::ApiError;
use crate::received::ReceivedInvitation;
use crate::state::join::Joining;

/// The body of `GET /invitations/{id}`.
pub fn received(body: &str) -> Result<ReceivedInvitation, ApiError> {
    ReceivedInvitation::from_json(&parse(body)?).ok_or_else(bad_response)
}

/// The body of `GET /invitations`, and of what accepts or joins.
pub fn received_list(body: &str) -> Result<Vec<ReceivedInvitation>, ApiError> {
    let body = parse(body)?;
    let rows = body.get("invitations").list().ok_or_else(bad_response)?;
    Ok(rows.iter().filter_map(ReceivedInvitation::from_json).collect())
}

/// The body of `GET /invitations/join`.
pub fn joining(body: &str) -> Result<Joining, ApiError> {
    Joining::from_json(&parse(body)?).ok_or_else(bad_response)
}
