//! The faces of the list: rows in a scroll box, loading, empty, failed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::api::endpoint::StatusFilter;
use crate::api::error::ApiError;
use crate::state::open_list::More;
use crate::text::T;
use crate::view::controls::button;
use crate::view::dynamic::{Dynamic, optional, part, state, words};
use crate::view::element::{El, el};
use crate::view::failure::{self, Action};
use crate::view::submit::pressed;

use super::list::{List, Loaded, Wanted};
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
    let items = el("ul").class("rows__list").keyed(ids, move |id| invitation_row(list, id));
    el("div")
        .class("rows")
        .part("rows")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", words(move || with_group(list, T::ListLabel)))
        .on("scroll", on_scroll)
        .child(items)
        .child(optional(move || more(list)))
}

fn more(list: List) -> Option<AnyView> {
    let more = match &*list.loaded.read() {
        Loaded::Rows(list) => list.next().map(|_| list.more().clone())?,
        Loaded::Loading | Loaded::Failed(_) => return None,
    };
    let (label, error) = match more {
        More::Idle => (T::ListMore, None),
        More::Loading => (T::ListMoreLoading, None),
        More::Failed(error) => (T::ListRetry, Some(error)),
    };
    Some(ask_again("rows__more", (list, List::load_more), (label, error)).into_any())
}

/// A button that loads, below what has kept it from loading; disabled while it would be in vain.
fn ask_again(
    class: &'static str,
    (list, load): (List, fn(List)),
    (label, error): (T, Option<ApiError>),
) -> El {
    let widget = list.widget;
    let role = error.as_ref().and_then(failure::role).unwrap_or("alert");
    let (described, held) = (error.clone(), error.clone());
    let words = move || match &described {
        Some(error) => failure::of_request(widget, error, Action::List),
        None => String::new(),
    };
    let is_held = move || held.as_ref().is_some_and(|error| failure::is_final(widget, error));
    let on_submit = move |event| {
        pressed(&event);
        let is_final = |error: &ApiError| failure::is_final(widget, error);
        if !untrack(|| error.as_ref().is_some_and(is_final)) {
            load(list);
        }
    };
    el("form")
        .class(class)
        .on("submit", on_submit)
        .child(el("p").class("problem").set("role", role).words(words))
        .child(
            button("button", "more", list.widget.text(label)).set("aria-disabled", state(is_held)),
        )
}

/// As many bars as a page of a small team has rows, so that nothing jumps.
pub fn skeleton(list: List) -> El {
    let bars = (0..4).map(|_| el("li").class("skeleton").into_any());
    el("div")
        .class("rows")
        .set("role", "status")
        .set("aria-label", list.widget.text(T::ListLoading))
        .child(el("ul").class("rows__list").set("aria-hidden", "true").children(bars))
}

/// Nothing to show: nothing found, or nothing there.
pub fn empty(list: List) -> El {
    let describe = move || {
        let Wanted { search, status, .. } = list.wanted.get();
        match (search.is_empty(), status) {
            (false, _) => list.widget.text_with(T::ListNothingFound, &[("search", &search)]),
            (true, StatusFilter::Open) => with_group(list, T::ListEmptyOpen),
            (true, StatusFilter::Expired) => with_group(list, T::ListEmptyExpired),
        }
    };
    el("p").class("rows rows--empty").words(describe).part("empty").set("role", "status")
}

/// The first page did not come: why, and a way to try again.
pub fn failed(list: List) -> Dynamic<AnyView> {
    part(move || {
        let error = match &*list.loaded.read() {
            Loaded::Failed(error) => Some(error.clone()),
            Loaded::Loading | Loaded::Rows(_) => None,
        };
        ask_again("rows rows--empty", (list, List::reload), (T::ListRetry, error)).into_any()
    })
}

fn with_group(list: List, key: T) -> String {
    let name = list.group().map(|group| group.name).unwrap_or_default();
    list.widget.text_with(key, &[("group", &name)])
}
