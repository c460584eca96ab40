//! Chips that are removed, edited in place, and checked again.

use invitation_widget::email::EmailError;
use invitation_widget::state::draft::{CAPACITY, ChipState};
use proptest::prelude::*;

use crate::samples::hostile_text;
use crate::support::{filled, many_addresses, parse, parse_reserved, texts};

#[test]
fn chips_are_told_apart_even_after_others_were_removed() {
    let mut draft = filled("a@acme.com b@acme.com");
    let [first, second] = [0, 1].map(|at| draft.chips()[at].id);
    assert_ne!(first, second);
    assert_eq!(draft.remove(second).as_deref(), Some("b@acme.com"));
    assert_eq!(draft.remove(second), None);
    draft.add("c@acme.com", &parse);
    assert!(![first, second].contains(&draft.chips()[1].id));
    assert_eq!(draft.remove(first).as_deref(), Some("a@acme.com"));
    assert_eq!(texts(&draft), ["c@acme.com"]);
}

#[test]
fn an_address_that_was_removed_can_be_added_again() {
    let mut draft = filled("ann@acme.com");
    draft.remove(draft.chips()[0].id);
    assert!(draft.is_empty());
    assert_eq!(draft.add("ann@acme.com", &parse).added, 1);
}

#[test]
fn e7_an_edited_chip_stays_in_its_place() {
    let mut draft = filled("ann@acme.com, bob@acme, kim@acme.com");
    let added = draft.replace(draft.chips()[1].id, "bob@acme.com", &parse);
    assert_eq!(texts(&draft), ["ann@acme.com", "bob@acme.com", "kim@acme.com"]);
    assert_eq!((added.added, draft.ready().unwrap().len()), (1, 3));
}

#[test]
fn e7_a_chip_that_becomes_several_or_none_makes_room_for_them() {
    let mut draft = filled("ann@acme.com, bob, kim@acme.com");
    draft.replace(draft.chips()[1].id, "bob@acme.com; x, lee@acme.com", &parse);
    let expected = ["ann@acme.com", "bob@acme.com", "x", "lee@acme.com", "kim@acme.com"];
    assert_eq!(texts(&draft), expected);
    draft.replace(draft.chips()[2].id, "  ", &parse);
    assert_eq!(draft.chips().len(), 4);
}

#[test]
fn d4_a_chip_that_is_edited_into_a_duplicate_goes_and_says_so() {
    let mut draft = filled("ann@acme.com, bob@acme.com");
    let added = draft.replace(draft.chips()[1].id, "Ann@acme.com", &parse);
    assert_eq!(texts(&draft), ["ann@acme.com"]);
    assert_eq!(added.duplicates, ["Ann@acme.com"]);
}

#[test]
fn an_edit_of_a_chip_that_is_gone_changes_nothing() {
    let mut draft = filled("ann@acme.com");
    let before = draft.clone();
    assert_eq!(draft.replace(99, "bob@acme.com", &parse).added, 0);
    assert_eq!(draft, before);
}

#[test]
fn e7_an_edit_in_a_full_box_gives_back_what_has_no_room() {
    let mut draft = filled(&many_addresses(CAPACITY).join(" "));
    let added = draft.replace(draft.chips()[0].id, "ann@acme.com bob@acme.com", &parse);
    assert_eq!((added.added, added.surplus.as_str()), (1, "bob@acme.com"));
    assert_eq!(texts(&draft)[..2], ["ann@acme.com", "person1@acme.com"]);
}

#[test]
fn e1_chips_are_checked_again_when_the_policy_changes() {
    let mut draft = filled("ann@acme.example, nobody, bob@acme.com");
    let ids: Vec<u32> = draft.chips().iter().map(|chip| chip.id).collect();
    assert_eq!(draft.chips()[0].state, ChipState::Invalid(EmailError::ReservedDomain));
    draft.check_again(&parse_reserved);
    assert_eq!(draft.chips()[0].address(), Some(&parse_reserved("ann@acme.example").unwrap()));
    assert_eq!(draft.chips()[1].state, ChipState::Invalid(EmailError::NoAt));
    draft.check_again(&parse);
    assert_eq!(draft.chips()[0].state, ChipState::Invalid(EmailError::ReservedDomain));
    assert_eq!(ids, draft.chips().iter().map(|chip| chip.id).collect::<Vec<_>>());
}

#[test]
fn d4_addresses_that_become_good_together_are_still_one() {
    let mut draft = filled("ann@acme.example, ANN@acme.example, bob@acme.example");
    draft.check_again(&parse_reserved);
    assert_eq!(texts(&draft), ["ann@acme.example", "bob@acme.example"]);
}

proptest! {
    #[test]
    fn e7_f13_an_edit_touches_no_other_chip(at in 0..4usize, text in hostile_text()) {
        let mut draft = filled("ann@acme.com, nobody, bob@acme.com, x@y");
        let before = draft.chips().to_vec();
        let added = draft.replace(before[at].id, &text, &parse);
        let edited = at..at + added.added;
        let is_other = |(at, _): &(usize, _)| !edited.contains(at);
        let others = draft.chips().iter().enumerate().filter(is_other).map(|(_, chip)| chip);
        let expected = before.iter().filter(|chip| chip.id != before[at].id);
        prop_assert!(others.eq(expected));
    }
}
