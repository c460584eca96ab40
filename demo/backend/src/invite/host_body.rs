//! The host's own `POST /invitations`: one person, named inviter, groups as the host says.

use invitation_widget::api::wire::{GroupRef, Target};
use invitation_widget::email::Reserved;
use serde::Deserialize;
use serde_json::Value;

use crate::address;
use crate::error::Error;
use crate::policy::{Policies, Policy};
use crate::roles::{Role, WEAKEST};
use crate::token::Group;

use super::plan::{self, Invitee, Planned};

const MAX_GROUPS: usize = 500;

/// The body of the host's request; what it does not name is ignored.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HostCreate {
    /// Whom to invite.
    pub target: Target,
    /// Who invites.
    pub inviter: Inviter,
    /// What to invite into.
    pub groups: Vec<GroupRef>,
    /// The language of the mail.
    pub locale: Option<String>,
    /// The host's own data.
    pub metadata: Option<Value>,
}

/// Who invites.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Inviter {
    /// The id with the host.
    pub user_id: String,
    /// The name.
    pub name: Option<String>,
}

impl HostCreate {
    /// One entry for every group; the host is trusted with groups, not with shapes, and not to
    /// remember every domain that it has allowed.
    pub fn plan(&self, policies: &Policies, reserved: Reserved) -> Result<Vec<Planned>, Error> {
        if self.target.kind != "email" {
            return Err(Error::field("target.type", "unsupported", "Only `email` is supported."));
        }
        let address = address::parse(self.target.value.trim(), reserved).map_err(|error| {
            let code = plan::code_of(error).as_str();
            Error::field("target.value", code, "Not an address that can be invited.")
        })?;
        let groups = plan::distinct_groups(&self.groups);
        if groups.is_empty() || groups.len() > MAX_GROUPS {
            return Err(Error::field("groups", "count", "Between 1 and 500 groups are needed."));
        }
        let planned = |(at, group): (usize, &GroupRef)| {
            let (group_named, role) = (named(at, group)?, role(at, group)?);
            let invitee = Invitee { address: address.clone(), group: group_named, role };
            let policy = policies.of(&group.kind, &group.id);
            Ok(self.planned(group, invitee, policy))
        };
        groups.into_iter().enumerate().map(planned).collect()
    }

    fn planned(&self, group: &GroupRef, invitee: Invitee, policy: &Policy) -> Planned {
        let allowed = policy.check_address(&invitee.address);
        Planned {
            target: self.target.value.clone(),
            target_name: self.target.name.clone(),
            group: GroupRef {
                name: Some(invitee.group.name.clone()),
                role: Some(invitee.role.id.to_owned()),
                ..group.clone()
            },
            decision: allowed.map(|()| invitee).map_err(|error| error.code()),
        }
    }
}

fn named(at: usize, group: &GroupRef) -> Result<Group, Error> {
    if group.kind.is_empty() || group.id.is_empty() {
        let path = format!("groups[{at}]");
        return Err(Error::field(&path, "required", "A group needs type and id."));
    }
    let name = group.name.clone().filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| group.id.clone());
    Ok(Group { kind: group.kind.clone(), id: group.id.clone(), name })
}

fn role(at: usize, group: &GroupRef) -> Result<&'static Role, Error> {
    let unknown = || Error::field(&format!("groups[{at}].role"), "unknown", "Not a known role.");
    group.role.as_deref().map_or(Ok(WEAKEST), |id| Role::find(id).ok_or_else(unknown))
}
