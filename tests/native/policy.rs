//! What the tenant's settings let a person do in a group.

use invitation_widget::api::answer;
use invitation_widget::api::wire::WidgetConfiguration;
use invitation_widget::group::GroupKey;
use invitation_widget::state::policy::{allows, joins_by_link, may_invite, takes};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{address, to_ascii};

fn settings(body: &Value) -> WidgetConfiguration {
    answer::configuration(&body.to_string()).unwrap()
}

fn mixed() -> WidgetConfiguration {
    settings(&json!({
        "allowedEmailDomains": ["acme.com"],
        "features": { "shareLinks": false },
        "groups": [
            null,
            { "groupId": "no type" },
            { "type": "team", "groupId": "open", "allowedEmailDomains": [], "joinByLink": true },
            {
                "type": "team",
                "groupId": "closed",
                "canInvite": false,
                "allowedEmailDomains": ["*.acme.com", "acme.org"],
                "joinByLink": false,
            },
        ],
    }))
}

fn team(id: &str) -> GroupKey {
    GroupKey::new("team", id)
}

#[test]
fn a_group_without_settings_of_its_own_has_those_of_the_account() {
    let settings = mixed();
    assert!(may_invite(&settings, &team("other"), true));
    assert!(!may_invite(&settings, &team("other"), false));
    assert!(!joins_by_link(&settings, &team("other")));
    assert!(!may_invite(&settings, &team("closed"), true));
    assert!(may_invite(&settings, &team("open"), false), "the group may allow more");
    assert!(joins_by_link(&settings, &team("open")));
    assert!(!joins_by_link(&settings, &team("closed")));
    let same_id = GroupKey::new("project", "closed");
    assert!(may_invite(&settings, &same_id, true), "type and id tell groups apart");
}

#[test]
fn links_are_offered_unless_they_are_switched_off() {
    assert!(joins_by_link(&WidgetConfiguration::default(), &team("1")));
    assert!(joins_by_link(&settings(&json!({ "features": {} })), &team("1")));
}

#[rstest]
#[case("other", "ann@acme.com", true)]
#[case("other", "ann@mail.acme.com", false)]
#[case("open", "ann@anywhere.com", true)]
#[case("closed", "ann@acme.com", false)]
#[case("closed", "ann@mail.acme.com", true)]
#[case("closed", "ann@acme.org", true)]
fn d21_a_group_takes_the_domains_of_its_own_list(
    #[case] group: &str,
    #[case] email: &str,
    #[case] expected: bool,
) {
    assert_eq!(takes(&mixed(), &team(group), &address(email), &to_ascii), expected);
}

#[rstest]
#[case("acme.com", "a@ACME.com", true)]
#[case("acme.com.", "a@acme.com", true)]
#[case("acme.com", "a@notacme.com", false)]
#[case("acme.com", "a@acme.com.evil.com", false)]
#[case("*.acme.com", "a@b.c.acme.com", true)]
#[case("*.acme.com", "a@acme.com", false)]
#[case("*.acme.com", "a@notacme.com", false)]
#[case("bücher.de", "a@xn--bcher-kva.de", true)]
#[case("xn--bcher-kva.de", "a@bücher.de", true)]
#[case("*.", "a@acme.com", false)]
#[case("", "a@acme.com", false)]
fn d22_a_domain_covers_itself_and_with_a_star_those_below_it(
    #[case] allowed: &str,
    #[case] email: &str,
    #[case] expected: bool,
) {
    assert_eq!(allows(&[allowed.to_owned()], &address(email), &to_ascii), expected);
}

#[test]
fn d21_a_list_without_domains_allows_all() {
    assert!(allows(&[], &address("ann@acme.com"), &to_ascii));
}
