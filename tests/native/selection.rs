//! Choosing groups.

use invitation_widget::group::{Group, GroupKey};
use invitation_widget::state::selection::{Selection, sections};
use proptest::prelude::*;
use rstest::rstest;

use crate::samples::hostile_text;
use crate::support::many_groups;

fn groups() -> Vec<Group> {
    vec![
        Group::new("workspace", "1", "Acme Co"),
        Group::new("project", "1", "Public Launch"),
        Group::new("workspace", "2", "Foobar Inc"),
        Group::new("project", "2", "Größe & Launch"),
    ]
}

#[test]
fn the_only_group_is_chosen_from_the_start_and_else_none() {
    assert!(Selection::initial(&[]).is_empty());
    assert!(Selection::initial(&groups()).is_empty());
    let only = &groups()[..1];
    assert_eq!(Selection::initial(only).of(only), only);
}

#[test]
fn groups_are_chosen_in_the_order_of_choosing_and_let_go_again() {
    let groups = groups();
    let mut selection = Selection::default();
    for at in [2, 0, 3] {
        selection.toggle(&groups[at].key);
    }
    assert_eq!(selection.of(&groups), [2, 0, 3].map(|at| groups[at].clone()));
    selection.toggle(&groups[0].key);
    assert!(!selection.contains(&groups[0].key) && selection.contains(&groups[2].key));
    assert_eq!(selection.of(&groups).len(), 2);
}

#[test]
fn d1_a_group_of_another_type_with_the_same_id_is_another_group() {
    let groups = groups();
    let mut selection = Selection::default();
    selection.toggle(&GroupKey::new("workspace", "1"));
    assert!(!selection.contains(&GroupKey::new("project", "1")));
    assert_eq!(selection.of(&groups), groups[..1]);
}

#[test]
fn d1_a_group_that_a_new_token_no_longer_names_is_not_invited_into() {
    let mut selection = Selection::default();
    selection.toggle(&GroupKey::new("workspace", "1"));
    selection.toggle(&GroupKey::new("project", "1"));
    assert_eq!(selection.of(&groups()[1..]), groups()[1..2]);
    assert_eq!(selection.of(&[]), []);
}

#[test]
fn sections_are_by_type_in_the_hosts_order() {
    let sections = sections(&groups(), "", &str::to_lowercase);
    let shape = |at: usize| {
        let names = sections[at].groups.iter().map(|group| group.name.as_str());
        (sections[at].kind.as_str(), names.collect::<Vec<_>>())
    };
    assert_eq!(sections.len(), 2);
    assert_eq!(shape(0), ("workspace", vec!["Acme Co", "Foobar Inc"]));
    assert_eq!(shape(1), ("project", vec!["Public Launch", "Größe & Launch"]));
}

#[rstest]
#[case("launch", &["Public Launch", "Größe & Launch"])]
#[case("LAUNCH pub", &["Public Launch"])]
#[case("  co ", &["Acme Co"])]
#[case("GRÖSSE", &[])]
#[case("GRÖß", &["Größe & Launch"])]
#[case("workspace", &[])]
#[case("acme foobar", &[])]
#[case(".*", &[])]
fn a_search_finds_the_groups_whose_name_holds_every_word(
    #[case] search: &str,
    #[case] expected: &[&str],
) {
    let found: Vec<Group> = sections(&groups(), search, &str::to_lowercase)
        .into_iter()
        .flat_map(|s| s.groups)
        .collect();
    let names: Vec<&str> = found.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, expected);
}

#[test]
fn a_thousand_groups_are_all_there() {
    let all: usize =
        sections(&many_groups(1_000), "", &str::to_lowercase).iter().map(|s| s.groups.len()).sum();
    assert_eq!(all, 1_000);
    assert_eq!(sections(&many_groups(1_000), "ws-999 ", &str::to_lowercase).len(), 1);
}

proptest! {
    #[test]
    fn f13_no_search_panics_or_shows_an_empty_section(search in hostile_text()) {
        prop_assert!(sections(&groups(), &search, &str::to_lowercase).iter().all(|s| !s.groups.is_empty()));
    }
}
