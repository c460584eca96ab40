//! Why something that an invitee wanted failed, for people.

use crate::api::code::Code;
use crate::api::error::{ApiError, ErrorKind};
use crate::text::M;
use crate::view::context::Widget;
use crate::view::failure::{self, Action};

/// Why it failed and what to do.
pub fn reason(widget: Widget, error: &ApiError) -> String {
    let refusal = match error.code {
        Code::WrongAccount => M::ReasonAccount,
        Code::DomainNotAllowed => M::ReasonDomain,
        Code::Forbidden => M::ReasonForbidden,
        _ => return failure::of_request(widget, error, action(error)),
    };
    widget.said(refusal)
}

/// What else is forbidden concerns the page, and not an invitation.
fn action(error: &ApiError) -> Action {
    if error.kind == ErrorKind::Forbidden { Action::List } else { Action::Revoke }
}
