//! The box that takes addresses in any form and shows each as a chip.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlElement, KeyboardEvent, SubmitEvent};

use crate::recipients::is_separator;
use crate::state::invite::Problem;
use crate::text::{T, text};
use crate::view::submit::pressed;

use super::chip::{ChipItem, REMOVE};
use super::form::Form;

/// The label, the chips and the input.
#[component]
pub fn EmailBox(form: Form) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let editing = RwSignal::new(None::<u32>);
    let (input_id, hint_id) = (form.widget.id("email"), form.widget.id("email-hint"));
    focus_on_problem(form, input);
    let on_submit =
        move |event: SubmitEvent| on_chip_button(&pressed(&event), form, editing, input);
    let is_invalid = move || {
        form.problems
            .with(|problems| problems.contains(&Problem::NoAddress))
            .then_some("true")
    };
    let ids = move || {
        form.draft
            .with(|draft| draft.chips().iter().map(|c| c.id).collect::<Vec<_>>())
    };
    view! {
        <form class="field" novalidate on:submit=on_submit>
            <label class="label" for=input_id.clone()>{text(T::EmailLabel)}</label>
            <div class="email-box" part="email-box">
                <ul class="chips" aria-label=text(T::ChipList)>
                    <For each=ids key=|id| *id let:id>
                        <ChipItem form id editing/>
                    </For>
                </ul>
                <input
                    class="email-box__input"
                    part="input"
                    id=input_id
                    node_ref=input
                    type="text"
                    inputmode="email"
                    autocomplete="email"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder=move || placeholder(form)
                    aria-describedby=hint_id.clone()
                    aria-invalid=is_invalid
                    prop:value=move || form.typed.get()
                    on:input=move |event| on_input(&event_target_value(&event), form)
                    on:keydown=move |event| on_key(&event, form)
                    on:paste=move |event| on_paste(&event, form)
                    on:drop=move |event| on_drop(&event, form)
                />
            </div>
            <p class="hint" id=hint_id>{text(T::EmailHint)}</p>
        </form>
    }
}

fn placeholder(form: Form) -> &'static str {
    if form.draft.with(|draft| draft.is_empty()) {
        text(T::EmailPlaceholder)
    } else {
        ""
    }
}

/// A chip's button was pressed: edit or remove.
fn on_chip_button(
    value: &str,
    form: Form,
    editing: RwSignal<Option<u32>>,
    input: NodeRef<html::Input>,
) {
    let (action, id) = value.split_once(' ').unwrap_or_default();
    let Ok(id) = id.parse() else { return };
    if action == REMOVE {
        form.remove(id);
        if let Some(input) = input.get_untracked() {
            // Without this the focus would fall to the page with the button.
            let _ = input.focus();
        }
    } else {
        editing.set(Some(id));
    }
}

/// A separator behind an address ends it. A space behind a name does not: `Ann Lee <ann@…`.
fn on_input(value: &str, form: Form) {
    let ends = value
        .chars()
        .next_back()
        .is_some_and(|last| is_separator(last) && (!last.is_whitespace() || value.contains('@')));
    if ends {
        form.add(value);
    } else {
        form.typed.set(value.to_owned());
        form.edited();
    }
}

fn on_key(event: &KeyboardEvent, form: Form) {
    if event.is_composing() {
        return;
    }
    let is_empty = form.typed.with_untracked(String::is_empty);
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            form.add(&form.typed.get_untracked());
        }
        "Backspace" if is_empty => {
            let last = form
                .draft
                .with_untracked(|draft| draft.chips().last().map(|chip| chip.id));
            last.into_iter().for_each(|id| form.remove(id));
        }
        _ => {}
    }
}

/// A list is taken apart here, since an input of one line would glue its lines together.
fn on_paste(event: &Event, form: Form) {
    let Some(data) = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
    else {
        return;
    };
    take(event, data.get_data("text/plain").unwrap_or_default(), form);
}

fn on_drop(event: &DragEvent, form: Form) {
    if let Some(data) = event.data_transfer() {
        take(event, data.get_data("text/plain").unwrap_or_default(), form);
    }
}

/// One word goes where the caret is, as always; a list, or an address alone, becomes chips.
fn take(event: &Event, pasted: String, form: Form) {
    let typed = form.typed.get_untracked();
    let is_list = pasted.trim().contains(is_separator);
    if is_list || (pasted.contains('@') && typed.is_empty()) {
        event.prevent_default();
        form.add(&format!("{typed}\n{pasted}"));
    }
}

/// A send that failed for the addresses brings the focus to the first of them.
fn focus_on_problem(form: Form, input: NodeRef<html::Input>) {
    Effect::new(move |_| {
        let first = form.problems.with(|problems| problems.first().cloned());
        let Some(input) = input.get_untracked() else {
            return;
        };
        match first {
            Some(Problem::NoAddress) => drop(input.focus()),
            Some(Problem::InvalidChips(ids)) => {
                let chip = ids.first().map(|id| form.widget.id(&format!("chip-{id}")));
                let root = input.get_root_node();
                let found = chip.and_then(|id| find(&root, &id));
                found.into_iter().for_each(|chip| drop(chip.focus()));
            }
            _ => {}
        }
    });
}

/// The element with `id` in a document or a shadow root; ids do not reach across roots.
fn find(root: &web_sys::Node, id: &str) -> Option<HtmlElement> {
    let found = match root.dyn_ref::<web_sys::Document>() {
        Some(document) => document.get_element_by_id(id),
        None => root.dyn_ref::<web_sys::ShadowRoot>()?.get_element_by_id(id),
    };
    found?.dyn_into().ok()
}
