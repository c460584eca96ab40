//! What a visitor is told when a page cannot be made.

use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::invitations::BackendError;
use crate::pages::notice::Notice;

/// Why a page cannot be made. What the log says of it names no person.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The host's own database failed.
    #[error("the database failed")]
    Store(#[from] sqlx::Error),
    /// The invitation backend failed.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// It failed for somebody who came by a mailed link.
    #[error(transparent)]
    Link(BackendError),
}

impl Failure {
    /// What somebody is told who came by a mailed link.
    pub fn by_link(self) -> Self {
        match self {
            Self::Backend(error) => Self::Link(error),
            other => other,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        tracing::error!(error = ?self, "a page could not be made");
        let (status, notice) = match self {
            Self::Store(_) => (StatusCode::INTERNAL_SERVER_ERROR, Notice::Broken),
            Self::Backend(_) => (StatusCode::BAD_GATEWAY, Notice::BackendAway),
            Self::Link(_) => (StatusCode::BAD_GATEWAY, Notice::LinkAway),
        };
        (status, Extension(notice)).into_response()
    }
}
