//! The box: what is put into it, what it makes of that, and what it never loses.

use invitation_widget::email::EmailError;
use invitation_widget::state::draft::{Added, CAPACITY, ChipState, Draft};
use proptest::prelude::*;
use rstest::rstest;

use crate::samples::hostile_text;
use crate::support::{address, filled, many_addresses, parse, parse_reserved, texts};

#[test]
fn every_piece_becomes_a_chip_good_or_bad_in_order() {
    let draft = filled("ann@acme.com, nobody, Bob <bob@acme.com>, x@y");
    assert_eq!(texts(&draft), ["ann@acme.com", "nobody", "bob@acme.com", "x@y"]);
    let states: Vec<&ChipState> = draft.chips().iter().map(|chip| &chip.state).collect();
    assert_eq!(states[0], &ChipState::Ready(address("ann@acme.com")));
    assert_eq!(states[1], &ChipState::Invalid(EmailError::NoAt));
    assert_eq!(states[3], &ChipState::Invalid(EmailError::DomainWithoutDot));
}

#[test]
fn d4_e7_duplicates_collapse_and_are_reported() {
    let mut draft = filled("Ann@acme.com");
    let added = draft.add("bob@acme.com, ann@ACME.com; BOB@acme.com, kim@acme.com", &parse);
    let duplicates = vec!["ann@ACME.com".to_owned(), "BOB@acme.com".to_owned()];
    assert_eq!(added, Added { added: 2, duplicates, surplus: String::new() });
    assert_eq!(texts(&draft), ["Ann@acme.com", "bob@acme.com", "kim@acme.com"]);
}

#[test]
fn e7_five_hundred_pasted_addresses_become_five_hundred_chips() {
    let addresses = many_addresses(500);
    let mut draft = Draft::default();
    let added = draft.add(&addresses.join("\r\n"), &parse);
    assert_eq!(added, Added { added: 500, ..Added::default() });
    assert_eq!(texts(&draft), addresses);
    assert_eq!(draft.ready().unwrap().len(), 500);
}

#[rstest]
#[case::one_word("a")]
#[case::brackets("<")]
#[case::quotes("\"")]
#[case::ats("@")]
#[case::separators(", ")]
#[case::halves_of_names("\"A, <")]
#[case::addresses("a@b.example,")]
fn g4_a_paste_of_megabytes_is_taken(#[case] piece: &str) {
    let mut draft = Draft::default();
    let added = draft.add(&piece.repeat(2_000_000 / piece.len()), &parse);
    assert_eq!(draft.chips().len(), added.added);
    assert!(added.added <= CAPACITY);
}

#[test]
fn e7_what_has_no_room_stays_as_text_in_order() {
    let addresses = many_addresses(CAPACITY + 3);
    let mut draft = filled("nobody");
    let added = draft.add(&addresses.join("; "), &parse);
    assert_eq!((added.added, draft.chips().len()), (CAPACITY - 1, CAPACITY));
    assert_eq!(added.surplus, addresses[CAPACITY - 1..].join(", "));
    assert!(added.duplicates.is_empty());
}

#[test]
fn e7_a_full_box_still_reports_duplicates_and_takes_the_surplus_when_there_is_room() {
    let addresses = many_addresses(CAPACITY);
    let mut draft = filled(&addresses.join(" "));
    let added = draft.add("person0@acme.com, not-an-address, new@acme.com", &parse);
    assert_eq!(added.duplicates, ["person0@acme.com"]);
    assert_eq!(added.surplus, "not-an-address, new@acme.com");
    for at in [0, 0] {
        draft.remove(draft.chips()[at].id);
    }
    let again = draft.add(&added.surplus, &parse);
    assert_eq!((again.added, again.surplus.as_str()), (2, ""));
}

#[test]
fn a_draft_with_a_bad_chip_names_the_bad_ones() {
    let draft = filled("ann@acme.com nobody bob@acme.com @");
    let bad = vec![draft.chips()[1].id, draft.chips()[3].id];
    assert_eq!(draft.ready(), Err(bad));
    assert_eq!(Draft::default().ready(), Ok(Vec::new()));
}

proptest! {
    #[test]
    fn e7_f13_nothing_is_lost_and_no_address_stands_twice(
        pastes in proptest::collection::vec(hostile_text(), 0..6)
    ) {
        let mut draft = Draft::default();
        for paste in &pastes {
            let before = draft.chips().len();
            let pieces = invitation_widget::recipients::split(paste).len();
            let added = draft.add(paste, &parse_reserved);
            prop_assert_eq!(draft.chips().len(), before + added.added);
            prop_assert_eq!(added.added + added.duplicates.len(), pieces);
            prop_assert_eq!(added.surplus, "");
        }
        let mut seen = std::collections::HashSet::new();
        for address in draft.chips().iter().filter_map(|chip| chip.address()) {
            prop_assert!(seen.insert(address.canonical()), "{address} stands twice");
        }
    }
}
