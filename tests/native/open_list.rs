//! The list of open invitations, change by change.

use invitation_widget::api::answer::Page;
use invitation_widget::api::error::{ApiError, ErrorKind};
use invitation_widget::invitation::{Delivery, Invitation};
use invitation_widget::state::open_list::{Activity, Attempt, Change, OpenList};

pub fn invitation(id: &str) -> Invitation {
    Invitation {
        id: id.to_owned(),
        email: format!("{id}@acme.com"),
        name: None,
        delivery: Delivery::Sent,
        expired: false,
        expires: None,
        sent: None,
        inviter_id: "user-123".to_owned(),
        inviter_name: None,
        role: None,
    }
}

pub fn page(ids: &[&str], next: Option<&str>, count: Option<u32>) -> Page {
    Page {
        rows: ids.iter().map(|id| invitation(id)).collect(),
        next: next.map(str::to_owned),
        count,
    }
}

fn list(ids: &[&str], next: Option<&str>, count: Option<u32>) -> OpenList {
    let mut list = OpenList::default();
    list.apply(Change::FirstPage(page(ids, next, count)));
    list
}

fn ids(list: &OpenList) -> Vec<&str> {
    list.rows().iter().map(|row| row.invitation.id.as_str()).collect()
}

#[test]
fn a_first_page_replaces_what_was_there() {
    let mut list = list(&["a", "b"], Some("2"), Some(9));
    assert_eq!((list.next(), list.count()), (Some("2"), 9));
    list.apply(Change::FirstPage(page(&["c"], None, None)));
    assert_eq!((ids(&list), list.next(), list.count()), (vec!["c"], None, 1));
}

#[test]
fn a_further_page_comes_below_and_rows_that_moved_stand_once() {
    let mut list = list(&["a", "b"], Some("2"), Some(5));
    list.apply(Change::NextPage(page(&["b", "c", "c", "d"], Some("3"), None)));
    assert_eq!(ids(&list), ["a", "b", "c", "d"]);
    assert_eq!((list.next(), list.count()), (Some("3"), 5));
    list.apply(Change::NextPage(page(&[], None, Some(4))));
    assert_eq!((list.next(), list.count()), (None, 4));
}

#[test]
fn a_first_page_that_names_a_row_twice_shows_it_once() {
    assert_eq!(ids(&list(&["a", "b", "a"], None, None)), ["a", "b"]);
}

#[test]
fn a_page_loaded_again_keeps_what_is_being_done_with_its_rows() {
    let mut list = list(&["a", "b"], None, None);
    list.apply(Change::Activity("a".to_owned(), Activity::Revoking));
    list.apply(Change::FirstPage(page(&["new", "a", "b"], None, None)));
    assert_eq!(list.row("a").unwrap().activity, Activity::Revoking);
    assert_eq!(list.row("new").unwrap().activity, Activity::Idle);
}

#[test]
fn a_row_goes_back_when_an_attempt_fails() {
    let mut list = list(&["a"], None, None);
    for activity in [
        Activity::AskingToRevoke,
        Activity::Revoking,
        Activity::Failed(Attempt::Revoke, ApiError::without_answer(ErrorKind::Network)),
        Activity::Idle,
    ] {
        list.apply(Change::Activity("a".to_owned(), activity.clone()));
        assert_eq!(list.row("a").unwrap().activity, activity);
        assert_eq!(list.row("a").unwrap().invitation, invitation("a"));
    }
}

#[test]
fn an_invitation_that_was_sent_again_is_the_one_of_the_answer_in_its_place() {
    let mut list = list(&["a", "b", "c"], None, Some(3));
    let newer = Invitation { delivery: Delivery::Queued, ..invitation("b") };
    list.apply(Change::Resent(newer.clone()));
    assert_eq!(ids(&list), ["a", "b", "c"]);
    assert_eq!(list.row("b").unwrap().invitation, newer);
    assert_eq!(list.row("b").unwrap().activity, Activity::Resent);
}

#[test]
fn an_invitation_that_left_is_gone_and_counted_once() {
    let mut list = list(&["a", "b"], Some("2"), Some(7));
    list.apply(Change::Left("a".to_owned()));
    list.apply(Change::Left("a".to_owned()));
    assert_eq!((ids(&list), list.count()), (vec!["b"], 6));
}

#[test]
fn f5_answers_about_rows_that_are_not_there_change_nothing() {
    let mut list = list(&["a"], Some("2"), Some(7));
    let before = list.clone();
    list.apply(Change::Left("x".to_owned()));
    list.apply(Change::Resent(invitation("x")));
    list.apply(Change::Activity("x".to_owned(), Activity::Revoking));
    assert_eq!(list, before);
}

#[test]
fn h3_the_focus_goes_to_what_takes_the_place_of_a_row_else_to_the_last() {
    // The id of what takes the place of the row `id` when it leaves.
    let next = |ids: &[&str], id: &str| {
        let mut list = list(ids, None, None);
        let place = list.place(id)?;
        list.apply(Change::Left(id.to_owned()));
        Some(list.at(place)?.invitation.id.clone())
    };
    assert_eq!(next(&["a", "b", "c"], "a").as_deref(), Some("b"));
    assert_eq!(next(&["a", "b", "c"], "c").as_deref(), Some("b"));
    assert_eq!(next(&["a"], "a"), None);
    assert_eq!(next(&["a"], "x"), None);
}

#[test]
fn h3_the_way_to_more_rows_gives_its_place_to_the_first_of_them() {
    let mut list = list(&["a"], Some("2"), None);
    assert_eq!(list.place(""), Some(1));
    list.apply(Change::NextPage(page(&["b", "c"], None, None)));
    assert_eq!(list.place(""), None);
    assert_eq!(list.at(1).unwrap().invitation.id, "b");
}

#[test]
fn a_count_below_the_loaded_rows_is_not_believed() {
    assert_eq!(list(&["a", "b"], None, Some(1)).count(), 2);
    assert_eq!(OpenList::default().count(), 0);
}
