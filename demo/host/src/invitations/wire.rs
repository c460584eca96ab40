//! The backend's JSON, read into what a landing page tells apart.

use serde::Deserialize;

use super::{Closed, Offer};
use crate::{Group, Role};

/// An invitation as the backend writes it; what the host does not use is left out.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Invitation {
    id: String,
    status: String,
    deactivated: bool,
    expired: bool,
    target: Vec<Target>,
    groups: Vec<InvitedGroup>,
    creator_name: Option<String>,
}

#[derive(Deserialize)]
struct Target {
    value: String,
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

impl From<Invitation> for Offer {
    fn from(wire: Invitation) -> Self {
        match wire {
            Invitation { status, .. } if status == "accepted" => Self::Closed(Closed::Accepted),
            Invitation { deactivated: true, .. } => Self::Closed(Closed::Revoked),
            Invitation { expired: true, .. } => Self::Closed(Closed::Expired),
            wire => open(wire).map_or(Self::Closed(Closed::Unknown), Self::Open),
        }
    }
}

/// An invitation to no address is none that a mailed link can lead to.
fn open(wire: Invitation) -> Option<super::Invitation> {
    let role = wire.groups.iter().filter_map(|group| group.role.as_deref()).map(Role::parse).min();
    Some(super::Invitation {
        id: wire.id,
        email: wire.target.into_iter().next()?.value,
        inviter: wire.creator_name,
        groups: wire.groups.into_iter().map(Group::from).collect(),
        role: role.unwrap_or_default(),
    })
}

impl From<InvitedGroup> for Group {
    fn from(wire: InvitedGroup) -> Self {
        Self { kind: wire.kind, id: wire.group_id, name: wire.name }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn offer(changes: Value) -> Offer {
        let mut wire = json!({
            "id": "i1", "status": "sent", "deactivated": false, "expired": false,
            "target": [{"type": "email", "value": "li@new.example"}],
            "groups": [{"id": "g", "groupId": "t1", "type": "team", "name": "T", "role": "member"}],
        });
        wire.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        serde_json::from_value::<Invitation>(wire).unwrap().into()
    }

    #[test]
    fn an_open_invitation_names_address_group_and_role() {
        let Offer::Open(invitation) = offer(json!({})) else { panic!("it is open") };
        assert_eq!(invitation.email, "li@new.example");
        assert_eq!(invitation.groups[0].id, "t1");
        assert_eq!((invitation.role, invitation.inviter), (Role::Member, None));
    }

    #[test]
    fn the_reason_why_one_is_closed_is_the_first_that_holds() {
        let closed = |changes| match offer(changes) {
            Offer::Closed(why) => why,
            Offer::Open(_) => panic!("it is closed"),
        };
        assert_eq!(closed(json!({"status": "accepted", "expired": true})), Closed::Accepted);
        assert_eq!(closed(json!({"deactivated": true, "expired": true})), Closed::Revoked);
        assert_eq!(closed(json!({"expired": true})), Closed::Expired);
        assert_eq!(closed(json!({"target": []})), Closed::Unknown);
    }

    #[test]
    fn a_role_that_is_missing_or_unknown_is_the_weakest() {
        for role in [json!(null), json!("owner")] {
            let groups = json!([{"groupId": "t1", "type": "team", "name": "T", "role": role}]);
            let Offer::Open(invitation) = offer(json!({ "groups": groups })) else {
                panic!("it is open")
            };
            assert_eq!(invitation.role, Role::Guest);
        }
    }
}
