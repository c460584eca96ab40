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
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        tracing::error!(error = ?self, "a page could not be made");
        let (status, notice) = match self {
            Self::Store(_) => (StatusCode::INTERNAL_SERVER_ERROR, Notice::Broken),
            Self::Backend(_) => (StatusCode::BAD_GATEWAY, Notice::BackendAway),
        };
        (status, Extension(notice)).into_response()
    }
}
