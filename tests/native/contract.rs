//! The contract's fixtures, decoded and encoded again. The backend's tests read the same files.

use std::fmt::Debug;

use invitation_widget::api::answer::{self, Entry};
use invitation_widget::api::code::Code;
use invitation_widget::api::wire;
use invitation_widget::group::GroupKey;
use rstest::rstest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::support::fixture;

fn decoded<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_str(&fixture(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Whether what `T` writes is what it has read, to the last member.
fn assert_exact<T: Serialize + DeserializeOwned + Debug>(name: &str) {
    let value: T = decoded(name);
    let written = serde_json::to_value(&value).unwrap();
    assert_eq!(written, decoded::<Value>(name), "{name}: {value:?}");
}

#[rstest]
#[case("create-request.json")]
#[case("create-request-minimal.json")]
fn the_request_of_a_send_is_written_as_it_was_read(#[case] name: &str) {
    let request: wire::CreateInvitations = decoded(name);
    let written: Value = serde_json::from_str(&request.to_json()).unwrap();
    assert_eq!(written, decoded::<Value>(name));
}

#[test]
fn answers_are_written_as_they_were_read() {
    assert_exact::<wire::Created>("create-answer.json");
    assert_exact::<wire::Invitations>("list-answer.json");
    assert_exact::<wire::Invitation>("invitation.json");
    assert_exact::<wire::WidgetConfiguration>("widget-configuration.json");
    assert_exact::<wire::Accept>("accept-request.json");
}

#[rstest]
#[case("error-token-expired.json")]
#[case("error-validation.json")]
#[case("error-rate-limited.json")]
fn i5_error_bodies_are_written_as_they_were_read(#[case] name: &str) {
    assert_exact::<wire::ErrorBody>(name);
}

#[test]
fn a_send_names_its_addresses_and_its_fields() {
    let request: wire::CreateInvitations = decoded("create-request.json");
    assert_eq!(request.emails().len(), 3);
    assert_eq!(request.text("role"), Some("member"));
    assert_eq!(request.text("team"), Some("Design"));
    assert_eq!(request.text("emails"), None);
    assert_eq!(request.text("nothing"), None);
}

#[test]
fn a_single_address_may_stand_without_a_list() {
    let text = fixture("create-request-minimal.json").replace(['[', ']'], "");
    let groups = "\"groups\": { \"type\": \"workspace\", \"groupId\": \"ws-acme\" }";
    let text = text.replace(groups, "\"groups\": []");
    let request: wire::CreateInvitations = serde_json::from_str(&text).unwrap();
    assert_eq!(request.emails(), ["sally.ng@acme.com"]);
}

#[test]
fn the_shorter_spelling_of_an_acceptance_is_read() {
    let request: wire::Accept = decoded("accept-request-single.json");
    assert_eq!(request.invitation_id.as_deref(), Some("0198f3a2-6c1e-7b44-9d0a-5e2f7c81b901"));
    assert!(request.invitation_ids.is_empty());
}

#[test]
fn the_other_spelling_of_a_target_is_read_and_ours_is_written() {
    let list: Value = decoded("list-answer-upstream.json");
    let row: wire::Invitation = serde_json::from_value(list["invitations"][0].clone()).unwrap();
    assert_eq!(row.target[0].kind, "email");
    assert_eq!(row.target[0].value, "kim@acme.com");
    let written = serde_json::to_value(&row).unwrap();
    assert_eq!(written["target"][0]["value"], "kim@acme.com");
    assert_eq!(written.get("targets"), None);
}

#[test]
fn d12_d9_no_answer_of_the_contract_holds_a_link_or_a_secret() {
    for name in ["create-answer.json", "list-answer.json", "invitation.json"] {
        let text = fixture(name).to_lowercase();
        assert!(!text.contains("secret") && !text.contains("shortlink"), "{name}");
    }
}

#[test]
fn what_is_read_by_hand_is_what_the_types_say() {
    let name = "widget-configuration.json";
    assert_eq!(answer::configuration(&fixture(name)), Ok(decoded(name)));

    let typed: wire::Created = decoded("create-answer.json");
    let entries = answer::entries(&fixture("create-answer.json")).unwrap();
    let expected = typed.data.invitation_entries.iter().map(|entry| Entry {
        address: entry.target.value.clone(),
        group: GroupKey::new(&entry.group.kind, &entry.group.id),
        refused: entry.error.as_ref().map(|error| Code::parse(&error.code)),
    });
    assert_eq!(entries, expected.collect::<Vec<_>>());
}

#[test]
fn a_page_read_by_hand_holds_every_row_of_the_type() {
    let typed: wire::Invitations = decoded("list-answer.json");
    let page = answer::page(&fixture("list-answer.json")).unwrap();
    let read = page.rows.iter().map(|row| (&row.id, &row.email, &row.inviter_name));
    let expected =
        typed.invitations.iter().map(|row| (&row.id, &row.target[0].value, &row.creator_name));
    assert!(read.eq(expected), "{page:?}");
    assert_eq!((page.next, page.count), (typed.next_cursor, typed.count));
}
