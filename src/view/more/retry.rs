//! What has kept a view from being loaded, with a way to try again.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::text::T;
use crate::view::context::Widget;
use crate::view::dynamic::{state, words};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::submit::pressed;

use super::reason::reason;

/// Why it failed, and a button that does `load` again; held while that would be in vain.
pub fn try_again(
    class: &'static str,
    widget: Widget,
    error: impl Fn() -> Option<ApiError> + Copy + Send + 'static,
    load: impl Fn() + Send + 'static,
) -> El {
    let role = move || error().as_ref().map_or("alert", failure::role).to_owned();
    let is_held = move || error().is_some_and(|error| failure::is_final(widget, &error));
    let why = move || error().map(|error| reason(widget, &error)).unwrap_or_default();
    let on_submit = move |event| {
        pressed(&event);
        if !untrack(is_held) {
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
