//! What the widget tells the host, defined once.

mod further;

use crate::api::error::ErrorKind;
use crate::group::GroupKey;
use crate::json::write;
use crate::state::outcome::{EntryResult, Outcome};
use crate::token::TokenError;

pub use further::FurtherEvent;

/// Something that happened, for the host.
#[derive(Clone, Debug, PartialEq)]
pub enum WidgetEvent {
    /// The widget can be used.
    Ready,
    /// A send was answered; what became of each address and group.
    Sent(Vec<Outcome>),
    /// An invitation was sent again.
    Resent {
        /// Its id.
        id: String,
    },
    /// An invitation was taken back.
    Revoked {
        /// Its id.
        id: String,
    },
    /// The link of an invitation was copied, or handed to the system to be shared.
    LinkCopied {
        /// The invitation's id.
        id: String,
    },
    /// Something in one of the further views: see [`FurtherEvent`]. It comes as it is told to the page,
    /// so that the first wasm has nothing of what only those views can tell.
    Further {
        /// The DOM event's type.
        name: &'static str,
        /// The DOM event's `detail` as JSON.
        detail: String,
    },
    /// The token ends within half a minute, or has ended, and the host has not given another.
    TokenExpired,
    /// How many invitations are open in the group that is shown.
    Count {
        /// The group.
        group: GroupKey,
        /// How many there are.
        count: usize,
    },
    /// Addresses wait to be sent, or none do any more.
    Draft {
        /// Whether any do.
        unsent: bool,
    },
    /// Something failed that the person was told about.
    Error {
        /// A stable code in snake_case.
        code: &'static str,
        /// The same for developers, in English.
        message: &'static str,
        /// How many seconds to wait, when the backend said so.
        retry_after: Option<u32>,
    },
}

impl WidgetEvent {
    /// Every event's name. `custom-elements.json` says what its `detail` holds.
    pub const ALL: &'static [&'static str] = &[
        "invitation-ready",
        "invitation-sent",
        "invitation-resent",
        "invitation-revoked",
        "invitation-link-copied",
        "invitation-accepted",
        "invitation-declined",
        "invitation-joined",
        "invitation-token-expired",
        "invitation-count",
        "invitation-draft",
        "invitation-error",
    ];

    /// The failure of a request.
    pub const fn request_failed(kind: ErrorKind, retry_after: Option<u32>) -> Self {
        let message = "a request to the backend failed";
        Self::Error { code: kind.as_str(), message, retry_after }
    }

    /// A text that the host gave as a token and that is none.
    pub const fn token_refused(error: TokenError) -> Self {
        let (code, message) = match error {
            TokenError::ApiKey => (
                "api_key_given",
                "this is an API key, not a token; it was exposed and must be rotated",
            ),
            TokenError::NotAToken => {
                ("token_malformed", "the token is not three parts of base64url joined by dots")
            }
            TokenError::Claims(_) => {
                ("token_malformed", "the token needs a user id and an expiry in seconds")
            }
        };
        Self::Error { code, message, retry_after: None }
    }

    /// The DOM event's type.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Ready => "invitation-ready",
            Self::Sent(_) => "invitation-sent",
            Self::Resent { .. } => "invitation-resent",
            Self::Revoked { .. } => "invitation-revoked",
            Self::LinkCopied { .. } => "invitation-link-copied",
            Self::Further { name, .. } => name,
            Self::TokenExpired => "invitation-token-expired",
            Self::Count { .. } => "invitation-count",
            Self::Draft { .. } => "invitation-draft",
            Self::Error { .. } => "invitation-error",
        }
    }

    /// The DOM event's `detail` as JSON.
    pub fn detail(&self) -> String {
        match self {
            Self::Ready | Self::TokenExpired => "null".to_owned(),
            Self::Sent(outcomes) => {
                let entries: Vec<String> = outcomes.iter().map(entry).collect();
                write::object(&[("entries", write::list(&entries))])
            }
            Self::Resent { id } | Self::Revoked { id } | Self::LinkCopied { id } => {
                write::object(&[("id", write::text(id))])
            }
            Self::Further { detail, .. } => detail.clone(),
            Self::Count { group, count } => {
                let group = [("type", write::text(&group.kind)), ("id", write::text(&group.id))];
                write::object(&[("group", write::object(&group)), ("count", count.to_string())])
            }
            Self::Draft { unsent } => write::object(&[("unsent", unsent.to_string())]),
            Self::Error { code, message, retry_after } => {
                let mut members =
                    vec![("code", write::text(code)), ("message", write::text(message))];
                members.extend(retry_after.map(|seconds| ("retryAfter", seconds.to_string())));
                write::object(&members)
            }
        }
    }
}

fn entry(outcome: &Outcome) -> String {
    let (result, code) = match outcome.result {
        EntryResult::Invited => ("invited", None),
        EntryResult::AlreadyInvited => ("already_invited", None),
        EntryResult::Refused(code) => ("refused", Some(code.as_str())),
    };
    write::object(&[
        ("email", write::text(outcome.address.as_str())),
        ("group", write::text(&outcome.group)),
        ("result", write::text(result)),
        ("code", write::optional(code)),
    ])
}
