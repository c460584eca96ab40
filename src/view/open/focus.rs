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
    /// Lets `change` happen to the rows. A focus in what leaves with it goes to what takes its place,
    /// or where nothing can be done with that, to the search; a focus elsewhere stays.
    pub fn change(self, change: Change) {
        let focused = self.focused.try_get_value().flatten();
        let Some(mut loaded) = self.loaded.try_write() else { return };
        let Loaded::Rows(list) = &mut *loaded else { return };
        let before = focused.as_deref().and_then(|id| list.place(id));
        list.apply(change);
        let after = focused.as_deref().and_then(|id| list.place(id));
        let gone = before.filter(|_| after.is_none());
        let next = gone.map(|place| list.at(place).cloned());
        drop(loaded);
        if let Some(next) = next {
            let may_manage = |row: &Row| may_manage(self.widget, &row.invitation.inviter_id);
            let next = untrack(|| next.filter(may_manage)).map(|row| row.invitation.id);
            self.focus.try_set(Some(next.map_or(Focus::Search, Focus::Row)));
            self.has_focus(None);
        }
    }

    /// The row with this id has the focus, the way to more rows where it is empty, or none.
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
