//! What the host is told.

use std::collections::HashSet;

use invitation_widget::api::code::Code;
use invitation_widget::api::error::ErrorKind;
use invitation_widget::claims::ClaimsError;
use invitation_widget::event::{FurtherEvent, WidgetEvent};
use invitation_widget::group::{Group, GroupKey};
use invitation_widget::state::outcome::{EntryResult, Outcome};
use invitation_widget::token::TokenError;
use serde_json::{Value, json};

use crate::received::invitation;
use crate::support::address;

fn one_of_each() -> Vec<WidgetEvent> {
    let id = || "inv-1".to_owned();
    vec![
        WidgetEvent::Ready,
        WidgetEvent::Sent(Vec::new()),
        WidgetEvent::Resent { id: id() },
        WidgetEvent::Revoked { id: id() },
        WidgetEvent::LinkCopied { id: id() },
        FurtherEvent::Accepted(Vec::new()).into(),
        FurtherEvent::Declined { id: id() }.into(),
        FurtherEvent::Joined(Group::new("project", "p-1", "Apollo")).into(),
        WidgetEvent::TokenExpired,
        WidgetEvent::Count { group: GroupKey::new("team", "7"), count: 3 },
        WidgetEvent::Draft { unsent: true },
        WidgetEvent::request_failed(ErrorKind::Network, None),
    ]
}

fn detail(event: &WidgetEvent) -> Value {
    serde_json::from_str(&event.detail()).unwrap()
}

#[test]
fn every_event_has_its_own_prefixed_name_and_is_documented() {
    let names: Vec<&str> = one_of_each().iter().map(WidgetEvent::name).collect();
    assert_eq!(names, WidgetEvent::ALL);
    assert!(names.iter().all(|name| name.starts_with("invitation-")));
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
}

#[test]
fn a_send_tells_what_became_of_each_address_and_group() {
    let outcome = |email: &str, result| Outcome {
        address: address(email),
        group: "Acme Co".to_owned(),
        result,
    };
    let event = WidgetEvent::Sent(vec![
        outcome("ann@acme.com", EntryResult::Invited),
        outcome("bob@acme.com", EntryResult::AlreadyInvited),
        outcome("kim@acme.com", EntryResult::Refused(Code::DomainNotAllowed)),
    ]);
    let entry = |email: &str, result: &str, code: Value| json!({ "email": email, "group": "Acme Co", "result": result, "code": code });
    let expected = json!({ "entries": [
        entry("ann@acme.com", "invited", Value::Null),
        entry("bob@acme.com", "already_invited", Value::Null),
        entry("kim@acme.com", "refused", json!("domain_not_allowed")),
    ] });
    assert_eq!(detail(&event), expected);
}

#[test]
fn the_details_hold_what_is_documented() {
    let details: Vec<Value> = one_of_each().iter().map(detail).collect();
    assert_eq!((&details[0], &details[8]), (&Value::Null, &Value::Null));
    assert_eq!(details[2], json!({ "id": "inv-1" }));
    assert_eq!(details[3], json!({ "id": "inv-1" }));
    assert_eq!(details[4], json!({ "id": "inv-1" }));
    assert_eq!(details[11]["code"], "network");
    assert_eq!(details[11].get("retryAfter"), None);
    assert_eq!(details[6], json!({ "id": "inv-1" }));
    let put_off = WidgetEvent::request_failed(ErrorKind::RateLimited, Some(60));
    assert_eq!(detail(&put_off)["retryAfter"], 60);
}

#[test]
fn a19_a_refused_token_is_told_apart_from_an_api_key_that_must_be_rotated() {
    let detail = |error| detail(&WidgetEvent::token_refused(error));
    let key = detail(TokenError::ApiKey);
    assert_eq!(key["code"], "api_key_given");
    assert!(key["message"].as_str().unwrap().contains("rotated"));
    for error in [TokenError::NotAToken, TokenError::Claims(ClaimsError::NoUser)] {
        assert_eq!(detail(error)["code"], "token_malformed");
    }
}

#[test]
fn how_many_are_open_is_told_with_the_group() {
    let event = WidgetEvent::Count { group: GroupKey::new("team", "7"), count: 3 };
    assert_eq!(detail(&event), json!({ "group": { "type": "team", "id": "7" }, "count": 3 }));
    assert_eq!(detail(&WidgetEvent::Draft { unsent: true }), json!({ "unsent": true }));
}

#[test]
fn what_was_accepted_or_joined_is_told_with_its_groups() {
    let accepted = FurtherEvent::Accepted(vec![invitation("inv-1")]);
    let groups =
        json!([{ "type": "workspace", "id": "design", "name": "Design", "role": "member" }]);
    let expected = json!({ "invitations": [{ "id": "inv-1", "groups": groups }] });
    assert_eq!(detail(&accepted.into()), expected);
    let joined = FurtherEvent::Joined(Group::new("project", "p-1", "Apollo"));
    let expected = json!({ "group": { "type": "project", "id": "p-1", "name": "Apollo" } });
    assert_eq!(detail(&joined.into()), expected);
    assert_eq!(detail(&FurtherEvent::Received { count: 2 }.into()), json!({ "count": 2 }));
}
