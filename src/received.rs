//! An invitation as the person sees it that was invited.

use crate::group::Group;
use crate::json::Json;
use crate::timestamp::Timestamp;

/// What somebody is invited to, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedInvitation {
    /// The backend's id; it opens nothing by itself.
    pub id: String,
    /// Whom it is for.
    pub addressee: Addressee,
    /// What it leads into; at least one.
    pub groups: Vec<GivenGroup>,
    /// The inviter's name.
    pub inviter_name: Option<String>,
    /// When its time is over.
    pub expires: Option<Timestamp>,
    /// How it stands.
    pub standing: Standing,
}

/// Whom an invitation is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// The person with this address.
    Person(String),
    /// Everybody of a domain: nobody was invited by name, and nobody can decline.
    Domain,
}

/// A group that an invitation leads into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenGroup {
    /// The group.
    pub group: Group,
    /// The id of the role that it gives there.
    pub role: Option<String>,
}

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be accepted.
    Open,
    /// It was accepted.
    Accepted,
    /// Its time is over.
    Expired,
    /// The invitee has declined it.
    Declined,
    /// Another one has taken its place.
    Replaced,
    /// The group that it leads into is no more.
    GroupGone,
    /// It was taken back.
    Revoked,
}

impl ReceivedInvitation {
    /// The invitation of a JSON row; `None` when it has no id, nobody it is for or nothing that it
    /// leads into.
    pub fn from_json(row: &Json) -> Option<Self> {
        let groups: Vec<_> = row.get("groups").elements().iter().filter_map(given_group).collect();
        Some(Self {
            id: row.get("id").text()?,
            addressee: addressee(row)?,
            groups: Some(groups).filter(|groups| !groups.is_empty())?,
            inviter_name: row.get("creatorName").text(),
            expires: row.get("expires").text().and_then(|text| Timestamp::parse(&text)),
            standing: Standing::of(row),
        })
    }

    /// The names of its groups.
    pub fn group_names(&self) -> String {
        let names: Vec<&str> = self.groups.iter().map(|given| given.group.name.as_str()).collect();
        names.join(", ")
    }

    /// The id of the role that it gives.
    pub fn role(&self) -> Option<&str> {
        self.groups.first().and_then(|given| given.role.as_deref())
    }

    /// The address that it was sent to.
    pub fn address(&self) -> Option<&str> {
        match &self.addressee {
            Addressee::Person(address) => Some(address),
            Addressee::Domain => None,
        }
    }

    /// How it stands at `now`, even if it stood otherwise when the backend answered.
    pub fn standing_at(&self, now: Timestamp) -> Standing {
        match self.standing {
            Standing::Open if self.expires.is_some_and(|end| end <= now) => Standing::Expired,
            standing => standing,
        }
    }
}

impl Standing {
    fn of(row: &Json) -> Self {
        let status = row.get("status").text().unwrap_or_default();
        let reason = || row.get("attributes").get("reason").text().unwrap_or_default();
        if status.starts_with("accepted") {
            return Self::Accepted;
        }
        if row.get("deactivated").flag() {
            return match reason().as_str() {
                "declined" => Self::Declined,
                "replaced" => Self::Replaced,
                "group_gone" => Self::GroupGone,
                _ => Self::Revoked,
            };
        }
        if row.get("expired").flag() { Self::Expired } else { Self::Open }
    }
}

fn addressee(row: &Json) -> Option<Addressee> {
    if row.get("invitationType").text().as_deref() == Some("autojoin") {
        return Some(Addressee::Domain);
    }
    let targets = [row.get("target").elements(), row.get("targets").elements()];
    let address = |target: &Json| target.first_text(&["value", "targetValue"]);
    targets.into_iter().flatten().find_map(address).map(Addressee::Person)
}

fn given_group(group: &Json) -> Option<GivenGroup> {
    let role = group.get("role").text();
    Group::from_json(group).map(|group| GivenGroup { group, role })
}
