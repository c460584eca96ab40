//! Chooses the groups to invite into: a combobox over the token's groups.

use leptos::html;
use leptos::prelude::*;
use web_sys::{FocusEvent, KeyboardEvent, SubmitEvent};

use crate::group::{Group, GroupKey};
use crate::state::invite::Problem;
use crate::state::selection::{Section, sections};
use crate::text::{T, text, text_for, text_with};
use crate::view::submit::pressed;

use super::form::Form;
use super::listbox::Listbox;

/// The state of the picker. A handle: copies are the same picker.
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
    /// The groups that were found, by type.
    pub found: Memo<Vec<Section>>,
}

impl Picker {
    fn new(form: Form) -> Self {
        let search = RwSignal::new(String::new());
        let found =
            Memo::new(move |_| search.with(|search| sections(&form.widget.groups(), search)));
        Self {
            form,
            search,
            is_open: RwSignal::new(false),
            active: RwSignal::new(0),
            found,
        }
    }

    /// The found groups as the arrow keys walk them.
    fn in_order(self) -> Vec<GroupKey> {
        let groups = |section: &Section| section.groups.iter().map(|g| g.key.clone()).collect();
        self.found
            .with(|found| found.iter().flat_map::<Vec<_>, _>(groups).collect())
    }

    /// The id of the option that shows the group in place `at`.
    pub fn option_id(self, at: usize) -> String {
        self.form.widget.id(&format!("group-{at}"))
    }

    /// Chooses a group, or lets it go.
    pub fn toggle(self, key: &GroupKey) {
        self.form
            .selection
            .update(|selection| selection.toggle(key));
        self.form.edited();
        let count = self
            .form
            .selection
            .with_untracked(|selection| selection.len());
        self.form
            .widget
            .announce(text_for(T::GroupCount, count, &[]));
    }

    fn set_search(self, search: String) {
        self.search.set(search);
        self.active.set(0);
        self.is_open.set(true);
    }

    fn close(self) {
        self.is_open.set(false);
        self.search.set(String::new());
        self.active.set(0);
    }

    fn on_key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let is_open = self.is_open.get_untracked();
        let is_handled = match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !is_open => {
                self.is_open.set(true);
                true
            }
            "ArrowDown" => self.walk(|at, last| if at == last { 0 } else { at + 1 }),
            "ArrowUp" => self.walk(|at, last| at.checked_sub(1).unwrap_or(last)),
            "Home" if is_open => self.walk(|_, _| 0),
            "End" if is_open => self.walk(|_, last| last),
            // Enter in a closed picker must not send anything by accident either.
            "Enter" => self.choose_active() || !is_open,
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

    fn walk(self, step: impl Fn(usize, usize) -> usize) -> bool {
        let last = untrack(|| self.in_order()).len().saturating_sub(1);
        self.active.update(|at| *at = step((*at).min(last), last));
        true
    }

    fn choose_active(self) -> bool {
        if !self.is_open.get_untracked() {
            return false;
        }
        let at = self.active.get_untracked();
        let key = untrack(|| self.in_order()).into_iter().nth(at);
        key.iter().for_each(|key| self.toggle(key));
        true
    }

    fn let_last_go(self) -> bool {
        let is_searching = !self.search.with_untracked(String::is_empty);
        let last = untrack(|| self.form.chosen())
            .pop()
            .filter(|_| !is_searching);
        last.iter().for_each(|group| self.toggle(&group.key));
        last.is_some()
    }
}

/// The only group as text, or a picker.
#[component]
pub fn GroupPicker(form: Form) -> impl IntoView {
    let only = Memo::new(move |_| match form.widget.groups().as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    });
    move || match only.get() {
        Some(group) => view! { <OnlyGroup form group/> }.into_any(),
        None => view! { <ComboBox form/> }.into_any(),
    }
}

#[component]
fn OnlyGroup(form: Form, group: Group) -> impl IntoView {
    // A token that came later may have brought the person down to one group.
    form.selection.update_untracked(|selection| {
        *selection = crate::state::selection::Selection::initial(std::slice::from_ref(&group));
    });
    view! {
        <p class="field only-group">
            <span class="label">{text(T::GroupLabel)}</span>
            <bdi class="only-group__name">{group.name}</bdi>
        </p>
    }
}

#[component]
fn ComboBox(form: Form) -> impl IntoView {
    let picker = Picker::new(form);
    let input = NodeRef::<html::Input>::new();
    let (input_id, list_id) = (form.widget.id("groups"), form.widget.id("group-list"));
    let chosen_id = form.widget.id("groups-chosen");
    focus_on_problem(form, input);
    let active_id = move || {
        let has_active = picker.is_open.get() && picker.found.with(|found| !found.is_empty());
        has_active.then(|| picker.option_id(picker.active.get()))
    };
    let is_invalid = move || {
        form.problems
            .with(|p| p.contains(&Problem::NoGroup))
            .then_some("true")
    };
    let on_submit = move |event: SubmitEvent| {
        let pressed = pressed(&event);
        let group = untrack(|| form.chosen())
            .into_iter()
            .find(|g| g.key.as_value() == pressed);
        group.iter().for_each(|group| picker.toggle(&group.key));
        input
            .get_untracked()
            .into_iter()
            .for_each(|input| drop(input.focus()));
    };
    view! {
        <form class="field picker" novalidate on:submit=on_submit on:focusout=move |event| {
            on_focus_out(&event, picker);
        }>
            <label class="label" for=input_id.clone()>{text(T::GroupLabel)}</label>
            <div class="picker__box" part="picker">
                <ul class="chips" id=chosen_id.clone()>
                    <For each=move || form.chosen() key=|group| group.key.clone() let:group>
                        <ChosenGroup group/>
                    </For>
                </ul>
                <input
                    class="picker__input"
                    part="input"
                    id=input_id
                    node_ref=input
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || if picker.is_open.get() { "true" } else { "false" }
                    aria-controls=list_id.clone()
                    aria-describedby=chosen_id
                    aria-activedescendant=active_id
                    aria-invalid=is_invalid
                    placeholder=text(T::GroupPlaceholder)
                    prop:value=move || picker.search.get()
                    on:input=move |event| picker.set_search(event_target_value(&event))
                    on:keydown=move |event| picker.on_key(&event)
                    on:mousedown=move |_| picker.is_open.update(|open| *open = !*open)
                />
            </div>
            <Listbox picker id=list_id/>
        </form>
    }
}

#[component]
fn ChosenGroup(group: Group) -> impl IntoView {
    let remove = text_with(T::GroupRemove, &[("group", &group.name)]);
    view! {
        <li class="chip" part="chip">
            <bdi class="chip__address">{group.name.clone()}</bdi>
            <button
                class="chip__remove"
                type="submit"
                value=group.key.as_value()
                aria-label=remove
            >
                <span aria-hidden="true">{"×"}</span>
            </button>
        </li>
    }
}

/// Closes the list when the focus leaves the picker as a whole.
fn on_focus_out(event: &FocusEvent, picker: Picker) {
    use wasm_bindgen::JsCast;
    let inside = event
        .current_target()
        .and_then(|form| form.dyn_into::<web_sys::Node>().ok());
    let to = event
        .related_target()
        .and_then(|to| to.dyn_into::<web_sys::Node>().ok());
    if !inside.is_some_and(|form| form.contains(to.as_ref())) {
        picker.close();
    }
}

/// Brings the focus here when only the group is missing.
fn focus_on_problem(form: Form, input: NodeRef<html::Input>) {
    Effect::new(move |_| {
        let is_first = form
            .problems
            .with(|problems| problems.first() == Some(&Problem::NoGroup));
        input
            .get_untracked()
            .filter(|_| is_first)
            .into_iter()
            .for_each(|i| drop(i.focus()));
    });
}
