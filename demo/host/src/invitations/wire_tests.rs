//! What is told apart, and what is read into the weakest.

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
fn a_deactivated_one_says_what_ended_it() {
    for (reason, why) in [
        (json!("declined"), Closed::Declined),
        (json!("group_gone"), Closed::GroupGone),
        (json!("replaced"), Closed::Unknown),
        (json!("revoked"), Closed::Revoked),
        (json!(null), Closed::Revoked),
        (json!("new reason"), Closed::Revoked),
    ] {
        let ended = json!({"deactivated": true, "attributes": {"reason": reason}});
        assert_eq!(offer(ended), Offer::Closed(why));
    }
}

#[test]
fn one_of_a_link_or_a_domain_is_for_whoever_comes() {
    let wire = |changes: Value| {
        let mut wire = json!({"id": "i", "status": "sent", "deactivated": false,
            "expired": false, "groups": []});
        wire.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        serde_json::from_value::<Invitation>(wire).unwrap().for_visitor("li@new.example")
    };
    let Offer::Open(open) = wire(json!({"invitationType": "autojoin", "target": []})) else {
        panic!("it is open")
    };
    assert_eq!((open.email.as_str(), open.kind), ("li@new.example", Kind::Domain));
    let used = json!({"invitationType": "multi_use", "uses": 3, "maxUses": 3});
    assert_eq!(wire(used), Offer::Closed(Closed::LinkUsedUp));
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
