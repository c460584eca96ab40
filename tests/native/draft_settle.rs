//! The box after a send: what was dealt with goes, what failed stays with its reason.

use invitation_widget::state::draft::{ChipState, Settled};

use crate::support::{address, filled, parse, texts};

/// What the request made of `ann` and `bob`; nobody else was in it.
fn answer(local: &str) -> Settled {
    match local {
        "ann" => Settled::Done,
        "bob" => Settled::Refused("no room".to_owned()),
        _ => Settled::NotSent,
    }
}

#[test]
fn f14_each_address_goes_or_stays_as_the_answer_says() {
    let mut draft = filled("ann@acme.com bob@acme.com kim@acme.com nobody");
    let before = draft.chips().to_vec();
    draft.settle(|address| answer(address.local()));
    assert_eq!(texts(&draft), ["bob@acme.com", "kim@acme.com", "nobody"]);
    let refused = ChipState::Refused(address("bob@acme.com"), "no room".to_owned());
    assert_eq!(draft.chips()[0].state, refused);
    assert_eq!(draft.chips()[1..], before[2..]);
}

#[test]
fn a_refused_address_can_be_tried_again() {
    let mut draft = filled("bob@acme.com");
    draft.settle(|address| answer(address.local()));
    assert_eq!(draft.ready(), Ok(vec![address("bob@acme.com")]));
    draft.settle(|_| Settled::Done);
    assert!(draft.is_empty());
}

#[test]
fn a_refused_address_keeps_its_reason_when_it_was_not_sent_again() {
    let mut draft = filled("bob@acme.com");
    draft.settle(|address| answer(address.local()));
    let refused = draft.clone();
    draft.settle(|_| Settled::NotSent);
    assert_eq!(draft, refused);
    draft.check_again(&parse);
    assert_eq!(draft, refused);
}

#[test]
fn d4_a_refused_address_that_is_typed_again_is_a_duplicate() {
    let mut draft = filled("bob@acme.com");
    draft.settle(|address| answer(address.local()));
    assert_eq!(draft.add("Bob@acme.com", &parse).duplicates, ["Bob@acme.com"]);
}

#[test]
fn f14_a_send_that_failed_changes_nothing() {
    let mut draft = filled("ann@acme.com nobody bob@acme.com");
    let before = draft.clone();
    draft.settle(|_| Settled::NotSent);
    assert_eq!(draft, before);
}
