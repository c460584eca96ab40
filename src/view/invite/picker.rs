//! What the group picker holds, and what its keys do: the combobox pattern with several choices.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::group::GroupKey;
use crate::state::selection::{Section, sections};
use crate::text::{T, text_for};

use super::form::Form;

/// One picker. A handle: copies are the same picker.
#[derive(Clone, Copy, Debug)]
pub struct Picker {
    /// The form whose groups are chosen.
    pub form: Form,
    /// What is searched for.
    pub search: RwSignal<String>,
    /// Whether the list is open.
    pub is_open: RwSignal<bool>,
    /// Which of the found groups the arrow keys stand on.
    pub active: RwSignal<usize>,
}

impl Picker {
    /// A closed picker.
    pub fn new(form: Form) -> Self {
        Self {
            form,
            search: RwSignal::default(),
            is_open: RwSignal::default(),
            active: RwSignal::default(),
        }
    }

    /// The groups that are found, by type.
    pub fn found(self) -> Vec<Section> {
        sections(&self.form.widget.groups(), &self.search.read(), &fold)
    }

    /// The found groups as the arrow keys walk them.
    fn in_order(self) -> Vec<GroupKey> {
        let sections = untrack(|| self.found()).into_iter();
        sections
            .flat_map(|section| section.groups)
            .map(|group| group.key)
            .collect()
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
        self.form
            .widget
            .announce(text_for(T::GroupCount, count, &[]));
    }

    /// Searches, which opens the list.
    pub fn set_search(self, search: String) {
        self.search.set(search);
        self.active.set(0);
        self.is_open.set(true);
    }

    /// Closes the list and forgets the search.
    pub fn close(self) {
        self.is_open.set(false);
        self.search.set(String::new());
        self.active.set(0);
    }

    /// Does what a key asks for.
    pub fn on_key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let is_open = self.is_open.get_untracked();
        let is_handled = match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !is_open => self.open(),
            "ArrowDown" => self.walk(|at, last| if at == last { 0 } else { at + 1 }),
            "ArrowUp" => self.walk(|at, last| at.checked_sub(1).unwrap_or(last)),
            // Enter in a closed picker must not send anything by accident either.
            "Enter" => !is_open || self.choose_active(),
            "Escape" if is_open => {
                self.close();
                true
            }
            "Backspace" => self.let_last_go(),
            _ => false,
        };
        if is_handled {
            event.prevent_default();
        }
    }

    fn open(self) -> bool {
        self.is_open.set(true);
        true
    }

    fn walk(self, step: fn(usize, usize) -> usize) -> bool {
        let last = self.in_order().len().saturating_sub(1);
        let at = self.active.get_untracked();
        self.active.set(step(at.min(last), last));
        true
    }

    fn choose_active(self) -> bool {
        let key = self.in_order().into_iter().nth(self.active.get_untracked());
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
