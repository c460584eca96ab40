//! Why a request is refused, and the one place where that becomes an answer.
//!
//! Which error goes where:
//! - The caller is not known: [`Error::TokenExpired`], [`Error::TokenInvalid`],
//!   [`Error::ApiKeyInvalid`]. Nothing else is told.
//! - The caller is known and may not do this at all: [`Error::Forbidden`].
//! - An invitation that the caller has nothing to do with, and one that does not exist:
//!   [`Error::NotFound`], so that ids cannot be tried out.
//! - The body cannot be read: [`Error::BadRequest`]; it can be read and makes no sense:
//!   [`Error::Validation`] with the fields.
//! - One address of many is wrong: no error of this kind, but an entry of the answer.
//! - A fault of ours: [`Error::Internal`]; its text goes to the log and never to the caller.
//!
//! Messages never repeat what was sent.

mod from;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use invitation_widget::api::code::Code;
use invitation_widget::api::wire::{ErrorBody, FieldError};

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// 401: the token was good, and is too old.
    TokenExpired,
    /// 401: no acceptable token.
    TokenInvalid,
    /// 401: the API key is unknown or revoked.
    ApiKeyInvalid,
    /// 403: the caller may not do this; the text says what.
    Forbidden(&'static str),
    /// 403: the request comes from a page that may not call the API.
    OriginNotAllowed,
    /// 403: the invitation was sent to another address.
    WrongAccount,
    /// 403: addresses of this domain may not come in.
    DomainNotAllowed,
    /// 404: nothing here for this caller.
    NotFound,
    /// 405: the path exists, the method does not.
    MethodNotAllowed,
    /// 400: the request cannot be read; the text says why.
    BadRequest(&'static str),
    /// 413: the body is larger than the limit.
    PayloadTooLarge,
    /// 415: the body is not JSON.
    UnsupportedMediaType,
    /// 422: these fields are wrong.
    Validation(Vec<FieldError>),
    /// 422: the idempotency key was used with another body.
    IdempotencyMismatch,
    /// 409: the first request with this idempotency key is being worked on.
    IdempotencyInFlight,
    /// 409: the invitation was accepted before.
    AlreadyAccepted,
    /// 409: as many people joined by the link as it was made for.
    LinkUsedUp,
    /// 429: too often; wait this many seconds.
    RateLimited(u64),
    /// 500: a fault of ours; the text is for the log.
    Internal(String),
    /// 503: too much to do.
    Unavailable,
}

impl Error {
    /// A single wrong field.
    pub fn field(path: &str, code: &str, message: &str) -> Self {
        Self::Validation(vec![FieldError {
            path: path.to_owned(),
            code: code.to_owned(),
            message: message.to_owned(),
        }])
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::TokenExpired | Self::TokenInvalid | Self::ApiKeyInvalid => {
                StatusCode::UNAUTHORIZED
            }
            Self::Forbidden(_)
            | Self::OriginNotAllowed
            | Self::WrongAccount
            | Self::DomainNotAllowed => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Validation(_) | Self::IdempotencyMismatch => StatusCode::UNPROCESSABLE_ENTITY,
            Self::IdempotencyInFlight | Self::AlreadyAccepted | Self::LinkUsedUp => {
                StatusCode::CONFLICT
            }
            Self::RateLimited(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The stable code of the answer.
    pub fn code(&self) -> Code {
        match self {
            Self::TokenExpired => Code::TokenExpired,
            Self::TokenInvalid => Code::TokenInvalid,
            Self::ApiKeyInvalid => Code::ApiKeyInvalid,
            Self::Forbidden(_) => Code::Forbidden,
            Self::OriginNotAllowed => Code::OriginNotAllowed,
            Self::WrongAccount => Code::WrongAccount,
            Self::DomainNotAllowed => Code::DomainNotAllowed,
            Self::NotFound => Code::NotFound,
            Self::MethodNotAllowed => Code::MethodNotAllowed,
            Self::BadRequest(_) => Code::BadRequest,
            Self::PayloadTooLarge => Code::PayloadTooLarge,
            Self::UnsupportedMediaType => Code::UnsupportedMediaType,
            Self::Validation(_) => Code::ValidationFailed,
            Self::IdempotencyMismatch => Code::IdempotencyMismatch,
            Self::IdempotencyInFlight => Code::IdempotencyInFlight,
            Self::AlreadyAccepted => Code::AlreadyAccepted,
            Self::LinkUsedUp => Code::LinkUsedUp,
            Self::RateLimited(_) => Code::RateLimited,
            Self::Internal(_) => Code::Internal,
            Self::Unavailable => Code::Unavailable,
        }
    }

    fn message(&self) -> &'static str {
        match self {
            Self::TokenExpired => "The token has expired.",
            Self::TokenInvalid => "A valid token is needed.",
            Self::ApiKeyInvalid => "The API key is not valid.",
            Self::Forbidden(message) | Self::BadRequest(message) => message,
            Self::OriginNotAllowed => "This page's origin may not call the API.",
            Self::WrongAccount => "The invitation was sent to another address.",
            Self::DomainNotAllowed => "Addresses of this domain are not allowed here.",
            Self::NotFound => "There is nothing here, or no longer.",
            Self::MethodNotAllowed => "This method is not available here.",
            Self::PayloadTooLarge => "The body may have 256 KiB at most.",
            Self::UnsupportedMediaType => "The body must be sent as application/json.",
            Self::Validation(_) => "Some fields are not right.",
            Self::IdempotencyMismatch => "This Idempotency-Key was used for another request.",
            Self::IdempotencyInFlight => {
                "The first request with this Idempotency-Key is under way."
            }
            Self::AlreadyAccepted => "The invitation was accepted before.",
            Self::LinkUsedUp => "As many people joined by this link as it was made for.",
            Self::RateLimited(_) => "Too soon; please wait.",
            Self::Internal(_) => "Something went wrong on our side.",
            Self::Unavailable => "The server is busy; please try again.",
        }
    }

    fn body(&self, request_id: &str) -> ErrorBody {
        ErrorBody {
            error: self.message().to_owned(),
            code: self.code().as_str().to_owned(),
            fields: if let Self::Validation(fields) = self { fields.clone() } else { Vec::new() },
            request_id: request_id.to_owned(),
        }
    }

    /// The header that belongs to the status, if any.
    fn header(&self) -> Option<(HeaderName, HeaderValue)> {
        match self {
            Self::TokenExpired | Self::TokenInvalid => {
                Some((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")))
            }
            Self::RateLimited(seconds) => Some((header::RETRY_AFTER, (*seconds).into())),
            _ => None,
        }
    }
}

/// The error rides along until [`write`] knows the id of the request.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        (self.status(), Extension(self)).into_response()
    }
}

/// Writes the body of a refused request.
pub fn write(error: &Error, request_id: &str) -> Response {
    let mut response = (error.status(), Json(error.body(request_id))).into_response();
    if let Some((name, value)) = error.header() {
        response.headers_mut().insert(name, value);
    }
    response
}
