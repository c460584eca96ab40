//! The faces of the list: rows in a scroll box, loading, empty, failed.

use leptos::html;
use leptos::prelude::*;

use crate::api::endpoint::StatusFilter;
use crate::text::{T, text, text_with};
use crate::view::dynamic::{keyed, on, optional, words};
use crate::view::failure;
use crate::view::submit::pressed;

use super::list::{List, Loaded, More};
use super::row::invitation_row;

/// How near the end of the box the next page is asked for, in CSS pixels.
const NEAR_END: i32 = 240;

/// The rows and, at their end, the way to more.
pub fn rows(list: List) -> AnyView {
    let scroll_box = NodeRef::<html::Div>::new();
    let ids = move || match &*list.loaded.read() {
        Loaded::Rows(list) => list
            .rows()
            .iter()
            .map(|row| row.invitation.id.clone())
            .collect(),
        Loaded::Loading | Loaded::Failed(_) => Vec::new(),
    };
    let on_scroll = move |_: web_sys::Event| {
        let Some(view) = scroll_box.get_untracked() else {
            return;
        };
        let below = view.scroll_height() - view.scroll_top() - view.client_height();
        // After a failure the person decides when to try again.
        if below < NEAR_END && list.more.get_untracked() == More::Idle {
            list.load_more();
        }
    };
    view! {
        <div
            class="rows"
            part="rows"
            node_ref=scroll_box
            role="region"
            tabindex="0"
            aria-label=words(move || with_group(list, T::ListLabel))
            on:scroll=on(on_scroll)
        >
            <ul class="rows__list">{keyed(ids, move |id| invitation_row(list, id))}</ul>
            {optional(move || more(list))}
        </div>
    }
    .into_any()
}

fn more(list: List) -> Option<AnyView> {
    let has_more = matches!(&*list.loaded.read(), Loaded::Rows(list) if list.next().is_some());
    let (label, problem) = match list.more.get() {
        More::Idle => (T::ListMore, ""),
        More::Loading => (T::ListMoreLoading, ""),
        More::Failed(kind) => (T::ListRetry, failure::of_kind(kind)),
    };
    let load = on(move |event| {
        pressed(&event);
        list.load_more();
    });
    has_more.then(|| {
        view! {
            <form class="rows__more" on:submit=load>
                <p class="problem" role="status">{problem}</p>
                <button class="button" part="button" type="submit">{text(label)}</button>
            </form>
        }
        .into_any()
    })
}

/// As many bars as a page of a small team has rows, so that nothing jumps.
pub fn skeleton() -> AnyView {
    let bar = |_| view! { <li class="skeleton">{""}</li> };
    view! {
        <div class="rows" role="status" aria-label=text(T::ListLoading)>
            <ul class="rows__list" aria-hidden="true">{(0..4).map(bar).collect::<Vec<_>>()}</ul>
        </div>
    }
    .into_any()
}

/// Nothing to show: nothing found, or nothing there.
pub fn empty(list: List) -> AnyView {
    let describe = move || {
        let search = list.search.read();
        match (search.is_empty(), list.status.get()) {
            (false, _) => text_with(T::ListNothingFound, &[("search", &search)]),
            (true, StatusFilter::Open) => with_group(list, T::ListEmptyOpen),
            (true, StatusFilter::Expired) => with_group(list, T::ListEmptyExpired),
        }
    };
    view! { <p class="rows rows--empty" part="empty" role="status">{words(describe)}</p> }
        .into_any()
}

/// The first page did not come: why, and a way to try again.
pub fn failed(list: List) -> AnyView {
    let describe = move || match &*list.loaded.read() {
        Loaded::Failed(error) => failure::of_request(list.widget, error),
        Loaded::Loading | Loaded::Rows(_) => String::new(),
    };
    let reload = on(move |event| {
        pressed(&event);
        list.reload();
    });
    view! {
        <form class="rows rows--empty" on:submit=reload>
            <p class="problem" role="alert">{words(describe)}</p>
            <button class="button" part="button" type="submit">{text(T::ListRetry)}</button>
        </form>
    }
    .into_any()
}

fn with_group(list: List, key: T) -> String {
    let group = list.group.read();
    let name = group
        .as_ref()
        .map(|group| group.name.as_str())
        .unwrap_or_default();
    text_with(key, &[("group", name)])
}
