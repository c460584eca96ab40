//! One outcome for every address and group, whatever the backend answered.

use invitation_widget::api::answer::{self, Entry};
use invitation_widget::api::code::Code;
use invitation_widget::group::Group;
use invitation_widget::state::invite::{Batch, Details, ReadyInvite};
use invitation_widget::state::outcome::{EntryResult, Outcome, outcomes, refusals};
use serde_json::{Value, json};

use crate::support::{address, fixture};

fn groups() -> Vec<Group> {
    vec![Group::new("workspace", "1", "Acme Co"), Group::new("project", "1", "Launch")]
}

fn batch(addresses: &[&str], groups: Vec<Group>) -> Batch {
    let invite = ReadyInvite {
        addresses: addresses.iter().map(|text| address(text)).collect(),
        groups,
        details: Details::default(),
    };
    invite.batches(50, None, "").remove(0)
}

/// An entry of the answer: `more` is what stands beside its address and group.
fn entry(email: &str, kind: &str, more: Value) -> Entry {
    let mut entry = json!({
        "target": { "type": "email", "value": email },
        "group": { "type": kind, "groupId": "1" },
    });
    for (name, value) in more.as_object().unwrap() {
        entry[name] = value.clone();
    }
    let body = json!({ "data": { "invitationEntries": [entry] } });
    answer::entries(&body.to_string()).unwrap().remove(0)
}

fn refused(email: &str, kind: &str, code: &str) -> Entry {
    entry(email, kind, json!({ "error": { "code": code } }))
}

fn results(outcomes: &[Outcome]) -> Vec<(&str, &str, EntryResult)> {
    outcomes
        .iter()
        .map(|outcome| (outcome.address.as_str(), outcome.group.as_str(), outcome.result))
        .collect()
}

#[test]
fn each_address_has_one_outcome_in_each_group_in_the_order_of_the_box() {
    use EntryResult::*;
    let batch = batch(&["Ann@acme.com", "bob@acme.com"], groups());
    let entries = [
        refused("bob@acme.com", "project", "role_not_allowed"),
        entry("bob@acme.com", "workspace", json!({ "id": "i-3", "status": "queued" })),
        refused("ann@ACME.com", "project", "already_invited"),
        entry("Ann@acme.com", "workspace", json!({ "id": "i-1", "status": "teleported" })),
    ];
    let expected = [
        ("Ann@acme.com", "Acme Co", Invited),
        ("Ann@acme.com", "Launch", AlreadyInvited),
        ("bob@acme.com", "Acme Co", Invited),
        ("bob@acme.com", "Launch", Refused(Code::RoleNotAllowed)),
    ];
    assert_eq!(results(&outcomes(&batch, &groups(), &entries)), expected);
}

#[test]
fn d8_an_open_invitation_is_no_failure_even_when_the_answer_names_it() {
    let batch = batch(&["ann@acme.com"], groups());
    let named = json!({ "id": "i-1", "error": { "code": "already_invited" } });
    let entries = ["workspace", "project"].map(|kind| entry("ann@acme.com", kind, named.clone()));
    let outcomes = outcomes(&batch, &groups(), &entries);
    assert!(outcomes.iter().all(|outcome| outcome.result == EntryResult::AlreadyInvited));
    assert_eq!(refusals(&outcomes, &address("ann@acme.com")).count(), 0);
}

#[test]
fn an_entry_that_is_missing_or_empty_counts_as_refused() {
    let batch = batch(&["ann@acme.com"], groups());
    let entries = [
        entry("ann@acme.com", "workspace", json!({})),
        entry("eve@evil.com", "project", json!({ "id": "i-9" })),
        entry("ann@acme.com", "team", json!({ "id": "i-8" })),
    ];
    let outcomes = outcomes(&batch, &groups(), &entries);
    let refused = EntryResult::Refused(Code::Other);
    assert_eq!(outcomes.iter().map(|outcome| outcome.result).collect::<Vec<_>>(), [refused; 2]);
}

#[test]
fn a_reason_of_another_version_is_still_a_refusal() {
    let batch = batch(&["ann@acme.com"], groups());
    let entries = [refused("ann@acme.com", "workspace", "planets_not_aligned")];
    let outcomes = outcomes(&batch, &groups(), &entries);
    assert_eq!(outcomes[0].result, EntryResult::Refused(Code::Other));
}

#[test]
fn the_refusals_of_an_address_name_group_and_reason() {
    let batch = batch(&["ann@acme.com", "bob@acme.com"], groups());
    let entries = [
        entry("ann@acme.com", "workspace", json!({ "id": "i-1" })),
        refused("ann@acme.com", "project", "group_not_allowed"),
        refused("bob@acme.com", "workspace", "domain_not_allowed"),
        refused("bob@acme.com", "project", "already_invited"),
    ];
    let outcomes = outcomes(&batch, &groups(), &entries);
    let of = |text: &str| {
        refusals(&outcomes, &address(text)).map(|(g, c)| (g.to_owned(), c)).collect::<Vec<_>>()
    };
    assert_eq!(of("ann@acme.com"), [("Launch".to_owned(), Code::GroupNotAllowed)]);
    assert_eq!(of("bob@acme.com"), [("Acme Co".to_owned(), Code::DomainNotAllowed)]);
    assert_eq!(of("kim@acme.com"), []);
}

#[test]
fn the_answer_of_the_contract_gives_its_outcomes() {
    let groups = [
        Group::new("workspace", "ws-acme", "Acme Co"),
        Group::new("project", "prj-launch", "Launch"),
    ];
    let batch = batch(&["sally.ng@acme.com"], groups.to_vec());
    let entries = answer::entries(&fixture("create-answer.json")).unwrap();
    let outcomes = outcomes(&batch, &groups, &entries);
    let expected = [
        ("sally.ng@acme.com", "Acme Co", EntryResult::Invited),
        ("sally.ng@acme.com", "Launch", EntryResult::AlreadyInvited),
    ];
    assert_eq!(results(&outcomes), expected);
}
