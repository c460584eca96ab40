//! Where the focus goes when what had it leaves the inbox.

use leptos::prelude::*;
use web_sys::FocusEvent;

use crate::state::inbox::{Change, Section};
use crate::view::dynamic::{Dynamic, flag};
use crate::view::element::El;

use super::mailbox::{Loaded, Mailbox};

/// Remembered in place of an id: something that can go, and is no row.
pub const NO_ROW: &str = " ";

/// What the inbox can bring the focus to.
#[derive(Clone, Debug)]
pub enum Focus {
    /// The first button of the invitation with this id.
    First(String),
    /// Its last button: the one that asks before it acts.
    Last(String),
    /// The heading.
    Heading,
}

impl Focus {
    /// A text for each; signals of texts there are anyway.
    fn key(&self) -> String {
        match self {
            Self::First(id) => format!("first {id}"),
            Self::Last(id) => format!("last {id}"),
            Self::Heading => "heading".to_owned(),
        }
    }
}

impl Mailbox {
    /// Lets `change` happen to the rows. A focus in one that leaves with it goes to what takes its
    /// place, or to the heading; a focus elsewhere stays.
    pub fn change(self, change: Change) {
        let Some(now) = self.widget.now.try_get_untracked() else { return };
        let Some(focused) = self.focused.try_get_untracked() else { return };
        let Some(mut loaded) = self.loaded.try_write() else { return };
        let Loaded::Rows(inbox) = &mut *loaded else { return };
        let id = Some(focused).filter(|id| inbox.row(id).is_some());
        let next = id.as_deref().and_then(|id| inbox.neighbour(id, now));
        let next = next.map(|row| row.invitation.id.clone());
        inbox.apply(change);
        let has_left = id.is_some_and(|id| inbox.row(&id).is_none());
        let next = next.filter(|next| inbox.row(next).is_some());
        drop(loaded);
        if has_left {
            self.lead(next.map_or(Focus::Heading, Focus::First));
        }
    }

    /// The ids of the rows of a section, to be followed. A row that goes to another section takes the
    /// focus along.
    pub fn ids_of(self, section: Section) -> Dynamic<Vec<String>> {
        let mut before = Vec::new();
        Box::new(move || {
            let ids = self.ids(section);
            let focused = self.focused.get_untracked();
            let has_gone = before.contains(&focused) && !ids.contains(&focused);
            if has_gone && untrack(|| self.row(&focused)).is_some() {
                self.lead(Focus::First(focused));
            }
            before.clone_from(&ids);
            ids
        })
    }

    /// Brings the focus to `control`.
    pub fn lead(self, control: Focus) {
        self.focused.set(String::new());
        self.want(control);
    }

    /// Brings the focus to `control` once what has it has gone by itself.
    pub fn want(self, control: Focus) {
        self.focus.set(control.key());
    }

    /// Remembers whether something in `element` has the focus, under `id`.
    pub fn focused_in(self, element: El, id: &str) -> El {
        let id = id.to_owned();
        element
            .on("focusin", move |_: FocusEvent| self.focused.set(id.clone()))
            .on("focusout", move |_: FocusEvent| self.focused.set(String::new()))
    }

    /// Whether the focus is to be brought to `control`, which takes it then.
    pub fn takes_focus(self, control: Focus) -> Dynamic<bool> {
        let key = control.key();
        flag(move || {
            let is_wanted = *self.focus.read() == key;
            if is_wanted {
                self.focus.set(String::new());
            }
            is_wanted
        })
    }
}
