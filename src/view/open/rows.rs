//! The faces of the list: rows in a scroll box, loading, empty, failed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::FocusEvent;

use crate::api::error::ApiError;
use crate::state::open_list::More;
use crate::text::T;
use crate::view::dynamic::{state, words};
use crate::view::element::{El, el};
use crate::view::failure::{self, Action};
use crate::view::submit::pressed;

use super::count::{emptiness, with_group};
use super::list::{List, Loaded};
use super::row::invitation_row;

/// How near the end of the box the next page is asked for, in CSS pixels.
const NEAR_END: i32 = 240;

/// The rows and, at their end, the way to more.
pub fn rows(list: List) -> El {
    let ids = move || match &*list.loaded.read() {
        Loaded::Rows(list) => list.rows().iter().map(|row| row.invitation.id.clone()).collect(),
        Loaded::Loading | Loaded::Failed(_) => Vec::new(),
    };
    let on_scroll = move |event: web_sys::Event| {
        let Some(view) = event.current_target() else { return };
        let view: web_sys::Element = view.unchecked_into();
        let below = view.scroll_height() - view.scroll_top() - view.client_height();
        // After a failure the person decides when to try again.
        let is_idle = matches!(&*list.loaded.read_untracked(),
            Loaded::Rows(list) if *list.more() == More::Idle);
        if below < NEAR_END && is_idle {
            list.load_more();
        }
    };
    let items = el("ul").keyed(ids, move |id| invitation_row(list, id));
    el("div")
        .class("rows")
        .part("rows")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", words(move || with_group(list, T::ListLabel)))
        .on("scroll", on_scroll)
        .child(items)
        .child(el("div").keyed(
            move || has_more(list),
            move |_| ask_again("rows__more", list, List::load_more).into_any(),
        ))
}

/// The way to the next page while there is one. It stays, and keeps the focus, while its words
/// change.
fn has_more(list: List) -> Vec<String> {
    match &*list.loaded.read() {
        Loaded::Rows(list) => list.next().map(|_| String::new()).into_iter().collect(),
        Loaded::Loading | Loaded::Failed(_) => Vec::new(),
    }
}

/// What the button that loads says, and what has kept it from loading.
fn next_load(list: List) -> (T, Option<ApiError>) {
    match &*list.loaded.read() {
        Loaded::Failed(error) => (T::ListRetry, Some(error.clone())),
        Loaded::Loading => (T::ListRetry, None),
        Loaded::Rows(list) => match list.more() {
            More::Idle => (T::ListMore, None),
            More::Loading => (T::ListMoreLoading, None),
            More::Failed(error) => (T::ListRetry, Some(error.clone())),
        },
    }
}

/// A button that loads, below what has kept it from loading; disabled while it would be in vain.
fn ask_again(class: &'static str, list: List, load: fn(List)) -> El {
    let widget = list.widget;
    let error = move || next_load(list).1;
    let role = move || error().as_ref().map_or("alert", failure::role).to_owned();
    let words_of = move |error| failure::of_request(widget, &error, Action::List);
    let is_held = move || error().is_some_and(|error| failure::is_final(widget, &error));
    let on_submit = move |event| {
        pressed(&event);
        if !untrack(is_held) {
            load(list);
        }
    };
    let problem = el("p").class("problem").set("role", words(role));
    el("form")
        .class(class)
        .on("submit", on_submit)
        .on("focusin", move |_: FocusEvent| list.has_focus(Some("")))
        .on("focusout", move |_: FocusEvent| list.has_focus(None))
        .child(problem.words(move || error().map(words_of).unwrap_or_default()))
        .child(
            el("button")
                .class("button")
                .part("button")
                .set("type", "submit")
                .set("aria-disabled", state(is_held))
                .words(move || widget.text(next_load(list).0)),
        )
}

/// As many bars as a page of a small team has rows, so that nothing jumps.
pub fn skeleton(list: List) -> El {
    let bars = (0..4).map(|_| el("li").class("skeleton").into_any());
    el("div")
        .class("rows")
        .set("role", "progressbar")
        .set("aria-label", list.widget.text(T::ListLoading))
        .child(el("ul").set("aria-hidden", "true").children(bars))
}

/// Nothing to show: nothing found, or nothing there.
pub fn empty(list: List) -> El {
    el("p").class("rows rows--empty").words(move || emptiness(list)).part("empty")
}

/// The first page did not come: why, and a way to try again.
pub fn failed(list: List) -> El {
    ask_again("rows rows--empty", list, List::reload)
}
