//! A question before something that cannot be undone: a modal dialog in the place of the buttons that
//! have asked it.
//!
//! No `dialog` element: what is in the top layer would have to be placed by hand, and must neither
//! lie below the button that asks nor far from what it is about.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{FocusEvent, KeyboardEvent};

use super::controls::{button, line};
use super::dynamic::{Dynamic, flag};
use super::element::el;
use super::submit::{focus_first, goes_elsewhere, take_over};

/// What is asked.
#[derive(Debug)]
pub struct Question {
    /// The id of its words.
    pub id: String,
    /// Its words.
    pub words: String,
    /// The value of the button that says yes, and the words on it.
    pub yes: (&'static str, String),
    /// The words on the button that says no, whose value is `keep`.
    pub no: String,
}

/// What is done when a question is over without an answer: the focus goes back, or is elsewhere.
pub type End = Arc<dyn Fn(bool) + Send + Sync>;

/// Asks. The focus goes to the harmless answer, and stays between the answers until one is given:
/// Escape is a no, and so is going elsewhere with the mouse. Going to another window is no answer.
pub fn ask(question: Question, mut is_asked: Dynamic<bool>, end: End) -> AnyView {
    let Question { id, words, yes: (value, yes), no } = question;
    let end_by_key = end.clone();
    let on_key = move |event: KeyboardEvent| {
        match (event.key().as_str(), event.code().as_str()) {
            // WebKit on GTK knows Shift and Tab together by the code alone.
            ("Tab", _) | (_, "Tab") => focus_first(&event, "button:not(:focus)"),
            ("Escape", _) => end_by_key(true),
            _ => return,
        }
        take_over(&event);
    };
    let on_focus_out = move |event: FocusEvent| {
        let is_asked = untrack(&mut is_asked);
        if is_asked && goes_elsewhere(&event) && document().has_focus().unwrap_or_default() {
            end(false);
        }
    };
    el("div")
        .class("ask")
        .set("role", "alertdialog")
        .set("aria-modal", "true")
        .set("aria-labelledby", id.clone())
        // A press on the question leaves the focus in it.
        .set("tabindex", "-1")
        .on("keydown", on_key)
        .on("focusout", on_focus_out)
        .child(line("ask__question", words).set("id", id))
        .child(button("button button--danger", value, yes))
        .child(button("button", "keep", no).focus_when(flag(|| true)))
        .into_any()
}
