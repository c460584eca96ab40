//! What the invite form holds, and its steps from typing to sent.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::error::ApiError;
use crate::group::Group;
use crate::state::draft::{Added, CAPACITY, Draft};
use crate::state::invite::{Details, Problem, ReadyInvite};
use crate::state::outcome::Outcome;
use crate::state::selection::Selection;
use crate::text::T;
use crate::view::context::{Requests, Widget};
use crate::view::dynamic::effect;
use crate::view::failure;

/// One invite form. A handle: copies are the same form.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// The addresses.
    pub draft: RwSignal<Draft>,
    /// What stands in the box and is no chip yet.
    pub typed: RwSignal<String>,
    /// The chosen groups.
    pub selection: RwSignal<Selection>,
    /// The rest of the form.
    pub details: RwSignal<Details>,
    /// What did not become a chip, in words.
    pub note: RwSignal<String>,
    /// What keeps it from being sent; told after the first try.
    pub problems: RwSignal<Vec<Problem>>,
    /// Where it is on its way.
    pub phase: RwSignal<Phase>,
    /// Requests that were not answered, with their idempotency keys, so that a request that is tried again is the same request.
    pub(super) keys: StoredValue<Vec<(String, String)>>,
    pub(super) requests: Requests,
    /// Those who are in already, in the form in which addresses are compared.
    pub(super) members: StoredValue<Vec<String>>,
}

/// Where a form is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Being filled in.
    #[default]
    Editing,
    /// On its way to the backend.
    Sending {
        /// How many addresses were answered.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// Answered.
    Answered(Vec<Outcome>),
    /// A request failed; what was answered before it stays answered.
    Failed(ApiError, Vec<Outcome>),
}

impl Form {
    /// An empty form that gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let draft = RwSignal::<Draft>::default();
        follow_rule(widget, draft);
        let form = Self {
            widget,
            draft,
            typed: RwSignal::default(),
            selection: RwSignal::new(untrack(|| Selection::initial(&widget.inviting_groups()))),
            details: RwSignal::default(),
            note: RwSignal::default(),
            problems: RwSignal::default(),
            phase: RwSignal::default(),
            keys: StoredValue::default(),
            requests: Requests::of_owner(),
            members: StoredValue::default(),
        };
        form.follow_members();
        form.keep_for_later();
        form
    }

    /// Makes chips of `text`; what has no room stays in the box.
    pub fn add(self, text: &str) {
        let check = |text: &str| self.widget.check(text);
        let added = self.draft.try_update(|draft| draft.add(text, &check)).unwrap_or_default();
        self.typed.set(added.surplus.clone());
        self.object();
        self.edited();
        self.tell_of(&added);
    }

    /// Takes a chip out.
    pub fn remove(self, id: u32) {
        let removed = self.draft.write().remove(id);
        if let Some(text) = removed {
            self.widget.announce(self.widget.text_with(T::ChipRemoved, &[("address", &text)]));
        }
        self.edited();
    }

    /// Puts other text in the place of a chip.
    pub fn replace(self, id: u32, text: &str) {
        let check = |text: &str| self.widget.check(text);
        let added = self.draft.try_update(|draft| draft.replace(id, text, &check));
        self.object();
        self.edited();
        self.tell_of(&added.unwrap_or_default());
    }

    /// Tells what did not become a chip: duplicates, and what had no room.
    fn tell_of(self, added: &Added) {
        if let Some(first) = added.duplicates.first() {
            let count = added.duplicates.len();
            self.tell(self.widget.text_for(T::Duplicates, count, &[("first", first)]));
        }
        if !added.surplus.is_empty() {
            self.tell(self.widget.text_with(T::Surplus, &[("n", &CAPACITY.to_string())]));
        }
    }

    fn tell(self, words: String) {
        self.note.set(words.clone());
        self.widget.announce(words);
    }

    /// Something was changed: old results and problems no longer speak of what is shown.
    pub fn edited(self) {
        self.note.set(String::new());
        self.problems.set(Vec::new());
        let stays = |phase: &Phase| match phase {
            Phase::Sending { .. } => true,
            Phase::Failed(error, _) => error.until.is_some_and(|it| self.widget.is_before(it)),
            Phase::Editing | Phase::Answered(_) => false,
        };
        if !untrack(|| self.phase.with(stays)) {
            self.phase.set(Phase::Editing);
        }
    }

    /// Whether nothing can be sent now: a send is under way, or the next would be in vain.
    pub fn is_held(self) -> bool {
        self.phase.with(|phase| match phase {
            Phase::Sending { .. } => true,
            Phase::Failed(error, _) => failure::is_final(self.widget, error),
            Phase::Editing | Phase::Answered(_) => false,
        })
    }

    /// The groups that are chosen, still in the token, and open to the person.
    pub fn chosen(self) -> Vec<Group> {
        self.selection.read().of(&self.widget.inviting_groups())
    }

    /// Sends the form, or says what keeps it from being sent. A call while it is on its way, or has to
    /// wait, does nothing.
    pub fn send(self) {
        if untrack(|| self.is_held()) {
            return;
        }
        let typed = self.typed.get_untracked();
        if !typed.trim().is_empty() {
            self.add(&typed);
        }
        match untrack(|| self.check()) {
            Ok(ready) => {
                self.problems.set(Vec::new());
                self.phase.set(Phase::Sending { done: 0, total: ready.addresses.len() });
                let batches = self.batches(&ready);
                spawn_local(self.send_batches(batches, ready));
            }
            Err(problems) => self.problems.set(problems),
        }
    }

    fn check(self) -> Result<ReadyInvite, Vec<Problem>> {
        let groups = self.chosen();
        let (draft, details) = (self.draft.read(), self.details.read());
        ReadyInvite::check(&draft, groups, &details, &self.widget.settings.read().fields)
    }
}

/// Checks the chips again when the tenant's rule comes in.
fn follow_rule(widget: Widget, draft: RwSignal<Draft>) {
    effect(move || {
        widget.settings.track();
        draft.write().check_again(&|text| widget.check(text));
    });
}
