//! Answers that explain why there is nothing to do.

use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::invitations::Closed;
use crate::pages::notice::Notice;

/// Says why an invitation cannot be accepted.
pub fn explain(why: Closed) -> Response {
    let status = match why {
        Closed::Unknown | Closed::ProofUsed => StatusCode::NOT_FOUND,
        Closed::DomainNotAllowed | Closed::NoLongerAllowed | Closed::LinksOff => {
            StatusCode::FORBIDDEN
        }
        Closed::Expired
        | Closed::Revoked
        | Closed::Declined
        | Closed::Accepted
        | Closed::GroupGone
        | Closed::LinkUsedUp
        | Closed::LinkEnded => StatusCode::GONE,
    };
    (status, Extension(Notice::Closed(why))).into_response()
}

/// The page is for admins.
pub fn admins_only() -> Response {
    (StatusCode::FORBIDDEN, Extension(Notice::AdminsOnly)).into_response()
}

/// There is no such page, or it is none of the visitor's business.
pub fn no_page() -> Response {
    (StatusCode::NOT_FOUND, Extension(Notice::NoPage)).into_response()
}

/// The code of a mail is of no use.
pub fn code_used() -> Response {
    (StatusCode::NOT_FOUND, Extension(Notice::CodeUsed)).into_response()
}
