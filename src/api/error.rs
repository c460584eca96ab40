//! What can go wrong with a request, as the views need to know it.

use super::code::Code;
use super::wire::FieldError;
use crate::json::Json;
use crate::timestamp::Timestamp;

/// A request that brought no usable answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// What kind of failure it is; decides what a person is told.
    pub kind: ErrorKind,
    /// The backend's code, [`Code::Other`] when it gave none.
    pub code: Code,
    /// How many seconds to wait.
    pub retry_after: Option<u32>,
    /// When that time is over; known to who knows when the answer came.
    pub until: Option<Timestamp>,
    /// Which fields of the request are wrong.
    pub fields: Vec<FieldError>,
    /// What to name when asking for help; empty when no answer came.
    pub request_id: String,
}

/// The kinds of failure that people are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The browser is offline.
    Offline,
    /// No answer came: the server is away, or the page may not reach it.
    Network,
    /// No answer came in time.
    Timeout,
    /// We gave the request up ourselves; nobody is told.
    Aborted,
    /// An answer came that nobody can make sense of.
    BadResponse,
    /// The token's time is over.
    TokenExpired,
    /// The token or its bearer is not accepted.
    NotSignedIn,
    /// The bearer may not do this.
    Forbidden,
    /// What was asked for is not there any more.
    Gone,
    /// Somebody else was quicker: the invitation was answered or taken back in the meantime.
    Conflict,
    /// The same request is still being worked on.
    InFlight,
    /// Something in the request is wrong.
    Invalid,
    /// The request is too large.
    TooLarge,
    /// Too often; wait for `retry_after`.
    RateLimited,
    /// The server has too much to do, or is being replaced.
    Unavailable,
    /// A fault of the server.
    Server,
}

impl ApiError {
    /// A failure without an answer.
    pub fn without_answer(kind: ErrorKind) -> Self {
        Self {
            kind,
            code: Code::Other,
            retry_after: None,
            until: None,
            fields: Vec::new(),
            request_id: String::new(),
        }
    }

    /// The failure that an answer with `status` and `body` tells of.
    pub fn from_answer(status: u16, retry_after: Option<u32>, body: &str) -> Self {
        let body = Json::parse(body.as_bytes()).unwrap_or(Json::Null);
        let code = Code::parse(&body.get("code").text().unwrap_or_default());
        Self {
            kind: ErrorKind::of(status, code),
            code,
            retry_after,
            until: None,
            fields: body.get("fields").elements().iter().filter_map(field).collect(),
            request_id: body.get("requestId").text().unwrap_or_default(),
        }
    }
}

impl ErrorKind {
    fn of(status: u16, code: Code) -> Self {
        match (status, code) {
            (401, Code::TokenExpired) => Self::TokenExpired,
            (401, _) => Self::NotSignedIn,
            (403, _) => Self::Forbidden,
            (409, Code::IdempotencyInFlight) => Self::InFlight,
            (409, _) => Self::Conflict,
            (404 | 410, _) => Self::Gone,
            (413, _) => Self::TooLarge,
            (429, _) => Self::RateLimited,
            (400 | 405 | 415 | 422, _) => Self::Invalid,
            (502..=504, _) => Self::Unavailable,
            (500.., _) => Self::Server,
            _ => Self::BadResponse,
        }
    }

    /// The stable code that the host's error event carries.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Aborted => "aborted",
            Self::BadResponse => "bad_response",
            Self::TokenExpired => "token_expired",
            Self::NotSignedIn => "not_signed_in",
            Self::Forbidden => "forbidden",
            Self::Gone => "gone",
            Self::Conflict => "conflict",
            Self::InFlight => "in_flight",
            Self::Invalid => "invalid",
            Self::TooLarge => "too_large",
            Self::RateLimited => "rate_limited",
            Self::Unavailable => "unavailable",
            Self::Server => "server",
        }
    }
}

fn field(field: &Json) -> Option<FieldError> {
    Some(FieldError {
        path: field.get("path").text().unwrap_or_default(),
        code: field.get("code").text().unwrap_or_default(),
        message: field.get("message").text()?,
    })
}
