//! Joining the project that a portal shows.

use crate::api::code::Code;
use crate::api::error::{ApiError, ErrorKind};
use crate::group::Group;
use crate::json::Json;

/// How the person stands to the project, as the backend says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    /// The project.
    pub group: Group,
    /// How they stand to it.
    pub relation: Relation,
}

/// How somebody stands to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They are in.
    Member,
    /// They may join.
    Outside,
    /// They may not join.
    Barred(Bar),
}

/// Why somebody may not join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bar {
    /// Only those may who were invited.
    NotInvited,
    /// Joining is switched off.
    SwitchedOff,
    /// Addresses of this domain may not.
    Domain,
    /// The backend does not say.
    Unknown,
}

/// What there is of the portal's door.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Door {
    /// It is on its way.
    #[default]
    Loading,
    /// It did not come.
    Failed(ApiError),
    /// The token names no project.
    NoProject,
    /// The person may join.
    Open(Group, Activity),
    /// The person may not join.
    Shut(Group, Bar),
    /// The person is in, and was before.
    Member(Group),
    /// The person has joined just now.
    Joined(Group),
}

/// What is being done at an open door.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Activity {
    /// Nothing.
    #[default]
    Idle,
    /// The backend is asked to let the person in.
    Joining,
    /// The last try failed.
    Failed(ApiError),
}

impl Joining {
    /// The body of an answer; `None` without a project, or in a state of another version.
    pub fn from_json(body: &Json) -> Option<Self> {
        let relation = match body.get("state").text()?.as_str() {
            "member" => Relation::Member,
            "open" => Relation::Outside,
            "not_allowed" => Relation::Barred(Bar::of(body)),
            _ => return None,
        };
        Some(Self { group: Group::from_json(body.get("group"))?, relation })
    }
}

impl Bar {
    fn of(body: &Json) -> Self {
        match body.get("reason").text().unwrap_or_default().as_str() {
            "invite_if_absent" => Self::NotInvited,
            "joining_off" => Self::SwitchedOff,
            "domain_not_allowed" => Self::Domain,
            _ => Self::Unknown,
        }
    }
}

impl Door {
    /// What the backend's answer leads to.
    pub fn of(answer: Result<Joining, ApiError>) -> Self {
        match answer {
            Ok(Joining { group, relation }) => match relation {
                Relation::Member => Self::Member(group),
                Relation::Outside => Self::Open(group, Activity::Idle),
                Relation::Barred(bar) => Self::Shut(group, bar),
            },
            Err(error) if error.code == Code::ValidationFailed => Self::NoProject,
            Err(error) => Self::Failed(error),
        }
    }

    /// What is there after it was looked at again: that undoes nothing that the person has done or
    /// does.
    pub fn updated(self, fresh: Self) -> Self {
        match (self, fresh) {
            (Self::Joined(_), Self::Member(group)) => Self::Joined(group),
            (Self::Open(group, Activity::Joining), _) => Self::Open(group, Activity::Joining),
            (Self::Open(_, activity), Self::Open(group, _)) => Self::Open(group, activity),
            (Self::Loading | Self::Failed(_), fresh) => fresh,
            (before, Self::Failed(_)) => before,
            (_, fresh) => fresh,
        }
    }

    /// The door after joining has failed with `error`.
    pub fn refused(self, error: ApiError) -> Self {
        let Self::Open(group, _) = self else { return self };
        match (error.kind, error.code) {
            (_, Code::DomainNotAllowed) => Self::Shut(group, Bar::Domain),
            (ErrorKind::Forbidden, Code::Forbidden) => Self::Shut(group, Bar::Unknown),
            _ => Self::Open(group, Activity::Failed(error)),
        }
    }

    /// What is being done at it.
    pub fn activity(&self) -> Activity {
        match self {
            Self::Open(_, activity) => activity.clone(),
            _ => Activity::Idle,
        }
    }

    /// The project, where it is known.
    pub fn group(&self) -> Option<&Group> {
        match self {
            Self::Open(group, _)
            | Self::Shut(group, _)
            | Self::Member(group)
            | Self::Joined(group) => Some(group),
            Self::Loading | Self::Failed(_) | Self::NoProject => None,
        }
    }
}
