//! Every spelling of every claim, and what is left of a token that gets some of them wrong.

use invitation_widget::claims::{Claims, ClaimsError};
use invitation_widget::group::Group;
use rstest::rstest;
use serde_json::{Value, json};

fn read(claims: Value) -> Result<Claims, ClaimsError> {
    Claims::from_json(claims.to_string().as_bytes())
}

/// Good claims with `more` in them.
fn with(more: Value) -> Claims {
    let mut claims = json!({ "userId": "user-123", "expires": 1_768_482_000 });
    for (name, value) in more.as_object().unwrap() {
        claims[name] = value.clone();
    }
    read(claims).unwrap()
}

#[rstest]
#[case(json!({ "userId": "u-1" }))]
#[case(json!({ "userIdentifier": "u-1" }))]
#[case(json!({ "sub": "u-1" }))]
#[case(json!({ "user_id": "u-1" }))]
#[case(json!({ "user": { "id": "u-1" } }))]
#[case::the_first_makes_no_sense(json!({ "userId": null, "sub": "", "user": { "id": "u-1" } }))]
#[case::portal(json!({ "user": { "emailId": "u-1" } }))]
fn every_spelling_of_the_user_id_is_read(#[case] mut claims: Value) {
    claims["exp"] = json!(1_768_482_000);
    assert_eq!(read(claims).unwrap().user_id, "u-1");
}

#[test]
fn a_user_id_that_is_a_number_is_read_as_text() {
    assert_eq!(with(json!({ "userId": 4711 })).user_id, "4711");
}

#[rstest]
#[case(json!({}))]
#[case(json!({ "userId": "" }))]
#[case(json!({ "userId": "  " }))]
#[case(json!({ "sub": ["u-1"], "userId": true, "user": "u-1" }))]
fn claims_without_a_user_are_refused(#[case] mut claims: Value) {
    claims["exp"] = json!(1_768_482_000);
    assert_eq!(read(claims), Err(ClaimsError::NoUser));
}

#[rstest]
#[case::not_json(b"{".as_slice())]
#[case::array(b"[]")]
#[case::no_utf8(b"{\"userId\":\"\xff\"}")]
#[case::trailing(b"{} {}")]
fn a_payload_that_is_no_object_is_refused(#[case] payload: &[u8]) {
    assert_eq!(Claims::from_json(payload), Err(ClaimsError::NotAnObject));
}

#[test]
fn every_spelling_of_the_address_is_read_and_each_address_stands_once() {
    let claims = with(json!({
        "userEmail": "a@acme.com",
        "user": { "email": "b@acme.com", "emailId": "c@acme.com" },
        "identifiers": [
            { "type": "email", "value": "A@ACME.com" },
            { "type": "sms", "value": "+15555550100" },
            { "type": "email", "value": "d@acme.com" },
            "nonsense", { "type": "email" }, null,
        ],
    }));
    assert_eq!(claims.emails, ["a@acme.com", "b@acme.com", "c@acme.com", "d@acme.com"]);
}

#[rstest]
#[case(json!({ "type": "workspace", "id": "ws-1", "name": "Acme" }))]
#[case(json!({ "groupType": "workspace", "groupId": "ws-1", "groupName": "Acme" }))]
#[case(json!({ "type": "workspace", "scopeId": "ws-1", "name": "Acme" }))]
#[case(json!({ "type": "workspace", "scope": "ws-1", "groupName": "Acme", "colour": [] }))]
#[case(json!({ "type": "", "groupType": "workspace", "id": null, "scope": "ws-1", "name": "Acme" }))]
fn every_spelling_of_a_group_is_read(#[case] group: Value) {
    let claims = with(json!({ "groups": [group] }));
    assert_eq!(claims.groups, [Group::new("workspace", "ws-1", "Acme")]);
}

#[test]
fn a_bad_group_is_dropped_and_the_good_ones_stay_in_order() {
    let claims = with(json!({ "groups": [
        { "type": "team", "id": 7, "name": "Seven" },
        null, 3, "ws-1", [], {}, { "type": "team" }, { "id": "x" }, { "type": {}, "id": "x" },
        { "type": "project", "id": "p-1" },
    ] }));
    let expected = [Group::new("team", "7", "Seven"), Group::new("project", "p-1", "p-1")];
    assert_eq!(claims.groups, expected);
}

#[test]
fn d1_groups_with_the_same_id_and_another_type_are_two_groups() {
    let claims = with(json!({ "groups": [
        { "type": "workspace", "id": "1", "name": "Acme" },
        { "type": "project", "id": "1", "name": "Launch" },
        { "groupType": "workspace", "groupId": "1", "groupName": "Acme again" },
    ] }));
    let expected = [Group::new("workspace", "1", "Acme"), Group::new("project", "1", "Launch")];
    assert_eq!(claims.groups, expected);
}

#[rstest]
#[case(json!({}), None)]
#[case(json!({ "groups": null }), None)]
#[case(json!({ "groups": [] }), None)]
#[case(json!({ "scope": "ws-1" }), None)]
#[case(json!({ "scope": "ws-1", "scopeType": "workspace" }), Some(("workspace", "ws-1")))]
#[case(json!({ "groups": null, "scope": 5, "scopeType": "team" }), Some(("team", "5")))]
#[case(json!({ "config": { "projectId": "p-1" } }), Some(("project", "p-1")))]
#[case(json!({ "config": { "projectId": "p-1", "inviteIfAbsent": true } }), Some(("project", "p-1")))]
fn a_token_without_groups_may_name_one(
    #[case] more: Value,
    #[case] expected: Option<(&str, &str)>,
) {
    let claims = with(more);
    let keys = claims.groups.iter().map(|group| (group.key.kind.as_str(), group.key.id.as_str()));
    assert_eq!(keys.collect::<Vec<_>>(), expected.into_iter().collect::<Vec<_>>());
}

#[rstest]
#[case(json!({ "role": "admin" }), Some("admin"))]
#[case(json!({ "Role": "admin" }), Some("admin"))]
#[case(json!({ "role": null, "Role": "admin" }), Some("admin"))]
#[case(json!({ "role": ["admin"] }), None)]
#[case(json!({}), None)]
fn both_spellings_of_the_role_are_read(#[case] more: Value, #[case] role: Option<&str>) {
    assert_eq!(with(more).role.as_deref(), role);
}

#[test]
fn extras_are_read_where_they_make_sense() {
    let claims = with(json!({
        "name": "Sally Ng",
        "allowedEmailDomains": ["acme.com", null, "", 5, "acme.co.jp"],
        "adminScopes": "autojoin",
        "avatarUrl": 9,
    }));
    assert_eq!(claims.name.as_deref(), Some("Sally Ng"));
    assert_eq!(claims.allowed_email_domains, ["acme.com", "5", "acme.co.jp"]);
    assert_eq!(with(json!({ "user": { "name": "Kim" } })).name.as_deref(), Some("Kim"));
    assert_eq!(with(json!({ "allowedEmailDomains": "acme.com" })).allowed_email_domains, [""; 0]);
}

#[test]
fn c12_a_name_that_stands_twice_is_the_backends_affair_and_costs_the_display_nothing() {
    let payload = br#"{"userId":"a","userId":"b","exp":1768482000,"sub":"c"}"#;
    assert_eq!(Claims::from_json(payload).unwrap().user_id, "b");
}
