//! Words for what went wrong.

use leptos::prelude::untrack;

use crate::api::code::Code;
use crate::api::error::{ApiError, ErrorKind};
use crate::email::EmailError;
use crate::text::T;

use super::context::Widget;

/// What a person wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// To invite people.
    Invite,
    /// To see the invitations.
    List,
    /// To send one again.
    Resend,
    /// To take one back.
    Revoke,
}

/// Why `action` failed and what to do, for people. Time that is to be waited is counted down.
pub fn of_request(widget: Widget, error: &ApiError, action: Action) -> String {
    let reason = widget.text(reason(error.kind, action));
    match (error.kind, error.until) {
        (ErrorKind::RateLimited | ErrorKind::Unavailable, Some(until)) => {
            let again = match widget.words_until(until) {
                Some(when) => widget.text_with(T::ErrorRetryWhen, &[("when", &when)]),
                None => widget.text(T::ErrorRetryNow),
            };
            format!("{reason} {again}")
        }
        (ErrorKind::Server | ErrorKind::Invalid, _) => {
            let code = Some(error.code).filter(|code| *code != Code::Other).map(Code::as_str);
            let id = Some(error.request_id.as_str()).filter(|id| !id.is_empty());
            let named = [(T::ErrorCode, code), (T::ErrorReference, id)];
            let named = named.into_iter().filter_map(|(key, value)| Some((key, value?)));
            let named = named.map(|(key, value)| widget.text_with(key, &[("id", value)]));
            let named = named.collect::<Vec<_>>().join(" · ");
            format!("{reason} {named}").trim_end().to_owned()
        }
        _ => reason,
    }
}

impl Widget {
    /// Tells the screen reader of a time to wait, once: words that count down are not read out.
    pub fn announce_wait(self, error: &ApiError, action: Action) {
        if error.until.is_some() {
            self.announce(untrack(|| of_request(self, error, action)));
        }
    }
}

/// The role of what [`of_request`] says: words that count down are not read out each time.
pub fn role(error: &ApiError) -> &'static str {
    if error.until.is_some() { "timer" } else { "alert" }
}

/// Whether what failed with `error` cannot be tried again now.
pub fn is_final(widget: Widget, error: &ApiError) -> bool {
    let is_early = |until| widget.is_before(until);
    error.kind == ErrorKind::Forbidden || error.until.is_some_and(is_early)
}

fn reason(kind: ErrorKind, action: Action) -> T {
    match (kind, action) {
        (ErrorKind::Offline, _) => T::ErrorOffline,
        (ErrorKind::Network | ErrorKind::Aborted, _) => T::ErrorNetwork,
        (ErrorKind::Timeout, _) => T::ErrorTimeout,
        (ErrorKind::BadResponse, _) => T::ErrorResponse,
        (ErrorKind::TokenExpired, _) => T::ErrorSession,
        (ErrorKind::NotSignedIn, _) => T::ErrorSignedOut,
        (ErrorKind::Forbidden, Action::Invite) => T::ForbiddenInvite,
        (ErrorKind::Forbidden, Action::List) => T::ForbiddenList,
        (ErrorKind::Forbidden, Action::Resend) => T::ForbiddenResend,
        (ErrorKind::Forbidden, Action::Revoke) => T::ForbiddenRevoke,
        (ErrorKind::Gone, Action::Invite) => T::ErrorNoInvite,
        (ErrorKind::Gone, Action::List) => T::ErrorNoList,
        (ErrorKind::Gone, Action::Resend | Action::Revoke) => T::ErrorGone,
        (ErrorKind::Conflict, _) => T::ErrorConflict,
        (ErrorKind::InFlight, _) => T::ErrorInFlight,
        (ErrorKind::Invalid, _) => T::ErrorInvalid,
        (ErrorKind::TooLarge, _) => T::ErrorTooLarge,
        (ErrorKind::RateLimited, _) => T::ErrorRate,
        (ErrorKind::Unavailable, _) => T::ErrorUnavailable,
        (ErrorKind::Server, _) => T::ErrorServer,
    }
}

/// Why the backend refused one address.
pub fn of_entry(code: Code) -> T {
    match code {
        Code::InvalidEmail => T::RefusedEmail,
        Code::DomainNotAllowed => T::RefusedDomain,
        Code::GroupNotAllowed => T::RefusedGroup,
        Code::RoleNotAllowed => T::RefusedRole,
        Code::RateLimited => T::RefusedRate,
        _ => T::RefusedOther,
    }
}

/// Why a text is no address.
pub fn of_email(widget: Widget, error: EmailError) -> String {
    let key = match error {
        EmailError::LocalCharacter(wrong) => {
            return widget.text_with(T::EmailCharacter, &[("character", &wrong.to_string())]);
        }
        EmailError::NoAt => T::EmailNoAt,
        EmailError::SeveralAts => T::EmailSeveralAts,
        EmailError::NoLocalPart => T::EmailNoLocal,
        EmailError::NoDomain => T::EmailNoDomain,
        EmailError::LocalDots => T::EmailDots,
        EmailError::Domain => T::EmailDomain,
        EmailError::DomainWithoutDot => T::EmailDomainDot,
        EmailError::ReservedDomain => T::EmailReserved,
        EmailError::TooLong => T::EmailTooLong,
    };
    widget.text(key)
}
