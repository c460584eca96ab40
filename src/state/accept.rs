//! One invitation, as its invitee looks at it, and what they do with it.

use crate::api::code::Code;
use crate::api::error::{ApiError, ErrorKind};
use crate::email::{EmailAddress, Reserved, ToAscii};
use crate::received::{ReceivedInvitation, Standing};
use crate::timestamp::Timestamp;

/// What there is of the invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Card {
    /// It is on its way.
    #[default]
    Loading,
    /// It did not come.
    Failed(ApiError),
    /// There is none for the person, or none any more.
    NotFound,
    /// It waits for an answer.
    Open(ReceivedInvitation, Activity),
    /// Nothing can be done with it, or nothing is left to do.
    Ended(ReceivedInvitation, Ending),
}

/// What is being done with an open invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Activity {
    /// Nothing.
    #[default]
    Idle,
    /// The backend is asked to accept.
    Accepting,
    /// The person is asked whether to decline.
    AskingToDecline,
    /// The backend is asked to decline.
    Declining,
    /// The last thing that was tried failed.
    Failed(Attempt, ApiError),
}

impl Activity {
    /// Whether the backend is at work on the invitation.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Accepting | Self::Declining)
    }
}

/// What was tried with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// To accept it.
    Accept,
    /// To decline it.
    Decline,
}

/// How it ended, or what is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The person has accepted it just now.
    Accepted,
    /// It was accepted before.
    AcceptedBefore,
    /// The invitee has declined it.
    Declined,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Revoked,
    /// Another one has taken its place.
    Replaced,
    /// The group that it leads into is no more.
    GroupGone,
    /// It is for another address.
    WrongAccount,
    /// Addresses of this domain may not join.
    DomainNotAllowed,
    /// Whoever sent it may not give this any more.
    NotAllowed,
}

impl Card {
    /// What the backend's answer leads to, for who has the addresses `own`.
    pub fn of(
        answer: Result<ReceivedInvitation, ApiError>,
        own: &[String],
        to_ascii: ToAscii<'_>,
    ) -> Self {
        let invitation = match answer {
            Ok(invitation) => invitation,
            Err(error) if error.kind == ErrorKind::Gone => return Self::NotFound,
            Err(error) => return Self::Failed(error),
        };
        let is_own = |sent_to: &str| own.iter().any(|own| is_same(own, sent_to, to_ascii));
        let is_for_them = invitation.address().is_none_or(is_own);
        match Ending::of(invitation.standing) {
            Some(ending) => Self::Ended(invitation, ending),
            None if !is_for_them => Self::Ended(invitation, Ending::WrongAccount),
            None => Self::Open(invitation, Activity::Idle),
        }
    }

    /// What is there after it was read again: that undoes nothing that the person has done or does.
    pub fn updated(self, fresh: Self) -> Self {
        match (self, fresh) {
            (before @ Self::Ended(_, Ending::Accepted | Ending::Declined), _) => before,
            (Self::Loading | Self::Failed(_), fresh) => fresh,
            (before, Self::Failed(_)) => before,
            (Self::Open(_, activity), Self::Open(invitation, _)) => {
                Self::Open(invitation, activity)
            }
            (Self::Open(invitation, activity), _) if activity.is_busy() => {
                Self::Open(invitation, activity)
            }
            (_, fresh) => fresh,
        }
    }

    /// What is there when the backend has just said that there is nothing to accept or decline, and
    /// was asked again why: it may not know.
    pub fn looked_up(fresh: Self) -> Self {
        match fresh {
            Self::Open(..) | Self::Failed(_) => Self::NotFound,
            fresh => fresh,
        }
    }

    /// The card after `attempt` has failed with `error`.
    pub fn refused(self, attempt: Attempt, error: ApiError) -> Self {
        let Self::Open(invitation, _) = self else { return self };
        match Ending::of_refusal(&error) {
            Some(ending) if attempt == Attempt::Accept => Self::Ended(invitation, ending),
            _ => Self::Open(invitation, Activity::Failed(attempt, error)),
        }
    }

    /// The card at `now`: an invitation ends while somebody looks at it.
    pub fn at(&self, now: Timestamp) -> Self {
        match self {
            Self::Open(invitation, activity) if !activity.is_busy() => {
                match Ending::of(invitation.standing_at(now)) {
                    Some(ending) => Self::Ended(invitation.clone(), ending),
                    None => self.clone(),
                }
            }
            _ => self.clone(),
        }
    }

    /// What is being done with the invitation.
    pub fn activity(&self) -> Activity {
        match self {
            Self::Open(_, activity) => activity.clone(),
            _ => Activity::Idle,
        }
    }

    /// The invitation, where there is one.
    pub fn invitation(&self) -> Option<&ReceivedInvitation> {
        match self {
            Self::Open(invitation, _) | Self::Ended(invitation, _) => Some(invitation),
            Self::Loading | Self::Failed(_) | Self::NotFound => None,
        }
    }
}

impl Ending {
    /// Why nothing can be done with an invitation that stands so; `None` for an open one.
    fn of(standing: Standing) -> Option<Self> {
        Some(match standing {
            Standing::Open => return None,
            Standing::Accepted => Self::AcceptedBefore,
            Standing::Expired => Self::Expired,
            Standing::Declined => Self::Declined,
            Standing::Replaced => Self::Replaced,
            Standing::GroupGone => Self::GroupGone,
            Standing::Revoked => Self::Revoked,
        })
    }

    /// What a refusal says for good; `None` for what may pass.
    fn of_refusal(error: &ApiError) -> Option<Self> {
        Some(match error.code {
            Code::AlreadyAccepted => Self::AcceptedBefore,
            Code::WrongAccount => Self::WrongAccount,
            Code::DomainNotAllowed => Self::DomainNotAllowed,
            Code::Forbidden => Self::NotAllowed,
            _ => return None,
        })
    }
}

/// Whether two addresses are the same mailbox; what is no address is compared as it stands.
fn is_same(one: &str, other: &str, to_ascii: ToAscii<'_>) -> bool {
    let parse = |text| EmailAddress::parse(text, Reserved::Allowed, to_ascii);
    match (parse(one), parse(other)) {
        (Ok(one), Ok(other)) => one.canonical() == other.canonical(),
        _ => one == other,
    }
}
