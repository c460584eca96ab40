//! Words for what went wrong.

use leptos::prelude::*;

use crate::api::code::Code;
use crate::api::error::{ApiError, ErrorKind};
use crate::clock;
use crate::email::EmailError;
use crate::text::{T, text, text_with};
use crate::timestamp::Timestamp;

use super::context::Widget;

/// Why a request failed and what to do, for people.
pub fn of_request(widget: Widget, error: &ApiError) -> String {
    let mut words = match (error.kind, error.retry_after) {
        (ErrorKind::RateLimited, Some(seconds)) => {
            let now = clock::now();
            let then = Timestamp::from_millis(now.millis() + i64::from(seconds) * 1000);
            let lang = widget.config.read_untracked().lang.clone();
            text_with(T::ErrorRate, &[("when", &clock::in_words(then, now, &lang))])
        }
        (kind, _) => of_kind(kind).to_owned(),
    };
    if !error.request_id.is_empty() && matches!(error.kind, ErrorKind::Server | ErrorKind::Invalid)
    {
        words.push(' ');
        words.push_str(&text_with(T::ErrorReference, &[("id", &error.request_id)]));
    }
    words
}

/// Why a request failed, in one sentence.
pub fn of_kind(kind: ErrorKind) -> &'static str {
    text(match kind {
        ErrorKind::Offline => T::ErrorOffline,
        ErrorKind::Network | ErrorKind::Aborted => T::ErrorNetwork,
        ErrorKind::Timeout => T::ErrorTimeout,
        ErrorKind::BadResponse => T::ErrorResponse,
        ErrorKind::TokenExpired => T::ErrorSession,
        ErrorKind::NotSignedIn => T::ErrorSignedOut,
        ErrorKind::Forbidden => T::ErrorForbidden,
        ErrorKind::Gone => T::ErrorGone,
        ErrorKind::InFlight => T::ErrorInFlight,
        ErrorKind::Invalid => T::ErrorInvalid,
        ErrorKind::TooLarge => T::ErrorTooLarge,
        ErrorKind::RateLimited => T::ErrorRateSoon,
        ErrorKind::Unavailable => T::ErrorUnavailable,
        ErrorKind::Server => T::ErrorServer,
    })
}

/// Why the backend refused one address.
pub fn of_entry(code: Code) -> &'static str {
    text(match code {
        Code::InvalidEmail => T::RefusedEmail,
        Code::DomainNotAllowed => T::RefusedDomain,
        Code::GroupNotAllowed => T::RefusedGroup,
        Code::RoleNotAllowed => T::RefusedRole,
        Code::RateLimited => T::RefusedRate,
        _ => T::RefusedOther,
    })
}

/// Why a text is no address.
pub fn of_email(error: EmailError) -> String {
    let key = match error {
        EmailError::LocalCharacter(wrong) => {
            return text_with(T::EmailCharacter, &[("character", &wrong.to_string())]);
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
    text(key).to_owned()
}
