//! The question before a revoke: a modal dialog at its row.
//!
//! No `dialog` element: what is in the top layer would have to be placed by hand, and must neither
//! lie below the button that asks nor far from the row that it is about.

use leptos::prelude::*;
use web_sys::{FocusEvent, KeyboardEvent};

use crate::state::open_list::Activity;
use crate::text::T;
use crate::view::controls::{button, line};
use crate::view::dynamic::flag;
use crate::view::element::el;
use crate::view::submit::{focus_first, goes_elsewhere, take_over};

use super::row::RowHandle;

/// Asks. The focus goes to the harmless answer, and stays between the answers until one is given:
/// Escape is a no, and so is going elsewhere with the mouse. Going to another window is no answer.
pub fn ask_to_revoke(row: &RowHandle) -> AnyView {
    let RowHandle { list, id } = row.clone();
    let widget = list.widget;
    let question_id = widget.id(&format!("ask-{id}"));
    let address = untrack(|| row.read(|row| row.invitation.email.clone()));
    let question = widget.text_with(T::RevokeAsk, &[("address", &address)]);
    let asked = row.clone();
    let on_key = move |event: KeyboardEvent| {
        match (event.key().as_str(), event.code().as_str()) {
            // WebKit on GTK knows Shift and Tab together by the code alone.
            ("Tab", _) | (_, "Tab") => focus_first(&event, "button:not(:focus)"),
            ("Escape", _) => list.keep(&id),
            _ => return,
        }
        take_over(&event);
    };
    let on_focus_out = move |event: FocusEvent| {
        let is_asked = untrack(|| asked.read(|row| row.activity == Activity::AskingToRevoke));
        if is_asked && goes_elsewhere(&event) && document().has_focus().unwrap_or_default() {
            list.set_activity(&asked.id, Activity::Idle);
        }
    };
    el("div")
        .class("ask")
        .set("role", "alertdialog")
        .set("aria-modal", "true")
        .set("aria-labelledby", question_id.clone())
        // A press on the question leaves the focus in it.
        .set("tabindex", "-1")
        .on("keydown", on_key)
        .on("focusout", on_focus_out)
        .child(line("ask__question", question).set("id", question_id))
        .child(button("button button--danger", "revoke", widget.text(T::RevokeConfirm)))
        .child(button("button", "keep", widget.text(T::RevokeKeep)).focus_when(flag(|| true)))
        .into_any()
}
