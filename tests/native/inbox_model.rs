//! The inbox against a simple model, over random changes.

use std::collections::BTreeSet;

use invitation_widget::received::{Addressee, ReceivedInvitation, Standing};
use invitation_widget::state::inbox::{Activity, Attempt, Change, Inbox, Section};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::inbox::BEFORE;
use crate::received::invitation;

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const SECTIONS: [Section; 3] = [Section::Open, Section::Domain, Section::Expired];

fn id() -> impl Strategy<Value = String> {
    prop::sample::select(IDS.to_vec()).prop_map(str::to_owned)
}

fn row() -> impl Strategy<Value = ReceivedInvitation> {
    let standing = prop::sample::select(vec![
        Standing::Open,
        Standing::Open,
        Standing::Expired,
        Standing::Revoked,
    ]);
    (id(), standing, any::<bool>()).prop_map(|(id, standing, is_for_domain)| {
        let mut row = ReceivedInvitation { standing, ..invitation(&id) };
        if is_for_domain {
            row.addressee = Addressee::Domain;
        }
        row
    })
}

fn change() -> impl Strategy<Value = Change> {
    let activity = prop::sample::select(vec![
        Activity::Idle,
        Activity::AskingToDecline,
        Activity::Busy(Attempt::Accept),
        Activity::Busy(Attempt::Dismiss),
    ]);
    prop_oneof![
        1 => vec(row(), 0..6).prop_map(Change::Loaded),
        3 => (id(), any::<bool>()).prop_map(|(id, is_on)| Change::Selected(id, is_on)),
        1 => any::<bool>().prop_map(|is_on| Change::AllSelected(is_on, BEFORE)),
        3 => (id(), activity).prop_map(|(id, activity)| Change::Activity(id, activity)),
        2 => id().prop_map(Change::Left),
    ]
}

/// Every id, section by section.
fn ids(inbox: &Inbox) -> Vec<String> {
    let rows = SECTIONS.into_iter().flat_map(|section| inbox.rows(section, BEFORE));
    rows.map(|row| row.invitation.id.clone()).collect()
}

/// The ids that have to be there after `change`, when `before` were.
fn expected(mut before: BTreeSet<String>, change: &Change) -> BTreeSet<String> {
    match change {
        Change::Loaded(rows) => {
            let is_there = |row: &&ReceivedInvitation| row.standing != Standing::Revoked;
            return rows.iter().filter(is_there).map(|row| row.id.clone()).collect();
        }
        Change::Left(id) => drop(before.remove(id)),
        Change::Selected(..) | Change::AllSelected(..) | Change::Activity(..) => {}
    }
    before
}

proptest! {
    #[test]
    fn every_row_stands_once_and_only_open_idle_ones_are_accepted_together(
        changes in vec(change(), 0..40)
    ) {
        let mut inbox = Inbox::default();
        for change in changes {
            let expected = expected(ids(&inbox).into_iter().collect(), &change);
            inbox.apply(change);
            let all = ids(&inbox);
            prop_assert_eq!(all.len(), expected.len());
            prop_assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), expected);
            for id in inbox.chosen(BEFORE) {
                let row = inbox.row(&id).unwrap();
                prop_assert!(row.is_selected && !matches!(row.activity, Activity::Busy(_)));
                prop_assert_eq!(row.section(BEFORE), Section::Open);
            }
            if inbox.is_all_chosen(BEFORE) {
                prop_assert!(!inbox.chosen(BEFORE).is_empty());
            }
        }
    }

    #[test]
    fn h3_the_neighbour_of_a_row_stays_when_that_leaves(changes in vec(change(), 0..20)) {
        let mut inbox = Inbox::default();
        changes.into_iter().for_each(|change| inbox.apply(change));
        for id in ids(&inbox) {
            let next = inbox.neighbour(&id, BEFORE).map(|row| row.invitation.id.clone());
            let section = inbox.row(&id).unwrap().section(BEFORE);
            prop_assert_eq!(next.is_some(), inbox.rows(section, BEFORE).count() > 1);
            let mut without = inbox.clone();
            without.apply(Change::Left(id));
            prop_assert!(next.is_none_or(|next| without.row(&next).is_some()));
        }
    }
}
