//! A row of the wire as a row of the list.

use invitation_widget::api::answer;
use invitation_widget::invitation::{Delivery, Invitation};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::fixture;

fn with(more: Value) -> Invitation {
    let mut row = json!({ "id": "1", "target": [{ "type": "email", "value": "ann@acme.com" }] });
    for (name, value) in more.as_object().unwrap() {
        row[name] = value.clone();
    }
    answer::invitation(&row.to_string()).unwrap()
}

#[test]
fn the_invitation_of_the_contract_is_read_whole() {
    let expected = Invitation {
        id: "0198f3a2-6c1e-7b44-9d0a-5e2f7c81b901".to_owned(),
        email: "sally.ng@acme.com".to_owned(),
        name: Some("Sally Ng".to_owned()),
        delivery: Delivery::Delivered,
        expired: false,
        expires: Timestamp::parse("2026-01-22T12:00:00Z"),
        sent: Timestamp::parse("2026-01-15T12:00:03.250Z"),
        inviter_id: "user-123".to_owned(),
        inviter_name: Some("山田 太郎".to_owned()),
        role: Some("member".to_owned()),
    };
    assert_eq!(answer::invitation(&fixture("invitation.json")), Ok(expected));
}

#[rstest]
#[case("queued", Delivery::Queued)]
#[case("sending", Delivery::Queued)]
#[case("sent", Delivery::Sent)]
#[case("delivered", Delivery::Delivered)]
#[case("mail_failed", Delivery::Failed)]
#[case("unfurled", Delivery::Sent)]
#[case("teleported", Delivery::Sent)]
#[case("", Delivery::Sent)]
fn the_status_tells_how_far_the_mail_has_come(#[case] status: &str, #[case] delivery: Delivery) {
    assert_eq!(with(json!({ "status": status })).delivery, delivery);
}

#[rstest]
#[case(json!({}), None)]
#[case(json!({ "formSubmissionData": { "role": { "type": "text", "value": "guest" } } }), Some("guest"))]
#[case(json!({ "formSubmissionData": { "role": { "type": "text", "value": ["guest"] } } }), None)]
#[case(json!({ "groups": [{ "groupId": "1", "role": "admin" }] }), Some("admin"))]
#[case::the_groups_role_counts(json!({
    "groups": [{ "groupId": "1", "role": "admin" }],
    "formSubmissionData": { "role": { "type": "text", "value": "guest" } },
}), Some("admin"))]
fn the_role_is_the_groups_else_the_forms(#[case] more: Value, #[case] role: Option<&str>) {
    assert_eq!(with(more).role.as_deref(), role);
}

#[test]
fn an_invitation_without_a_change_was_sent_when_it_was_made() {
    let made = "2026-01-15T12:00:00Z";
    assert_eq!(with(json!({ "createdAt": made })).sent, Timestamp::parse(made));
    assert_eq!(with(json!({ "createdAt": "soon" })).sent, None);
}

#[rstest]
#[case(json!({ "expires": "2026-01-15T12:00:00Z" }), 0, true)]
#[case(json!({ "expires": "2026-01-15T12:00:00Z" }), -1, false)]
#[case(json!({ "expires": "2026-01-15T12:00:00Z", "expired": true }), -1, true)]
#[case(json!({}), 0, false)]
#[case(json!({ "expires": "whenever" }), 0, false)]
fn d13_an_invitation_expires_at_its_time_even_without_a_new_answer(
    #[case] more: Value,
    #[case] milliseconds_after: i64,
    #[case] expired: bool,
) {
    let noon = Timestamp::parse("2026-01-15T12:00:00Z").unwrap();
    let now = Timestamp::from_millis(noon.millis() + milliseconds_after);
    assert_eq!(with(more).is_expired(now), expired);
}
