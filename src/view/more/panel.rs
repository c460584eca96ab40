//! The frames that the views of an invitee have in common.

use std::sync::Arc;

use leptos::prelude::*;

use crate::view::controls::line;
use crate::view::dynamic::Dynamic;
use crate::view::element::{El, el};

/// How many paragraphs a card has.
const MOST_LINES: usize = 3;

/// A title with what is said below it, in place of a view or above it.
pub fn notice(title: String, body: String) -> El {
    el("section")
        .class("notice")
        .part("notice")
        .child(el("h2").class("notice__title").child(title))
        .child(line("notice__body", body))
}

/// A card under a title that stays while what is below changes, and takes the focus when the button
/// that had it goes.
pub fn card(id: String, title: Dynamic<String>, takes_focus: Dynamic<bool>, content: El) -> El {
    el("section")
        .class("card")
        .part("card")
        .set("aria-labelledby", id.clone())
        .child(
            el("h2")
                .class("heading")
                .set("id", id)
                .set("tabindex", "-1")
                .words(title)
                .focus_when(takes_focus),
        )
        .child(content)
}

/// What is said in a card, a paragraph each; at most [`MOST_LINES`]. What is empty is not shown.
pub fn words(lines: impl Fn() -> Vec<String> + Send + Sync + 'static) -> AnyView {
    let lines: Arc<dyn Fn() -> Vec<String> + Send + Sync> = Arc::new(lines);
    let line = |at| {
        let lines = lines.clone();
        let line = move || lines().into_iter().nth(at).unwrap_or_default();
        el("p").class("card__line").words(line).into_any()
    };
    el("div").class("card__words").children((0..MOST_LINES).map(line)).into_any()
}

/// The shape in place of a card that is on its way.
pub fn waiting(name: String) -> AnyView {
    el("div").class("card__waiting").set("role", "progressbar").set("aria-label", name).into_any()
}
