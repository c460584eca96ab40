//! One address in the box: its text, what is wrong with it, edit and remove.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use crate::state::draft::{Chip, ChipState};
use crate::state::invite::Problem;
use crate::text::T;
use crate::view::controls::{bdi, remove_button};
use crate::view::dynamic::{flag, part};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::submit::focus_text_box;

use super::form::Form;

/// The action of the button that removes a chip; the id follows in its value.
pub const REMOVE: &str = "remove";
/// The action of the button that edits a chip.
const EDIT: &str = "edit";

/// A chip's id and all that it shows: while they stay, the chip stays in the tree, and the focus.
pub fn chip_key(form: Form, chip: &Chip) -> String {
    format!("{} {}", chip.id, reason(form, chip).unwrap_or_default())
}

/// A chip, or the input in its place while it is edited.
pub fn chip_item(form: Form, key: &str, editing: RwSignal<Option<String>>) -> AnyView {
    let id = key.split(' ').next().unwrap_or_default().to_owned();
    let draft = form.draft.read_untracked();
    let Some(chip) = draft.chips().iter().find(|chip| chip.id.to_string() == id).cloned() else {
        return ().into_any();
    };
    let is_bad = reason(form, &chip).is_some();
    let content = move || match editing.read().as_deref() == Some(id.as_str()) {
        true => chip_input(form, chip.clone(), editing),
        false => chip_buttons(form, &chip),
    };
    el("li")
        .part("chip")
        .class(if is_bad { "chip chip--bad" } else { "chip" })
        .child(part(content))
        .into_any()
}

fn chip_buttons(form: Form, chip: &Chip) -> AnyView {
    let values = [("address", chip.text.as_str())];
    let (described, reason) = reason_line(form, chip);
    let id = chip.id;
    let is_first_problem = move || match form.problems.read().first() {
        Some(Problem::InvalidChips(ids)) => ids.first() == Some(&id),
        _ => false,
    };
    let edit = el("button")
        .class("chip__text")
        .set("type", "submit")
        .set("value", format!("{EDIT} {}", chip.id))
        .set("aria-label", form.widget.text_with(T::ChipEdit, &values))
        .set("aria-describedby", described)
        .focus_when(flag(is_first_problem))
        .child(bdi("chip__address", chip.text.clone()));
    let remove = remove_button(
        format!("{REMOVE} {}", chip.id),
        form.widget.text_with(T::ChipRemove, &values),
    );
    vec![edit.into_any(), reason.into_any(), remove.into_any()].into_any()
}

/// Edits a chip in its place: Enter or leaving takes the text over, Escape leaves it as it was.
fn chip_input(form: Form, chip: Chip, editing: RwSignal<Option<String>>) -> AnyView {
    let id = chip.id;
    let (described, reason) = reason_line(form, &chip);
    let finish = move |text: String| {
        // Leaving the tree makes the input lose the focus, which must not finish it again.
        if editing.try_get_untracked().flatten() == Some(id.to_string()) {
            editing.set(None);
            form.replace(id, &text);
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => {
            event.prevent_default();
            finish(event_target_value(&event));
            focus_text_box(&event);
        }
        "Escape" => {
            event.stop_propagation();
            editing.set(None);
            focus_text_box(&event);
        }
        _ => {}
    };
    let input = el("input")
        .class("chip__input")
        .set("type", "text")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-label", form.widget.text(T::ChipEditing))
        .set("aria-invalid", described.is_some().then(|| "true".to_owned()))
        .set("aria-describedby", described)
        .set("value", chip.text)
        .on("keydown", on_key)
        .on("blur", move |event: Event| finish(event_target_value(&event)))
        .on("focus", |event: Event| event_target::<HtmlInputElement>(&event).select())
        .focus_when(flag(|| true));
    vec![input.into_any(), reason.into_any()].into_any()
}

/// What is wrong with the chip, and its id where something is.
fn reason_line(form: Form, chip: &Chip) -> (Option<String>, El) {
    let id = form.widget.id(&format!("reason-{}", chip.id));
    let reason = reason(form, chip);
    let described = reason.is_some().then(|| id.clone());
    (described, el("span").class("chip__reason").set("id", id).child(reason))
}

fn reason(form: Form, chip: &Chip) -> Option<String> {
    match &chip.state {
        ChipState::Ready(address) => form.widget.held_against(address, &form.chosen()),
        ChipState::Invalid(error) => Some(failure::of_email(form.widget, *error)),
        ChipState::Refused(_, reason) => Some(reason.clone()),
    }
}
