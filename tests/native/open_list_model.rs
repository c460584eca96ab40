//! The list against a simple model, over random changes.

use invitation_widget::api::answer::Page;
use invitation_widget::state::open_list::{Activity, Change, More, OpenList};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::open_list::{invitation, page};

const IDS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

fn id() -> impl Strategy<Value = &'static str> {
    prop::sample::select(IDS.to_vec())
}

fn any_page() -> impl Strategy<Value = Page> {
    let next = proptest::option::of(Just("2"));
    let count = proptest::option::of(0..12u32);
    (vec(id(), 0..6), next, count).prop_map(|(ids, next, count)| page(&ids, next, count))
}

fn change() -> impl Strategy<Value = Change> {
    let activity = prop::sample::select(vec![
        Activity::Idle,
        Activity::AskingToRevoke,
        Activity::Revoking,
        Activity::Resending,
    ]);
    prop_oneof![
        1 => any_page().prop_map(Change::FirstPage),
        2 => any_page().prop_map(Change::NextPage),
        3 => (id(), activity).prop_map(|(id, activity)| Change::Activity(id.to_owned(), activity)),
        2 => id().prop_map(|id| Change::Resent(invitation(id))),
        2 => id().prop_map(|id| Change::Left(id.to_owned())),
        1 => Just(Change::More(More::Loading)),
    ]
}

/// The ids that have to stand in the list after `change`, when `before` stood in it.
fn expected(mut before: Vec<String>, change: &Change) -> Vec<String> {
    let (mut ids, page) = match change {
        Change::FirstPage(page) => (Vec::new(), Some(page)),
        Change::NextPage(page) => (before, Some(page)),
        Change::Left(id) => {
            before.retain(|known| known != id);
            (before, None)
        }
        Change::Activity(..) | Change::Resent(_) | Change::More(_) => (before, None),
    };
    for row in page.into_iter().flat_map(|page| &page.rows) {
        if !ids.contains(&row.id) {
            ids.push(row.id.clone());
        }
    }
    ids
}

fn ids(list: &OpenList) -> Vec<String> {
    list.rows().iter().map(|row| row.invitation.id.clone()).collect()
}

proptest! {
    #[test]
    fn no_change_makes_duplicates_or_loses_a_row_and_the_count_covers_the_rows(
        changes in vec(change(), 0..40)
    ) {
        let mut list = OpenList::default();
        for change in changes {
            let expected = expected(ids(&list), &change);
            let others: Vec<_> = match &change {
                Change::Activity(id, _) => {
                    list.rows().iter().filter(|row| row.invitation.id != *id).cloned().collect()
                }
                _ => Vec::new(),
            };
            list.apply(change);
            prop_assert_eq!(ids(&list), expected);
            prop_assert!(list.count() >= list.rows().len());
            prop_assert!(others.iter().all(|row| list.rows().contains(row)));
        }
    }

    #[test]
    fn the_place_of_a_row_that_leaves_is_taken_while_there_are_others(
        changes in vec(change(), 0..20)
    ) {
        let mut list = OpenList::default();
        for change in changes {
            list.apply(change);
        }
        for row in list.rows() {
            let id = &row.invitation.id;
            let mut without = list.clone();
            without.apply(Change::Left(id.clone()));
            let next = list.place(id).and_then(|place| without.at(place));
            prop_assert_eq!(next.is_some(), list.rows().len() > 1);
            prop_assert!(next.is_none_or(|next| list.rows().contains(next) && next != row));
        }
    }
}
