//! What the widget tells the host, defined once.

use crate::api::error::ErrorKind;
use crate::group::{Group, GroupKey};
use crate::json::write;
use crate::received::{GivenGroup, ReceivedInvitation};
use crate::state::outcome::{EntryResult, Outcome};
use crate::token::TokenError;

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
    /// The person has accepted these.
    Accepted(Vec<ReceivedInvitation>),
    /// The person has declined an invitation.
    Declined {
        /// Its id.
        id: String,
    },
    /// The person has joined the portal's project.
    Joined(Group),
    /// The token ends within half a minute, or has ended, and the host has not given another.
    TokenExpired,
    /// How many invitations are open in the group that is shown.
    Count {
        /// The group.
        group: GroupKey,
        /// How many there are.
        count: usize,
    },
    /// How many open invitations the person has.
    Received {
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
            Self::Accepted(_) => "invitation-accepted",
            Self::Declined { .. } => "invitation-declined",
            Self::Joined(_) => "invitation-joined",
            Self::TokenExpired => "invitation-token-expired",
            Self::Count { .. } | Self::Received { .. } => "invitation-count",
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
            Self::Resent { id } | Self::Revoked { id } | Self::Declined { id } => {
                write::object(&[("id", write::text(id))])
            }
            Self::Accepted(invitations) => {
                let invitations: Vec<String> = invitations.iter().map(accepted).collect();
                write::object(&[("invitations", write::list(&invitations))])
            }
            Self::Joined(group) => write::object(&[("group", write::object(&members(group)))]),
            Self::Count { group, count } => {
                let group = write::object(&key(group));
                write::object(&[("group", group), ("count", count.to_string())])
            }
            Self::Received { count } => write::object(&[("count", count.to_string())]),
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

fn accepted(invitation: &ReceivedInvitation) -> String {
    let group = |given: &GivenGroup| {
        let role = ("role", write::optional(given.role.as_deref()));
        write::object(&[members(&given.group).as_slice(), &[role]].concat())
    };
    let groups: Vec<String> = invitation.groups.iter().map(group).collect();
    write::object(&[("id", write::text(&invitation.id)), ("groups", write::list(&groups))])
}

fn members(group: &Group) -> Vec<(&'static str, String)> {
    let mut members = key(&group.key).to_vec();
    members.push(("name", write::text(&group.name)));
    members
}

fn key(group: &GroupKey) -> [(&'static str, String); 2] {
    [("type", write::text(&group.kind)), ("id", write::text(&group.id))]
}
