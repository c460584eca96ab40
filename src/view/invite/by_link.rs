//! The way to the links that several people can join by, which are another view.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::text::T;
use crate::view::context::Widget;
use crate::view::dynamic::{flag, words};
use crate::view::element::{El, el};
use crate::view::submit::pressed;

/// A button that opens the links below it and closes them again, where the host can show them.
pub fn by_link(widget: Widget) -> El {
    let nest = widget.questions.nest;
    let is_open = RwSignal::new(false);
    let toggle = move |event| {
        pressed(&event);
        is_open.update(|is_open| *is_open = !*is_open);
    };
    let open = move || is_open.get().then(String::new).into_iter().collect();
    let links = move |_| {
        let show = move |base: &Element| {
            nest.iter().for_each(|nest| nest.show("links", base.unchecked_ref()));
        };
        el("div").draw(show).into_any()
    };
    let button = el("button")
        .class("button")
        .part("button")
        .set("type", "submit")
        .set("aria-expanded", words(move || is_open.get().to_string()))
        .child(widget.text(T::InviteByLink));
    el("div")
        .class("invite__rest")
        .set("hidden", flag(move || nest.is_none() || !widget.offers_links()))
        .child(el("form").on("submit", toggle).child(button))
        .child(el("div").keyed(open, links))
}
