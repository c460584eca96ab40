//! The box that takes addresses in any form and shows each as a chip.

use leptos::prelude::*;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlInputElement, KeyboardEvent, SubmitEvent};

use crate::recipients::is_separator;
use crate::state::draft::Chip;
use crate::state::objection::ADDRESSES;
use crate::text::T;
use crate::view::dynamic::{flag, state, words};
use crate::view::element::{El, el};
use crate::view::submit::{focus_first, pressed};

use super::chip::{REMOVE, chip_item, chip_key};
use super::form::Form;
use super::objection::{described, objection};

/// What the focus goes to from the button of a chip that is removed: the next one's, else the input.
const AFTER_REMOVED: &str = "li:focus-within + li .chip__remove, input[id]";

/// The label, the chips and the input.
pub fn email_box(form: Form) -> El {
    let editing = RwSignal::new(None::<String>);
    let (input_id, hint_id) = (form.widget.id("email"), form.widget.id("email-hint"));
    let on_button = move |event| on_chip_button(&event, form, editing);
    let key = move |chip: &Chip| chip_key(form, chip);
    let ids = move || form.draft.read().chips().iter().map(key).collect();
    let typing = el("input")
        .class("email-box__input")
        .part("input")
        .set("id", input_id.clone())
        .set("type", "text")
        .set("inputmode", "email")
        .set("autocomplete", "email")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .set("placeholder", words(move || placeholder(form)))
        .set("aria-describedby", described(form, ADDRESSES.to_owned(), hint_id.clone()))
        .set("aria-invalid", state(move || form.is_wrong(ADDRESSES)))
        .focus_when(flag(move || form.is_first_wrong(ADDRESSES)))
        .property("value", words(move || form.typed.get()))
        .on("input", move |event| on_input(&event, form))
        .on("keydown", move |event| on_key(&event, form))
        .on("paste", move |event| on_paste(&event, form))
        .on("drop", move |event| on_drop(&event, form));
    let chips = el("ul")
        .class("chips")
        .set("aria-label", form.widget.text(T::ChipList))
        .keyed(ids, move |key| chip_item(form, &key, editing));
    let label = el("label").class("label").set("for", input_id);
    el("form")
        .class("field")
        .set("novalidate", "")
        .on("submit", on_button)
        .child(label.child(form.widget.text(T::EmailLabel)))
        .child(el("div").class("email-box").part("email-box").child(chips).child(typing))
        .child(objection(form, ADDRESSES.to_owned()))
        .child(el("p").class("hint").set("id", hint_id).words(move || hint(form)))
}

/// What did not become a chip, else what the box takes.
fn hint(form: Form) -> String {
    Some(form.note.get())
        .filter(|note| !note.is_empty())
        .unwrap_or_else(|| form.widget.text(T::EmailHint))
}

fn placeholder(form: Form) -> String {
    let is_empty = form.draft.read().is_empty();
    if is_empty { form.widget.text(T::EmailPlaceholder) } else { String::new() }
}

/// A chip's button was pressed: edit or remove.
fn on_chip_button(event: &SubmitEvent, form: Form, editing: RwSignal<Option<String>>) {
    let pressed = pressed(event);
    let (action, id) = pressed.split_once(' ').unwrap_or_default();
    if action != REMOVE {
        return editing.set(Some(id.to_owned()));
    }
    focus_first(event, AFTER_REMOVED);
    form.remove(id.parse().unwrap_or_default());
}

/// A separator behind an address ends it. A space behind a name does not: `Ann Lee <ann@…`.
fn on_input(event: &Event, form: Form) {
    let value = event_target_value(event);
    let ends = value
        .chars()
        .next_back()
        .is_some_and(|last| is_separator(last) && (!last.is_whitespace() || value.contains('@')));
    if ends {
        form.add(&value);
        // At once: a next key may come before the view follows, and would bring it all again.
        event_target::<HtmlInputElement>(event).set_value(&form.typed.read_untracked());
    } else {
        form.typed.set(value);
        form.edited();
    }
}

fn on_key(event: &KeyboardEvent, form: Form) {
    if event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            form.add(&form.typed.get_untracked());
        }
        "Backspace" if form.typed.read_untracked().is_empty() => {
            let last = form.draft.read_untracked().chips().last().map(|chip| chip.id);
            last.into_iter().for_each(|id| form.remove(id));
        }
        _ => {}
    }
}

/// A list is taken apart here, since an input of one line would glue its lines together.
fn on_paste(event: &ClipboardEvent, form: Form) {
    if let Some(data) = event.clipboard_data() {
        take(event, &data.get_data("text/plain").unwrap_or_default(), form);
    }
}

fn on_drop(event: &DragEvent, form: Form) {
    if let Some(data) = event.data_transfer() {
        take(event, &data.get_data("text/plain").unwrap_or_default(), form);
    }
}

/// One word goes where the caret is, as always; a list, or an address alone, becomes chips.
fn take(event: &Event, pasted: &str, form: Form) {
    let typed = form.typed.get_untracked();
    let is_list = pasted.trim().contains(is_separator);
    if is_list || (pasted.contains('@') && typed.is_empty()) {
        event.prevent_default();
        form.add(&format!("{typed}\n{pasted}"));
    }
}
