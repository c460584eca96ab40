//! What came of an invitation request, as it is kept for a repetition and as it is told.
//!
//! What is kept holds no link: the host's answer gets its link when it is told.

use axum::Json;
use axum::response::{IntoResponse, Response};
use invitation_widget::api::wire::{Created, CreatedData, Entry};
use serde::{Deserialize, Serialize};

use crate::app::Shared;

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// For a widget.
    Member(Vec<Entry>),
    /// For the host.
    Host(HostOutcome),
}

/// The first invitation, which the host's answer is about, and all entries.
#[derive(Debug, Serialize, Deserialize)]
pub struct HostOutcome {
    /// Its id.
    pub id: String,
    /// The generation of its link.
    pub generation: i64,
    /// Its status.
    pub status: String,
    /// When it was made.
    pub created_at: String,
    /// One entry for every group.
    pub entries: Vec<Entry>,
}

/// The host's answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct HostAnswer<'a> {
    id: &'a str,
    short_link: String,
    status: &'a str,
    created_at: &'a str,
    invitation_entries: &'a [Entry],
}

impl Outcome {
    /// The answer.
    pub fn tell(self, app: &Shared) -> Response {
        match self {
            Self::Member(invitation_entries) => {
                Json(Created { data: CreatedData { invitation_entries } }).into_response()
            }
            Self::Host(outcome) => Json(HostAnswer {
                id: &outcome.id,
                short_link: app.link(&outcome.id, outcome.generation),
                status: &outcome.status,
                created_at: &outcome.created_at,
                invitation_entries: &outcome.entries,
            })
            .into_response(),
        }
    }
}
