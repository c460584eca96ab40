//! Chooses the groups to invite into: a combobox over the token's groups.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};

use crate::group::Group;
use crate::state::invite::Problem;
use crate::state::selection::Selection;
use crate::text::{T, text, text_with};
use crate::view::dynamic::{Dynamic, effect, on, part, state, words};
use crate::view::submit::pressed;

use super::form::Form;
use super::listbox::listbox;
use super::picker::Picker;

/// The only group as text, or a picker.
pub fn group_picker(form: Form) -> Dynamic<AnyView> {
    part(move || match form.widget.groups().as_slice() {
        [only] => only_group(form, only),
        _ => combobox(form),
    })
}

fn only_group(form: Form, group: &Group) -> AnyView {
    // A token that came later may have brought the person down to one group.
    *form.selection.write_untracked() = Selection::initial(std::slice::from_ref(group));
    view! {
        <p class="field only-group">
            <span class="label">{text(T::GroupLabel)}</span>
            <bdi class="only-group__name">{group.name.clone()}</bdi>
        </p>
    }
    .into_any()
}

fn combobox(form: Form) -> AnyView {
    let picker = Picker::new(form);
    let input = NodeRef::<html::Input>::new();
    let (input_id, list_id) = (form.widget.id("groups"), form.widget.id("group-list"));
    let chosen_id = form.widget.id("groups-chosen");
    focus_on_problem(form, input);
    let let_go = on(move |event| {
        let pressed = pressed(&event);
        let group = untrack(|| form.chosen())
            .into_iter()
            .find(|g| g.key.as_value() == pressed);
        group.iter().for_each(|group| picker.toggle(&group.key));
        input
            .get_untracked()
            .into_iter()
            .for_each(|input| drop(input.focus()));
    });
    let chosen = move || {
        form.chosen()
            .iter()
            .map(chosen_group)
            .collect::<Vec<_>>()
            .into_any()
    };
    let active = move || match picker.is_open.get() {
        true => picker.option_id(picker.active.get()),
        false => String::new(),
    };
    view! {
        <form
            class="field picker"
            novalidate
            on:submit=let_go
            on:focusout=on(move |event| on_focus_out(&event, picker))
        >
            <label class="label" for=input_id.clone()>{text(T::GroupLabel)}</label>
            <div class="picker__box" part="picker">
                <ul class="chips" id=chosen_id.clone()>{part(chosen)}</ul>
                <input
                    class="picker__input"
                    part="input"
                    id=input_id.clone()
                    node_ref=input
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=words(move || picker.is_open.get().to_string())
                    aria-controls=list_id.clone()
                    aria-describedby=chosen_id.clone()
                    aria-activedescendant=words(active)
                    aria-invalid=state(move || form.problems.read().contains(&Problem::NoGroup))
                    placeholder=text(T::GroupPlaceholder)
                    prop:value=words(move || picker.search.get())
                    on:input=on(move |event| picker.set_search(event_target_value(&event)))
                    on:keydown=on(move |event| picker.on_key(&event))
                    on:mousedown=on(move |_| picker.is_open.set(!picker.is_open.get_untracked()))
                />
            </div>
            {listbox(picker, list_id.clone())}
        </form>
    }
    .into_any()
}

fn chosen_group(group: &Group) -> AnyView {
    view! {
        <li class="chip" part="chip">
            <bdi class="chip__address">{group.name.clone()}</bdi>
            <button
                class="chip__remove"
                type="submit"
                value=group.key.as_value()
                aria-label=text_with(T::GroupRemove, &[("group", &group.name)])
            >
                {"×"}
            </button>
        </li>
    }
    .into_any()
}

/// Closes the list when the focus leaves the picker as a whole.
fn on_focus_out(event: &FocusEvent, picker: Picker) {
    let inside = event
        .current_target()
        .and_then(|form| form.dyn_into::<Node>().ok());
    let to = event
        .related_target()
        .and_then(|to| to.dyn_into::<Node>().ok());
    if !inside.is_some_and(|form| form.contains(to.as_ref())) {
        picker.close();
    }
}

/// Brings the focus here when the group is the first thing that is missing.
fn focus_on_problem(form: Form, input: NodeRef<html::Input>) {
    effect(move || {
        let is_first = form.problems.read().first() == Some(&Problem::NoGroup);
        input
            .get_untracked()
            .filter(|_| is_first)
            .into_iter()
            .for_each(|i| drop(i.focus()));
    });
}
