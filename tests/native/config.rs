//! What the host sets.

use invitation_widget::config::{Config, Setting, View};
use invitation_widget::group::Group;
use invitation_widget::text::Texts;
use rstest::rstest;

fn groups() -> Vec<Group> {
    vec![
        Group::new("workspace", "1", "Acme Co"),
        Group::new("project", "1", "Launch"),
        Group::new("project", "2", "Relaunch"),
    ]
}

fn with(settings: &[(&str, &str)]) -> Config {
    let set = |config: Config, (name, value): &(&str, &str)| {
        config.with(Setting::of_attribute(name).unwrap(), value)
    };
    settings.iter().fold(Config::default(), set)
}

#[rstest]
#[case(&[], &[0, 1, 2])]
#[case(&[("group", "1")], &[0, 1])]
#[case(&[("group", "1"), ("group-type", "project")], &[1])]
#[case(&[("group-type", "project")], &[1, 2])]
#[case::not_in_the_token(&[("group", "3")], &[])]
#[case::case_matters(&[("group-type", "Project")], &[])]
#[case::blank_is_not_set(&[("group", "  "), ("group-type", "")], &[0, 1, 2])]
#[case::set_and_taken_back(&[("group", "3"), ("group", "")], &[0, 1, 2])]
fn d1_the_host_can_narrow_the_groups_of_the_token_and_never_widen_them(
    #[case] settings: &[(&str, &str)],
    #[case] expected: &[usize],
) {
    let expected: Vec<Group> = expected.iter().map(|at| groups()[*at].clone()).collect();
    assert_eq!(with(settings).allowed(&groups()), expected);
}

#[test]
fn every_setting_goes_to_its_own_place() {
    let config = with(&[
        ("api-base", " https://invite.acme.com "),
        ("component-id", "members-page"),
        ("group", "1"),
        ("group-type", "workspace"),
        ("lang", "de-CH"),
        ("texts", "\nAdressen"),
        ("members", "ann@acme.com\nbo@acme.com"),
        ("check-addresses", "true"),
        ("view", "inbox"),
        ("invitation-id", "i1"),
        ("invitation-secret", "s1"),
    ]);
    let expected = Config {
        api_base: "https://invite.acme.com".to_owned(),
        component_id: Some("members-page".to_owned()),
        group: Some("1".to_owned()),
        group_type: Some("workspace".to_owned()),
        lang: "de-CH".to_owned(),
        texts: Texts::new(["", "Adressen"].map(str::to_owned)),
        members: vec!["ann@acme.com".to_owned(), "bo@acme.com".to_owned()],
        checks_addresses: true,
        view: View::Inbox,
        invitation_id: "i1".to_owned(),
        invitation_secret: "s1".into(),
    };
    assert_eq!(config, expected);
}

#[rstest]
#[case("token")]
#[case("class")]
#[case("API-BASE")]
#[case("")]
fn other_attributes_are_no_settings(#[case] name: &str) {
    assert_eq!(Setting::of_attribute(name), None);
}

#[test]
fn j5_the_secret_of_a_link_is_not_printed() {
    let config = with(&[("invitation-secret", "a-secret")]);
    assert_eq!(config.invitation_secret.as_str(), "a-secret");
    assert!(!format!("{config:?}").contains("a-secret"));
}
