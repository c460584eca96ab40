//! Invitations as their invitee gets them.

use invitation_widget::api::answer;
use invitation_widget::api::error::ErrorKind;
use invitation_widget::group::Group;
use invitation_widget::received::{Addressee, GivenGroup, ReceivedInvitation, Standing};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::fixture;

/// An open invitation to ann@acme.com into the workspace Design.
pub fn invitation(id: &str) -> ReceivedInvitation {
    let group = Group::new("workspace", "design", "Design");
    ReceivedInvitation {
        id: id.to_owned(),
        addressee: Addressee::Person("ann@acme.com".to_owned()),
        groups: vec![GivenGroup { group, role: Some("member".to_owned()) }],
        inviter_name: Some("Maria".to_owned()),
        expires: Some(Timestamp::from_millis(1_000)),
        standing: Standing::Open,
    }
}

fn row() -> Value {
    json!({
        "id": "inv-1",
        "status": "delivered",
        "target": [{ "type": "email", "value": "ann@acme.com" }],
        "groups": [{ "id": "7", "groupId": "design", "type": "workspace", "name": "Design", "role": "member" }],
        "creatorName": "Maria",
        "expires": "1970-01-01T00:00:01Z",
    })
}

fn with(mut row: Value, name: &str, value: Value) -> Value {
    row[name] = value;
    row
}

fn read(row: &Value) -> ReceivedInvitation {
    answer::received(&row.to_string()).unwrap()
}

#[test]
fn the_contracts_invitation_says_who_invites_into_what_as_what() {
    let invitation = answer::received(&fixture("invitation.json")).unwrap();
    assert_eq!(invitation.group_names(), "Acme Co");
    assert_eq!(
        (invitation.role(), invitation.address()),
        (Some("member"), Some("sally.ng@acme.com"))
    );
    assert_eq!(invitation.inviter_name.as_deref(), Some("山田 太郎"));
    assert_eq!(invitation.standing, Standing::Open);
}

#[test]
fn a_row_is_read_whole() {
    assert_eq!(read(&row()), invitation("inv-1"));
    let other = json!([{ "targetType": "email", "targetValue": "ann@acme.com" }]);
    let elsewhere = with(with(row(), "target", Value::Null), "targets", other);
    assert_eq!(read(&elsewhere), invitation("inv-1"));
}

#[rstest]
#[case(json!({}), Standing::Open)]
#[case(json!({ "status": "teleported" }), Standing::Open)]
#[case(json!({ "status": "accepted" }), Standing::Accepted)]
#[case(json!({ "status": "accepted_elsewhere", "deactivated": true }), Standing::Accepted)]
#[case(json!({ "expired": true }), Standing::Expired)]
#[case(json!({ "deactivated": true, "expired": true }), Standing::Revoked)]
#[case(json!({ "deactivated": true, "attributes": { "reason": "revoked" } }), Standing::Revoked)]
#[case(json!({ "deactivated": true, "attributes": { "reason": "declined" } }), Standing::Declined)]
#[case(json!({ "deactivated": true, "attributes": { "reason": "replaced" } }), Standing::Replaced)]
#[case(json!({ "deactivated": true, "attributes": { "reason": "group_gone" } }), Standing::GroupGone)]
#[case(json!({ "deactivated": true, "attributes": { "reason": 7 } }), Standing::Revoked)]
#[case(json!({ "attributes": { "reason": "revoked" } }), Standing::Open)]
fn how_it_stands_is_read_from_its_marks(#[case] marks: Value, #[case] expected: Standing) {
    let marked = |row, (name, value): (&String, &Value)| with(row, name, value.clone());
    let row = marks.as_object().unwrap().iter().fold(row(), marked);
    assert_eq!(read(&row).standing, expected);
}

#[test]
fn an_open_one_ends_with_its_time_and_another_stays_what_it_is() {
    let mut received = invitation("inv-1");
    let at = |received: &ReceivedInvitation, millis| {
        received.standing_at(Timestamp::from_millis(millis))
    };
    assert_eq!((at(&received, 999), at(&received, 1_000)), (Standing::Open, Standing::Expired));
    received.standing = Standing::Accepted;
    assert_eq!(at(&received, 1_000), Standing::Accepted);
    received.standing = Standing::Open;
    received.expires = None;
    assert_eq!(at(&received, i64::MAX), Standing::Open);
}

#[test]
fn d14_one_for_a_domain_is_for_nobody_in_particular() {
    let domain = json!([{ "type": "domain", "value": "acme.com" }]);
    let row = with(with(row(), "target", domain), "invitationType", json!("autojoin"));
    assert_eq!(read(&row).addressee, Addressee::Domain);
    assert_eq!(read(&with(row, "target", json!([]))).address(), None);
}

#[test]
fn f13_bad_rows_are_left_out_and_the_good_ones_stay() {
    let without = |name: &str| with(row(), name, Value::Null);
    let bad_group = with(row(), "groups", json!([{ "groupId": "1" }, 7, null]));
    let rows = json!([
        null,
        7,
        [],
        {},
        without("id"),
        without("target"),
        without("groups"),
        bad_group,
        row()
    ]);
    let read = answer::received_list(&json!({ "invitations": rows }).to_string()).unwrap();
    assert_eq!(read, [invitation("inv-1")]);
}

#[rstest]
#[case("")]
#[case("[]")]
#[case("{}")]
#[case(r#"{"invitations": {}}"#)]
#[case(r#"{"invitations": null}"#)]
fn f13_a_frame_that_makes_no_sense_is_an_error(#[case] body: &str) {
    assert_eq!(answer::received_list(body).unwrap_err().kind, ErrorKind::BadResponse);
    assert_eq!(answer::received(body).unwrap_err().kind, ErrorKind::BadResponse);
    assert_eq!(answer::joining(body).unwrap_err().kind, ErrorKind::BadResponse);
}

#[test]
fn several_groups_are_named_together() {
    let groups = json!([
        { "groupId": "a", "type": "team", "name": "Alpha" },
        { "groupId": "b", "type": "team" },
    ]);
    let received = read(&with(row(), "groups", groups));
    assert_eq!((received.group_names().as_str(), received.role()), ("Alpha, b", None));
}
