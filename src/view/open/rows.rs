//! The faces of the list: rows in a scroll box, loading, empty, failed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::api::endpoint::StatusFilter;
use crate::api::error::ErrorKind;
use crate::state::open_list::More;
use crate::text::{T, text, text_with};
use crate::view::controls::{button, line};
use crate::view::dynamic::{optional, words};
use crate::view::element::{El, el};
use crate::view::failure;
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
            Loaded::Rows(list) if list.more() == More::Idle);
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
        Loaded::Rows(list) => list.next().map(|_| list.more())?,
        Loaded::Loading | Loaded::Failed(_) => return None,
    };
    let (label, problem) = match more {
        More::Idle => (T::ListMore, ""),
        More::Loading => (T::ListMoreLoading, ""),
        More::Failed(kind) => (T::ListRetry, failure::of_kind(kind)),
    };
    let load = move |event| {
        pressed(&event);
        list.load_more();
    };
    let form = el("form")
        .class("rows__more")
        .on("submit", load)
        .child(line("problem", problem).set("role", "status"))
        .child(button("button", "more", label))
        .into_any();
    Some(form)
}

/// As many bars as a page of a small team has rows, so that nothing jumps.
pub fn skeleton() -> El {
    let bars = (0..4).map(|_| el("li").class("skeleton").into_any());
    el("div")
        .class("rows")
        .set("role", "status")
        .set("aria-label", text(T::ListLoading))
        .child(el("ul").class("rows__list").set("aria-hidden", "true").children(bars))
}

/// Nothing to show: nothing found, or nothing there.
pub fn empty(list: List) -> El {
    let describe = move || {
        let Wanted { search, status, .. } = list.wanted.get();
        match (search.is_empty(), status) {
            (false, _) => text_with(T::ListNothingFound, &[("search", &search)]),
            (true, StatusFilter::Open) => with_group(list, T::ListEmptyOpen),
            (true, StatusFilter::Expired) => with_group(list, T::ListEmptyExpired),
        }
    };
    el("p").class("rows rows--empty").words(describe).part("empty").set("role", "status")
}

/// The first page did not come: why, and a way to try again.
pub fn failed(list: List) -> El {
    let describe = move || match &*list.loaded.read() {
        Loaded::Failed(error) if error.kind == ErrorKind::Gone => text(T::ErrorNoList).to_owned(),
        Loaded::Failed(error) => failure::of_request(list.widget, error),
        Loaded::Loading | Loaded::Rows(_) => String::new(),
    };
    let reload = move |event| {
        pressed(&event);
        list.reload();
    };
    el("form")
        .class("rows rows--empty")
        .on("submit", reload)
        .child(el("p").class("problem").words(describe).set("role", "alert"))
        .child(button("button", "reload", T::ListRetry))
}

fn with_group(list: List, key: T) -> String {
    let name = list.group().map(|group| group.name).unwrap_or_default();
    text_with(key, &[("group", &name)])
}
