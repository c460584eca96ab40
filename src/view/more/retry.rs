//! What has kept a view from being loaded, with a way to try again.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::text::T;
use crate::view::context::Widget;
use crate::view::dynamic::{state, words};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::submit::pressed;

/// Why something failed, for people.
pub type Reason = fn(Widget, &ApiError) -> String;

type Failure = Arc<dyn Fn() -> Option<ApiError> + Send + Sync>;

/// Why it failed, after `reason`, and a button that does `load` again; held while that would be in vain.
pub fn try_again(
    class: &'static str,
    widget: Widget,
    reason: Reason,
    error: impl Fn() -> Option<ApiError> + Send + Sync + 'static,
    load: impl Fn() + Send + 'static,
) -> El {
    again(class, (widget, reason), Arc::new(error), Box::new(load))
}

// Compiled once, and not for each view.
fn again(
    class: &'static str,
    (widget, reason): (Widget, Reason),
    error: Failure,
    load: Box<dyn Fn() + Send>,
) -> El {
    let (of_role, of_why, held) = (error.clone(), error.clone(), error);
    let role = move || of_role().as_ref().map_or("alert", failure::role).to_owned();
    let why = move || of_why().map(|error| reason(widget, &error)).unwrap_or_default();
    let is_held = move || held().is_some_and(|error| failure::is_final(widget, &error));
    let is_held_now = is_held.clone();
    let on_submit = move |event| {
        pressed(&event);
        if !untrack(&is_held_now) {
            load();
        }
    };
    el("form")
        .class(class)
        .on("submit", on_submit)
        .child(el("p").class("problem").set("role", words(role)).words(why))
        .child(
            el("button")
                .class("button")
                .part("button")
                .set("type", "submit")
                .set("aria-disabled", state(is_held))
                .child(widget.text(T::ListRetry)),
        )
}
