//! From the form to requests.

use invitation_widget::api::wire::FormField;
use invitation_widget::state::draft::Draft;
use invitation_widget::state::invite::{Details, Problem, ReadyInvite};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{address, group, many_addresses, many_groups, parse};

fn draft(text: &str) -> Draft {
    let mut draft = Draft::default();
    draft.add(text, &parse);
    draft
}

fn field(name: &str, required: bool) -> FormField {
    FormField { name: name.to_owned(), required, ..FormField::default() }
}

fn details(fields: &[(&str, &str)]) -> Details {
    let fields = fields.iter().map(|(name, value)| (name.to_string(), value.to_string()));
    Details { fields: fields.collect(), ..Details::default() }
}

fn ready(addresses: usize, groups: usize) -> ReadyInvite {
    ReadyInvite {
        addresses: many_addresses(addresses).iter().map(|text| address(text)).collect(),
        groups: many_groups(groups),
        details: Details::default(),
    }
}

#[test]
fn every_problem_of_a_form_is_named_at_once() {
    let fields = [field("team", true), field("floor", false), field("desk", true)];
    let problems = |draft: &Draft| {
        let details = details(&[("desk", " \t"), ("other", "x")]);
        ReadyInvite::check(draft, Vec::new(), &details, &fields).unwrap_err()
    };
    let missing = ["team", "desk"].map(|name| Problem::MissingField(name.to_owned()));
    let with = |first: Problem| [&[first, Problem::NoGroup], missing.as_slice()].concat();
    assert_eq!(problems(&Draft::default()), with(Problem::NoAddress));
    let bad = draft("ann@acme.com nobody");
    assert_eq!(problems(&bad), with(Problem::InvalidChips(vec![bad.chips()[1].id])));
}

#[test]
fn a_form_without_problems_holds_what_is_sent() {
    let details = details(&[("team", "Design")]);
    let groups = many_groups(2);
    let invite = ReadyInvite::check(
        &draft("ann@acme.com bob@acme.com"),
        groups.clone(),
        &details,
        &[field("team", true)],
    );
    let addresses = vec![address("ann@acme.com"), address("bob@acme.com")];
    assert_eq!(invite, Ok(ReadyInvite { addresses, groups, details }));
}

#[test]
fn a_request_is_written_as_the_contract_says() {
    let mut invite = ready(1, 0);
    invite.groups = vec![group("project", "p-1")];
    invite.details = Details {
        role: Some("member".to_owned()),
        message: "  Hello!\nSee you. ".to_owned(),
        fields: Vec::from([
            ("team".to_owned(), " Design ".to_owned()),
            ("desk".to_owned(), "  ".to_owned()),
        ]),
    };
    let batches = invite.batches(50, Some("members-page"), "de");
    let expected = json!({
        "widgetConfigurationId": "members-page",
        "source": "email",
        "locale": "de",
        "payload": {
            "emails": { "type": "email", "value": ["person0@acme.com"] },
            "message": { "type": "textarea", "value": "Hello!\nSee you." },
            "role": { "type": "text", "value": "member" },
            "team": { "type": "text", "value": "Design" },
        },
        "groups": [{ "type": "project", "groupId": "p-1", "name": "p-1 by name" }],
    });
    assert_eq!(serde_json::to_value(&batches[0].request).unwrap(), expected);
}

#[test]
fn what_is_not_given_is_left_out() {
    let batches = ready(1, 1).batches(50, None, "");
    let request = serde_json::to_value(&batches[0].request).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&request), ["groups", "payload", "source"]);
    assert_eq!(names(&request["payload"]), ["emails"]);
}

#[test]
fn d2_a_field_of_the_host_cannot_pose_as_the_addresses_or_the_role() {
    let mut invite = ready(1, 1);
    invite.details = details(&[("emails", "eve@evil.com"), ("role", "admin"), ("message", "x")]);
    invite.details.role = Some("guest".to_owned());
    let batches = invite.batches(50, None, "");
    assert_eq!(batches[0].request.emails(), ["person0@acme.com"]);
    assert_eq!(batches[0].request.text("role"), Some("guest"));
}

#[rstest]
#[case(50, 1, 50, &[50])]
#[case(51, 1, 50, &[50, 1])]
#[case(120, 1, 50, &[50, 50, 20])]
#[case(50, 10, 50, &[50])]
#[case::entries_are_fewer_than_recipients(50, 11, 50, &[45, 5])]
#[case(2, 500, 50, &[1, 1])]
#[case(3, 250, 50, &[2, 1])]
#[case::a_tenant_with_a_lower_limit(5, 1, 2, &[2, 2, 1])]
#[case::a_tenant_with_a_higher_limit(501, 1, 1000, &[500, 1])]
#[case::a_limit_that_makes_no_sense(2, 1, 0, &[1, 1])]
#[case(0, 1, 50, &[])]
fn d4_a_send_goes_in_requests_within_the_limits(
    #[case] addresses: usize,
    #[case] groups: usize,
    #[case] max_recipients: u32,
    #[case] expected: &[usize],
) {
    let batches = ready(addresses, groups).batches(max_recipients, None, "");
    let sizes: Vec<usize> = batches.iter().map(|batch| batch.addresses.len()).collect();
    assert_eq!(sizes, expected);
}

proptest! {
    #[test]
    fn d4_no_request_is_over_a_limit_and_no_address_is_lost(
        addresses in 0..200usize, groups in 1..=500usize, max_recipients in 1..=100u32,
    ) {
        let invite = ready(addresses, groups);
        let batches = invite.batches(max_recipients, None, "");
        for batch in &batches {
            let sent: Vec<&str> = batch.addresses.iter().map(|address| address.as_str()).collect();
            prop_assert_eq!(batch.request.emails(), sent);
            prop_assert!(batch.addresses.len() <= max_recipients as usize);
            prop_assert!(batch.addresses.len() * batch.request.groups.len() <= 500);
            prop_assert_eq!(batch.request.groups.len(), groups);
        }
        let all: Vec<_> = batches.into_iter().flat_map(|batch| batch.addresses).collect();
        prop_assert_eq!(all, invite.addresses);
    }
}

#[test]
fn d4_more_groups_than_a_request_may_name_are_a_problem_and_not_a_request() {
    let mut draft = Draft::default();
    draft.add("ann@acme.com", &|text| Ok(address(text)));
    let check = |n| ReadyInvite::check(&draft, many_groups(n), &Details::default(), &[]);
    assert!(check(500).is_ok());
    assert_eq!(check(501), Err(vec![Problem::TooManyGroups]));
}
