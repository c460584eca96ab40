//! One address in the box: its text, what is wrong with it, edit and remove.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::state::draft::{Chip, ChipState};
use crate::text::{T, text, text_with};
use crate::view::failure;

use super::form::Form;

/// The action of the button that removes a chip; the id follows in its value.
pub const REMOVE: &str = "remove";
/// The action of the button that edits a chip.
const EDIT: &str = "edit";

/// A chip, or the input in its place while it is edited.
#[component]
pub fn ChipItem(form: Form, id: u32, editing: RwSignal<Option<u32>>) -> impl IntoView {
    let chip = Memo::new(move |_| {
        form.draft
            .with(|draft| draft.chips().iter().find(|chip| chip.id == id).cloned())
    });
    let is_edited = Memo::new(move |_| editing.get() == Some(id));
    let is_bad = move || chip.with(|chip| chip.as_ref().is_some_and(|chip| reason(chip).is_some()));
    view! {
        <li class="chip" part="chip" class:chip--bad=is_bad>
            {move || {
                let chip = chip.get()?;
                Some(match is_edited.get() {
                    true => view! { <ChipInput form chip editing/> }.into_any(),
                    false => view! { <ChipButtons form chip/> }.into_any(),
                })
            }}
        </li>
    }
}

#[component]
fn ChipButtons(form: Form, chip: Chip) -> impl IntoView {
    let values = [("address", chip.text.as_str())];
    let edit = text_with(T::ChipEdit, &values);
    let remove = text_with(T::ChipRemove, &values);
    let button_id = form.widget.id(&format!("chip-{}", chip.id));
    let reason_id = form.widget.id(&format!("reason-{}", chip.id));
    let reason = reason(&chip);
    let described = reason.is_some().then(|| reason_id.clone());
    view! {
        <button
            class="chip__text"
            type="submit"
            id=button_id
            value=format!("{EDIT} {}", chip.id)
            aria-label=edit
            aria-describedby=described
        >
            <bdi class="chip__address">{chip.text.clone()}</bdi>
            {reason.map(|reason| view! { <span class="chip__reason" id=reason_id>{reason}</span> })}
        </button>
        <button
            class="chip__remove"
            type="submit"
            value=format!("{REMOVE} {}", chip.id)
            aria-label=remove
        >
            <span aria-hidden="true">{"×"}</span>
        </button>
    }
}

/// Edits a chip in its place: Enter or leaving takes the text over, Escape leaves it as it was.
#[component]
fn ChipInput(form: Form, chip: Chip, editing: RwSignal<Option<u32>>) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let id = chip.id;
    let finish = move || {
        let is_edited = editing.try_get_untracked().flatten() == Some(id);
        if let Some(input) = input.try_get_untracked().flatten().filter(|_| is_edited) {
            let text = input.value();
            editing.set(None);
            form.replace(id, &text);
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => {
            event.prevent_default();
            finish();
        }
        "Escape" => {
            event.stop_propagation();
            editing.set(None);
        }
        _ => {}
    };
    view! {
        <input
            class="chip__input"
            node_ref=input
            type="text"
            autocomplete="off"
            spellcheck="false"
            aria-label=text(T::ChipEditing)
            value=chip.text
            on:keydown=on_key
            on:blur=move |_| finish()
        />
    }
}

fn reason(chip: &Chip) -> Option<String> {
    match &chip.state {
        ChipState::Ready(_) => None,
        ChipState::Invalid(error) => Some(failure::of_email(*error)),
        ChipState::Refused(_, reason) => Some(reason.clone()),
    }
}
