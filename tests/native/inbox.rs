//! The inbox, change by change.

use invitation_widget::api::error::{ApiError, ErrorKind};
use invitation_widget::received::{Addressee, ReceivedInvitation, Standing};
use invitation_widget::state::inbox::{Activity, Attempt, Change, Inbox, Section};
use invitation_widget::timestamp::Timestamp;

use crate::received::invitation;

/// When all of them are open.
pub const BEFORE: Timestamp = Timestamp::from_millis(999);
/// When their time is over.
const AFTER: Timestamp = Timestamp::from_millis(1_000);

/// An inbox with these, all open.
fn inbox(ids: &[&str]) -> Inbox {
    loaded(ids.iter().map(|id| invitation(id)).collect())
}

fn loaded(invitations: Vec<ReceivedInvitation>) -> Inbox {
    let mut inbox = Inbox::default();
    inbox.apply(Change::Loaded(invitations));
    inbox
}

fn ids(inbox: &Inbox, section: Section, now: Timestamp) -> Vec<&str> {
    inbox.rows(section, now).map(|row| row.invitation.id.as_str()).collect()
}

fn select(inbox: &mut Inbox, id: &str) {
    inbox.apply(Change::Selected(id.to_owned(), true));
}

fn set(inbox: &mut Inbox, id: &str, activity: Activity) {
    inbox.apply(Change::Activity(id.to_owned(), activity));
}

#[test]
fn rows_stand_by_whom_they_are_for_and_whether_they_are_open() {
    let expired = ReceivedInvitation { standing: Standing::Expired, ..invitation("old") };
    let domain = ReceivedInvitation { addressee: Addressee::Domain, ..invitation("domain") };
    let inbox = loaded(vec![expired, domain, invitation("a"), invitation("b")]);
    assert_eq!(ids(&inbox, Section::Open, BEFORE), ["a", "b"]);
    assert_eq!(ids(&inbox, Section::Domain, BEFORE), ["domain"]);
    assert_eq!(ids(&inbox, Section::Expired, BEFORE), ["old"]);
    assert_eq!(inbox.count(BEFORE), 2);
}

#[test]
fn an_open_one_goes_to_the_expired_ones_with_its_time_and_is_no_longer_chosen() {
    let mut inbox = inbox(&["a", "b"]);
    select(&mut inbox, "a");
    set(&mut inbox, "b", Activity::Busy(Attempt::Accept));
    assert_eq!(inbox.chosen(BEFORE), ["a"]);
    assert_eq!(ids(&inbox, Section::Expired, AFTER), ["a"]);
    assert_eq!((inbox.chosen(AFTER).len(), inbox.count(AFTER)), (0, 1));
}

#[test]
fn what_was_answered_or_taken_back_is_not_there() {
    let gone = [
        Standing::Accepted,
        Standing::Declined,
        Standing::Replaced,
        Standing::GroupGone,
        Standing::Revoked,
    ];
    let row = |standing| ReceivedInvitation { standing, ..invitation("gone") };
    assert!(loaded(gone.map(row).into()).is_empty());
}

#[test]
fn one_several_or_all_are_chosen_but_none_that_the_backend_is_at_work_on() {
    let mut inbox = inbox(&["a", "b", "c"]);
    assert!(!inbox.is_all_chosen(BEFORE));
    select(&mut inbox, "c");
    assert_eq!((inbox.chosen(BEFORE), inbox.is_all_chosen(BEFORE)), (vec!["c".to_owned()], false));
    set(&mut inbox, "b", Activity::Busy(Attempt::Accept));
    inbox.apply(Change::AllSelected(true, BEFORE));
    assert_eq!(inbox.chosen(BEFORE), ["a", "c"]);
    assert!(inbox.is_all_chosen(BEFORE));
    inbox.apply(Change::AllSelected(false, BEFORE));
    assert!(inbox.chosen(BEFORE).is_empty());
}

#[test]
fn loaded_again_it_keeps_what_is_chosen_and_what_goes_on() {
    let mut inbox = inbox(&["a", "b"]);
    let failed = Activity::Failed(Attempt::Accept, ApiError::without_answer(ErrorKind::Network));
    select(&mut inbox, "a");
    set(&mut inbox, "a", failed.clone());
    inbox.apply(Change::Loaded(vec![invitation("c"), invitation("a"), invitation("a")]));
    assert_eq!(ids(&inbox, Section::Open, BEFORE), ["c", "a"]);
    assert_eq!(inbox.row("a").unwrap().activity, failed);
    assert_eq!(inbox.chosen(BEFORE), ["a"]);
}

#[test]
fn h3_a_row_that_leaves_has_a_neighbour_of_its_section() {
    let expired = ReceivedInvitation { standing: Standing::Expired, ..invitation("old") };
    let inbox = loaded(vec![invitation("a"), expired, invitation("b")]);
    let next = |id: &str| inbox.neighbour(id, BEFORE).map(|row| row.invitation.id.as_str());
    assert_eq!((next("a"), next("b")), (Some("b"), Some("a")));
    assert_eq!((next("old"), next("unknown")), (None, None));
}

#[test]
fn changes_of_rows_that_have_left_change_nothing() {
    let mut changed = inbox(&["a"]);
    select(&mut changed, "b");
    set(&mut changed, "b", Activity::AskingToDecline);
    changed.apply(Change::Left("b".to_owned()));
    assert_eq!(changed, inbox(&["a"]));
}
