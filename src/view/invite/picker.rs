//! What the group picker holds, and what its keys do: the combobox pattern with several choices.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::group::GroupKey;
use crate::state::selection::{Section, sections};
use crate::text::T;

use super::form::Form;

/// One picker. A handle: copies are the same picker.
#[derive(Clone, Copy, Debug)]
pub struct Picker {
    /// The form whose groups are chosen.
    pub form: Form,
    /// What is searched for.
    pub search: RwSignal<String>,
    /// Which of the found groups the arrow keys stand on; `None` while the list is closed.
    pub active: RwSignal<Option<usize>>,
}

impl Picker {
    /// A closed picker.
    pub fn new(form: Form) -> Self {
        Self { form, search: RwSignal::default(), active: RwSignal::default() }
    }

    /// Whether the list is open.
    pub fn is_open(self) -> bool {
        self.active.read().is_some()
    }

    /// The groups that are found, by type.
    pub fn found(self) -> Vec<Section> {
        sections(&self.form.widget.groups(), &self.search.read(), &fold)
    }

    /// The found groups as the arrow keys walk them.
    fn in_order(self) -> Vec<GroupKey> {
        let sections = untrack(|| self.found()).into_iter();
        sections.flat_map(|section| section.groups).map(|group| group.key).collect()
    }

    /// The id of the option that shows the group in place `at`.
    pub fn option_id(self, at: usize) -> String {
        self.form.widget.id(&format!("group-{at}"))
    }

    /// Chooses a group, or lets it go.
    pub fn toggle(self, key: &GroupKey) {
        self.form.selection.write().toggle(key);
        self.form.edited();
        let count = self.form.selection.read_untracked().len();
        self.form.widget.announce(self.form.widget.text_for(T::GroupCount, count, &[]));
    }

    /// Searches, which opens the list.
    pub fn set_search(self, search: String) {
        self.search.set(search);
        self.active.set(Some(0));
    }

    /// Opens the list, or closes it.
    pub fn toggle_list(self) {
        match self.active.get_untracked() {
            None => self.active.set(Some(0)),
            Some(_) => self.close(),
        }
    }

    /// Closes the list and forgets the search.
    pub fn close(self) {
        self.active.set(None);
        self.search.set(String::new());
    }

    /// Does what a key asks for.
    pub fn on_key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let is_handled = match (event.key().as_str(), self.active.get_untracked()) {
            ("ArrowDown" | "ArrowUp", None) => self.stand_on(0),
            ("ArrowDown", Some(at)) => self.stand_on(if at >= self.last() { 0 } else { at + 1 }),
            ("ArrowUp", Some(at)) => self.stand_on(at.checked_sub(1).unwrap_or(self.last())),
            // Enter in a closed picker must not send anything by accident either.
            ("Enter", None) => true,
            ("Enter", Some(at)) => self.choose(at),
            ("Escape", Some(_)) => {
                self.close();
                true
            }
            ("Backspace", _) => self.let_last_go(),
            _ => false,
        };
        if is_handled {
            event.prevent_default();
        }
    }

    fn stand_on(self, at: usize) -> bool {
        self.active.set(Some(at));
        true
    }

    fn last(self) -> usize {
        self.in_order().len().saturating_sub(1)
    }

    fn choose(self, at: usize) -> bool {
        let key = self.in_order().into_iter().nth(at);
        key.iter().for_each(|key| self.toggle(key));
        true
    }

    /// Backspace in an empty search lets the last chosen group go.
    fn let_last_go(self) -> bool {
        if !self.search.read_untracked().is_empty() {
            return false;
        }
        let last = untrack(|| self.form.chosen()).pop();
        last.iter().for_each(|group| self.toggle(&group.key));
        last.is_some()
    }
}

fn fold(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
