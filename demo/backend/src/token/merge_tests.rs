//! Every spelling of a claim, alone, equal and different.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

/// Reads `more` together with an expiry, and with a user id unless `more` has its own.
fn read(more: Value) -> Result<Claims, Refused> {
    let mut payload = json!({"exp": 1_768_482_000});
    payload.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    claims(payload.to_string().as_bytes()).map(|(claims, _)| claims)
}

fn ids(claims: &Claims) -> Vec<(&str, &str, &str)> {
    claims.groups.iter().map(|g| (g.kind.as_str(), g.id.as_str(), g.name.as_str())).collect()
}

#[rstest]
#[case::user_id(json!({"userId": "u"}))]
#[case::user_identifier(json!({"userIdentifier": "u"}))]
#[case::sub(json!({"sub": "u"}))]
#[case::snake(json!({"user_id": "u"}))]
#[case::nested(json!({"user": {"id": "u"}}))]
#[case::all_equal(json!({"userId": "u", "userIdentifier": "u", "sub": "u", "user": {"id": "u"}}))]
fn c12_each_spelling_of_the_user_id_is_read(#[case] payload: Value) {
    assert_eq!(read(payload).unwrap().user_id, "u");
}

#[test]
fn a_user_id_may_be_a_number() {
    assert_eq!(read(json!({"user": {"id": 42}, "sub": "42"})).unwrap().user_id, "42");
}

#[test]
fn a_portal_token_names_its_user_by_address_and_its_project_as_a_group() {
    let payload = json!({"user": {"emailId": "ann@acme.example"}, "config": {"projectId": "p1"}});
    let claims = read(payload).unwrap();
    assert_eq!(claims.user_id, "ann@acme.example");
    assert_eq!(claims.emails, ["ann@acme.example"]);
    assert_eq!(ids(&claims), [("project", "p1", "p1")]);
}

#[rstest]
#[case::nothing_said(json!({}), json!([]), Some((false, false)))]
#[case::null(json!({"inviteIfAbsent": null}), json!(null), Some((false, false)))]
#[case::no(json!({"inviteIfAbsent": false}), json!([]), Some((false, false)))]
#[case::yes(json!({"inviteIfAbsent": true}), json!([]), Some((true, false)))]
#[case::member(json!({}), json!([{"type": "project", "id": "p1"}]), Some((false, true)))]
#[case::other_group(json!({}), json!([{"type": "team", "id": "p1"}]), Some((false, false)))]
#[case::text(json!({"inviteIfAbsent": "true"}), json!([]), None)]
#[case::number(json!({"inviteIfAbsent": 1}), json!([]), None)]
fn a_portal_says_whether_strangers_may_join(
    #[case] config: Value,
    #[case] groups: Value,
    #[case] expected: Option<(bool, bool)>,
) {
    let mut payload = json!({"sub": "u", "config": config, "groups": groups});
    payload["config"]["projectId"] = json!("p1");
    let portal = read(payload).ok().map(|claims| claims.portal.unwrap());
    assert_eq!(portal.map(|portal| (portal.invite_if_absent, portal.is_member)), expected);
}

#[rstest]
#[case::no_user(json!({}))]
#[case::empty_user(json!({"sub": ""}))]
#[case::user_ids_differ(json!({"sub": "u", "userId": "v"}))]
#[case::user_id_and_nested_differ(json!({"sub": "u", "user": {"id": 5}}))]
#[case::emails_differ(json!({"sub": "u", "userEmail": "a@b.test", "user": {"email": "c@b.test"}}))]
#[case::roles_differ(json!({"sub": "u", "role": "member", "Role": "admin"}))]
#[case::names_differ(json!({"sub": "u", "name": "A", "user": {"name": "B"}}))]
#[case::group_types_differ(json!({"sub": "u", "groups": [{"type": "a", "groupType": "b", "id": "1"}]}))]
#[case::group_ids_differ(json!({"sub": "u", "groups": [{"type": "a", "id": "1", "groupId": "2"}]}))]
#[case::group_names_differ(json!({"sub": "u", "groups": [{"type": "a", "id": "1", "name": "x", "groupName": "y"}]}))]
#[case::group_without_type(json!({"sub": "u", "groups": [{"id": "1"}]}))]
#[case::group_without_id(json!({"sub": "u", "groups": [{"type": "a"}]}))]
#[case::group_empty_id(json!({"sub": "u", "groups": [{"type": "a", "id": ""}]}))]
#[case::group_text(json!({"sub": "u", "groups": ["a"]}))]
#[case::groups_text(json!({"sub": "u", "groups": "a"}))]
#[case::scope_type_alone(json!({"sub": "u", "scopeType": "team"}))]
#[case::role_list(json!({"sub": "u", "role": ["admin"]}))]
#[case::user_text(json!({"sub": "u", "user": "u"}))]
#[case::expires_null(json!({"sub": "u", "expires": null}))]
#[case::expires_text(json!({"sub": "u", "expires": "1768482000"}))]
fn c12_what_contradicts_itself_or_has_a_wrong_type_is_refused(#[case] payload: Value) {
    assert_eq!(read(payload).unwrap_err(), Refused::Invalid);
}

#[test]
fn c9_a_token_without_expiry_is_refused() {
    assert_eq!(claims(br#"{"sub":"u"}"#).unwrap_err(), Refused::Invalid);
}

#[test]
fn c12_the_earlier_expiry_counts() {
    let of = |text: &str| claims(text.as_bytes()).unwrap().1.expiry;
    let earlier = of(r#"{"sub":"u","exp":5}"#);
    assert_eq!(of(r#"{"sub":"u","exp":5,"expires":9}"#), earlier);
    assert_eq!(of(r#"{"sub":"u","exp":9,"expires":5}"#), earlier);
}

#[test]
fn each_spelling_of_a_group_is_read_and_the_same_group_counts_once() {
    let claims = read(json!({"sub": "u", "groups": [
        {"type": "team", "id": "1", "name": "One"},
        {"groupType": "team", "groupId": "2", "groupName": "Two"},
        {"type": "team", "scopeId": "3"},
        {"type": "team", "scope": "4"},
        {"type": "team", "groupId": "1", "name": "One"},
        {"type": "workspace", "id": "1", "name": "Another kind"},
    ]}));
    let claims = claims.unwrap();
    assert_eq!(
        ids(&claims),
        [
            ("team", "1", "One"),
            ("team", "2", "Two"),
            ("team", "3", "3"),
            ("team", "4", "4"),
            ("workspace", "1", "Another kind"),
        ]
    );
}

#[test]
fn scope_names_a_group_only_with_its_type_and_without_groups() {
    let scope = json!({"sub": "u", "scope": "s", "scopeType": "team"});
    assert_eq!(ids(&read(scope).unwrap()), [("team", "s", "s")]);
    assert!(read(json!({"sub": "u", "scope": "s"})).unwrap().groups.is_empty());
    let both = json!({"sub": "u", "scope": "s", "scopeType": "team", "groups": []});
    assert!(read(both).unwrap().groups.is_empty());
}

#[test]
fn d15_every_email_claim_counts_and_other_identifiers_do_not() {
    let claims = read(json!({"sub": "u", "userEmail": "a@acme.example", "identifiers": [
        {"type": "email", "value": "b@acme.example"},
        {"type": "sms", "value": "+15555550100"},
    ]}));
    assert_eq!(claims.unwrap().emails, ["a@acme.example", "b@acme.example"]);
}

#[test]
fn c11_groups_identifiers_and_names_have_limits() {
    let groups = |n: usize| -> Vec<_> {
        (0..n).map(|i| json!({"type": "t", "id": i.to_string()})).collect()
    };
    assert_eq!(read(json!({"sub": "u", "groups": groups(2000)})).unwrap().groups.len(), 2000);
    assert!(read(json!({"sub": "u", "groups": groups(2001)})).is_err());

    let identifier = json!({"type": "email", "value": "a@acme.example"});
    assert!(read(json!({"sub": "u", "identifiers": vec![identifier.clone(); 10]})).is_ok());
    assert!(read(json!({"sub": "u", "identifiers": vec![identifier; 11]})).is_err());

    assert!(read(json!({"sub": "u", "name": "ä".repeat(200)})).is_ok());
    assert!(read(json!({"sub": "u", "name": "a".repeat(201)})).is_err());
}
