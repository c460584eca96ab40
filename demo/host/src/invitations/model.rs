//! What the pages tell apart.

use serde::Deserialize;

use crate::{Group, Role};

/// What the link of a mail carries; a part that is missing is as good as a wrong one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Link {
    /// The invitation.
    pub invitation_id: String,
    /// What proves that the mail of an invitation arrived.
    pub secret: String,
    /// What proves, once, that the mail arrived that the visitor of a shared link asked for.
    pub proof: String,
}

/// What the holder of a mailed link has in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// An invitation that can be accepted.
    Open(Invitation),
    /// One that cannot, any more or at all.
    Closed(Closed),
}

/// Why there is nothing to accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Somebody has accepted it before.
    Accepted,
    /// It was not answered in time.
    Expired,
    /// It was taken back.
    Revoked,
    /// The invited person did not want it.
    Declined,
    /// What it led into is no more.
    GroupGone,
    /// There is none, or a newer mail has taken its place.
    Unknown,
    /// The rules for addresses have changed since it was sent.
    DomainNotAllowed,
    /// Whoever invites may no longer do so.
    NoLongerAllowed,
    /// The proof was used before, or came too late.
    ProofUsed,
    /// The shared link has let in as many as it may.
    LinkUsedUp,
    /// The shared link was ended.
    LinkEnded,
    /// Shared links do not work here any more.
    LinksOff,
}

/// How somebody comes to be invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By name.
    Personal,
    /// By an address of a domain whose people need no invitation.
    Domain,
    /// By a link that was passed on.
    Shared,
}

/// An invitation that can be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The backend's id.
    pub id: String,
    /// The address it was sent to, proven by the secret of the mail.
    pub email: String,
    /// Who invites, where the backend knows a name.
    pub inviter: Option<String>,
    /// What it leads into.
    pub groups: Vec<Group>,
    /// The role it gives.
    pub role: Role,
    /// How the person comes to it.
    pub kind: Kind,
}

/// What became of an acceptance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// These count.
    Done(Vec<Invitation>),
    /// An invitation changed since it was looked at; looking again says how.
    TooLate,
    /// It is over, for this reason.
    Closed(Closed),
}
