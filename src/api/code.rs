//! The stable codes of error answers, in one place for widget and backend.

use std::fmt;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// Why the backend refused, as it stands in the `code` of an error body or of an entry.
        ///
        /// The set is open: a code that this version does not know is [`Code::Other`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
            /// A code of another version.
            Other,
        }

        impl Code {
            /// Every code that the backend may answer.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The text on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Code::$name => $text,)+
                    Code::Other => "other",
                }
            }

            /// Reads the text on the wire.
            pub fn parse(text: &str) -> Self {
                match text {
                    $($text => Code::$name,)+
                    _ => Code::Other,
                }
            }
        }
    };
}

codes! {
    /// 401: the token was good, and is too old.
    TokenExpired = "token_expired",
    /// 401: the token is not acceptable; which check failed is not told.
    TokenInvalid = "token_invalid",
    /// 401: the API key is unknown or revoked.
    ApiKeyInvalid = "api_key_invalid",
    /// 403: the caller's groups or role do not allow this.
    Forbidden = "forbidden",
    /// 403: the page's origin is not on the tenant's list.
    OriginNotAllowed = "origin_not_allowed",
    /// 404: unknown, revoked, expired or somebody else's.
    NotFound = "not_found",
    /// 405: the path exists, the method does not.
    MethodNotAllowed = "method_not_allowed",
    /// 400: the request could not be read.
    BadRequest = "bad_request",
    /// 413: the body is larger than the limit.
    PayloadTooLarge = "payload_too_large",
    /// 415: the body is not JSON.
    UnsupportedMediaType = "unsupported_media_type",
    /// 422: a field is wrong; `fields` says which.
    ValidationFailed = "validation_failed",
    /// 422: the idempotency key was used with another body.
    IdempotencyMismatch = "idempotency_mismatch",
    /// 409: the first request with this idempotency key is still being worked on.
    IdempotencyInFlight = "idempotency_in_flight",
    /// 409: somebody has accepted this invitation before.
    AlreadyAccepted = "already_accepted",
    /// 409: as many people joined by this link as it was made for.
    LinkUsedUp = "link_used_up",
    /// 403: the invitation was sent to another address.
    WrongAccount = "wrong_account",
    /// 429: too often; `Retry-After` says how long to wait.
    RateLimited = "rate_limited",
    /// 500: a fault of the backend.
    Internal = "internal",
    /// 503: the backend has too much to do.
    Unavailable = "unavailable",
    /// Entry: this address has an open invitation to this group.
    AlreadyInvited = "already_invited",
    /// Entry: the text is not an e-mail address.
    InvalidEmail = "invalid_email",
    /// Entry: the same address stands in the request before.
    DuplicateAddress = "duplicate_address",
    /// Entry: the address is of a domain that may not be invited.
    DomainNotAllowed = "domain_not_allowed",
    /// Entry: the group is not in the token.
    GroupNotAllowed = "group_not_allowed",
    /// Entry: the role is unknown or above the inviter's own.
    RoleNotAllowed = "role_not_allowed",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
