//! What the group picker holds, and what its keys do: the combobox pattern with several choices.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::group::Group;
use crate::state::selection::{Section, sections};
use crate::text::T;
use crate::view::submit::take_over;

use super::form::Form;

/// One picker. A handle: copies are the same picker.
#[derive(Clone, Copy, Debug)]
pub struct Picker {
    /// The form whose groups are chosen.
    pub form: Form,
    /// What is searched for.
    pub search: RwSignal<String>,
    /// Where the arrow keys stand while the list is open: a place in it counted from 1, or 0 for none.
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
        sections(&self.form.widget.inviting_groups(), &self.search.read(), &fold)
    }

    /// What tells one list from another: what is searched for, and among what.
    pub fn offered(self) -> String {
        let groups = self.form.widget.inviting_groups().into_iter();
        groups.fold(self.search.get(), |all, group| all + &group.key.as_value() + &group.name)
    }

    /// The found groups as the arrow keys walk them.
    fn in_order(self) -> Vec<Group> {
        let sections = untrack(|| self.found()).into_iter();
        sections.flat_map(|section| section.groups).collect()
    }

    /// The id of the option that shows the group in place `at`.
    pub fn option_id(self, at: usize) -> String {
        self.form.widget.id(&format!("group-{at}"))
    }

    /// The id of the option that the arrow keys stand on.
    pub fn active_id(self) -> Option<String> {
        self.active.get().filter(|at| *at > 0).map(|at| self.option_id(at))
    }

    /// Says that nothing is found.
    pub fn nothing(self) -> String {
        self.form.widget.text_with(T::GroupNone, &[("search", self.search.read().trim())])
    }

    /// Chooses a group, or lets it go.
    pub fn toggle(self, group: &Group) {
        let widget = self.form.widget;
        self.form.selection.write().toggle(&group.key);
        self.form.edited();
        let chosen = self.form.selection.read_untracked();
        widget.announce(match chosen.contains(&group.key) {
            true => widget.text_for(T::GroupCount, chosen.len(), &[]),
            false => widget.text_with(T::ChipRemoved, &[("address", &group.name)]),
        });
    }

    /// Searches, which opens the list and tells how many are found.
    pub fn set_search(self, search: String) {
        self.search.set(search);
        self.stand_on(1);
        let widget = self.form.widget;
        widget.announce(match self.last() {
            0 => untrack(|| self.nothing()),
            found => widget.text_for(T::GroupFound, found, &[]),
        });
    }

    /// Opens the list, or closes it.
    pub fn toggle_list(self) {
        self.show(self.active.get_untracked().is_none().then_some(0));
    }

    /// Closes the list and forgets the search.
    pub fn close(self) -> bool {
        self.search.set(String::new());
        self.show(None)
    }

    /// Does what a key asks for.
    pub fn on_key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let is_handled = match (event.key().as_str(), self.active.get_untracked()) {
            ("ArrowDown", at) if event.alt_key() => self.show(at.or(Some(0))),
            ("ArrowUp", _) if event.alt_key() => self.show(None),
            ("ArrowDown", None) | ("Home", Some(_)) => self.stand_on(1),
            ("ArrowDown", Some(at)) => self.stand_on(if at >= self.last() { 1 } else { at + 1 }),
            ("ArrowUp", None | Some(0 | 1)) | ("End", Some(_)) => self.stand_on(self.last()),
            ("ArrowUp", Some(at)) => self.stand_on(at - 1),
            // Enter in a closed picker must not send anything by accident either.
            ("Enter", at) => self.choose(at.unwrap_or_default()),
            ("Escape", Some(_)) => self.show(None),
            ("Escape", None) if !self.search.read_untracked().is_empty() => self.close(),
            ("Backspace", _) => self.let_last_go(),
            _ => false,
        };
        if is_handled {
            take_over(event);
        }
    }

    fn stand_on(self, at: usize) -> bool {
        self.show(Some(at.min(self.last())))
    }

    fn show(self, active: Option<usize>) -> bool {
        self.active.set(active);
        true
    }

    fn last(self) -> usize {
        self.in_order().len()
    }

    fn choose(self, at: usize) -> bool {
        let group = at.checked_sub(1).and_then(|at| self.in_order().into_iter().nth(at));
        group.iter().for_each(|group| self.toggle(group));
        true
    }

    fn let_last_go(self) -> bool {
        if !self.search.read_untracked().is_empty() {
            return false;
        }
        let last = untrack(|| self.form.chosen()).pop();
        last.iter().for_each(|group| self.toggle(group));
        last.is_some()
    }
}

fn fold(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
