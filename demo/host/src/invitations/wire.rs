//! The backend's JSON, read into what a page tells apart.

use reqwest::Response;
use serde::Deserialize;

use super::{Closed, Kind, Offer};
use crate::{Group, Role};

/// An invitation as the backend writes it; what the host does not use is left out.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Invitation {
    id: String,
    status: String,
    deactivated: bool,
    expired: bool,
    #[serde(default)]
    target: Vec<Target>,
    #[serde(default)]
    groups: Vec<InvitedGroup>,
    creator_name: Option<String>,
    invitation_type: Option<String>,
    #[serde(default)]
    attributes: Option<Attributes>,
    uses: Option<u64>,
    max_uses: Option<u64>,
}

#[derive(Deserialize)]
struct Target {
    value: String,
}

#[derive(Deserialize)]
struct Attributes {
    reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct InvitedGroup {
    #[serde(rename = "type")]
    kind: String,
    group_id: String,
    name: String,
    role: Option<String>,
}

/// Invitations that can be accepted.
#[derive(Deserialize)]
pub struct Listed {
    invitations: Vec<Invitation>,
}

/// Invitations that were accepted.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    invitations: Vec<Invitation>,
    /// Where a longer list goes on.
    pub next_cursor: Option<String>,
}

#[derive(Default, Deserialize)]
struct ErrorBody {
    #[serde(default)]
    code: String,
}

/// The stable code of a refusal; nothing for one that cannot be read.
pub async fn code(response: Response) -> String {
    response.json::<ErrorBody>().await.unwrap_or_default().code
}

impl Listed {
    /// Those that can really be accepted, for whoever has this address.
    pub fn into_open(self, email: &str) -> Vec<super::Invitation> {
        let open = |wire: Invitation| match wire.for_visitor(email) {
            Offer::Open(invitation) => Some(invitation),
            Offer::Closed(_) => None,
        };
        self.invitations.into_iter().filter_map(open).collect()
    }
}

impl Answered {
    /// All of them, by this address.
    pub fn by(self, email: &str) -> Vec<super::Invitation> {
        self.invitations.into_iter().filter_map(|wire| wire.read(Some(email))).collect()
    }

    /// All that name whom they are for.
    pub fn into_invitations(self) -> Vec<super::Invitation> {
        self.invitations.into_iter().filter_map(|wire| wire.read(None)).collect()
    }
}

impl From<Invitation> for Offer {
    fn from(wire: Invitation) -> Self {
        wire.offer(None)
    }
}

impl Invitation {
    /// What it is to somebody whom it need not name: one of a domain, one of a shared link.
    pub fn for_visitor(self, email: &str) -> Offer {
        self.offer(Some(email))
    }

    fn offer(self, email: Option<&str>) -> Offer {
        match self {
            wire if wire.status == "accepted" => Offer::Closed(Closed::Accepted),
            wire if wire.deactivated => Offer::Closed(wire.reason()),
            wire if wire.expired => Offer::Closed(Closed::Expired),
            wire if wire.is_used_up() => Offer::Closed(Closed::LinkUsedUp),
            wire => wire.read(email).map_or(Offer::Closed(Closed::Unknown), Offer::Open),
        }
    }

    fn reason(&self) -> Closed {
        match self.attributes.as_ref().and_then(|attributes| attributes.reason.as_deref()) {
            Some("declined") => Closed::Declined,
            Some("group_gone") => Closed::GroupGone,
            Some("replaced") => Closed::Unknown,
            _ => Closed::Revoked,
        }
    }

    fn is_used_up(&self) -> bool {
        self.max_uses.is_some_and(|most| self.uses.unwrap_or_default() >= most)
    }

    /// An invitation to no address is nobody's.
    fn read(self, email: Option<&str>) -> Option<super::Invitation> {
        let roles = self.groups.iter().filter_map(|group| group.role.as_deref());
        let role = roles.map(Role::parse).min().unwrap_or_default();
        let named = self.target.into_iter().next().map(|target| target.value);
        Some(super::Invitation {
            id: self.id,
            email: email.map(str::to_owned).or(named)?,
            inviter: self.creator_name,
            groups: self.groups.into_iter().map(Group::from).collect(),
            role,
            kind: kind(self.invitation_type.as_deref()),
        })
    }
}

fn kind(text: Option<&str>) -> Kind {
    match text {
        Some("autojoin") => Kind::Domain,
        Some("multi_use") => Kind::Shared,
        _ => Kind::Personal,
    }
}

impl From<InvitedGroup> for Group {
    fn from(wire: InvitedGroup) -> Self {
        Self { kind: wire.kind, id: wire.group_id, name: wire.name }
    }
}

#[cfg(test)]
#[path = "wire_tests.rs"]
mod tests;
