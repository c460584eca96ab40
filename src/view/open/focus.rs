//! Where the focus goes when what had it leaves the list.

use leptos::prelude::*;

use crate::state::open_list::{Change, Row};
use crate::view::dynamic::{Dynamic, flag};

use super::list::{List, Loaded};
use super::row_actions::may_manage;

/// What the list can bring the focus to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The revoke button of the invitation with this id.
    Row(String),
    /// The search field.
    Search,
}

impl List {
    /// Takes the row away. A focus in it goes to its neighbour's buttons, or where there are none
    /// to the search; a focus elsewhere stays.
    pub fn leave(self, id: &str) {
        let next = match self.loaded.try_read_untracked().as_deref() {
            Some(Loaded::Rows(list)) => list.neighbour(id).and_then(|id| list.row(id)).cloned(),
            _ => None,
        };
        let had_focus = self.focused.try_get_value().flatten().as_deref() == Some(id);
        self.change(Change::Left(id.to_owned()));
        if had_focus {
            let may_manage = |row: &Row| may_manage(self.widget, &row.invitation.inviter_id);
            let next = untrack(|| next.filter(may_manage)).map(|row| row.invitation.id);
            self.focus.try_set(Some(next.map_or(Focus::Search, Focus::Row)));
        }
    }

    /// The row with this id has the focus, or none.
    pub fn has_focus(self, id: Option<&str>) {
        self.focused.try_set_value(id.map(str::to_owned));
    }

    /// Whether the focus is to be brought to `control`, which takes it then.
    pub fn takes_focus(self, control: Focus) -> Dynamic<bool> {
        flag(move || {
            let is_wanted = self.focus.read().as_ref() == Some(&control);
            if is_wanted {
                self.focus.set(None);
            }
            is_wanted
        })
    }
}
