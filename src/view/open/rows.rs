//! The faces of the list: rows in a scroll box, loading, empty, failed.

use leptos::html;
use leptos::prelude::*;

use crate::api::endpoint::StatusFilter;
use crate::text::{T, text, text_with};
use crate::view::failure;
use crate::view::submit::pressed;

use super::list::{List, Loaded, More};
use super::row::InvitationRow;

/// How near the end of the box the next page is asked for, in CSS pixels.
const NEAR_END: i32 = 240;

/// The rows and, at their end, the way to more.
#[component]
pub fn Rows(list: List) -> impl IntoView {
    let scroll_box = NodeRef::<html::Div>::new();
    let ids = move || {
        list.loaded.with(|loaded| match loaded {
            Loaded::Rows(list) => list
                .rows()
                .iter()
                .map(|row| row.invitation.id.clone())
                .collect(),
            Loaded::Loading | Loaded::Failed(_) => Vec::new(),
        })
    };
    let label = move || with_group(list, T::ListLabel);
    let on_scroll = move |_| {
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
            aria-label=label
            on:scroll=on_scroll
        >
            <ul class="rows__list">
                <For each=ids key=|id| id.clone() let:id>
                    <InvitationRow list id/>
                </For>
            </ul>
            <MoreRows list/>
        </div>
    }
}

#[component]
fn MoreRows(list: List) -> impl IntoView {
    let has_more = Memo::new(move |_| {
        list.loaded
            .with(|loaded| matches!(loaded, Loaded::Rows(list) if list.next().is_some()))
    });
    let words = move || match list.more.get() {
        More::Idle => text(T::ListMore),
        More::Loading => text(T::ListMoreLoading),
        More::Failed(_) => text(T::ListRetry),
    };
    let problem = move || match list.more.get() {
        More::Failed(kind) => failure::of_kind(kind),
        More::Idle | More::Loading => "",
    };
    let on_submit = move |event: web_sys::SubmitEvent| {
        pressed(&event);
        list.load_more();
    };
    move || {
        has_more.get().then(|| {
            view! {
                <form class="rows__more" on:submit=on_submit>
                    <p class="problem" role="status">{problem}</p>
                    <button class="button" part="button" type="submit">{words}</button>
                </form>
            }
        })
    }
}

/// As many bars as a page of a small team has rows, so that nothing jumps.
#[component]
pub fn Skeleton() -> impl IntoView {
    let bar = |_| view! { <li class=move || "skeleton"></li> };
    view! {
        <div class="rows" role="status" aria-label=text(T::ListLoading)>
            <ul class="rows__list" aria-hidden=move || "true">{(0..4).map(bar).collect_view()}</ul>
        </div>
    }
}

/// Nothing to show: nothing found, or nothing there.
#[component]
pub fn Empty(list: List) -> impl IntoView {
    let words = move || {
        let search = list.search.get();
        match (search.is_empty(), list.status.get()) {
            (false, _) => text_with(T::ListNothingFound, &[("search", &search)]),
            (true, StatusFilter::Open) => with_group(list, T::ListEmptyOpen),
            (true, StatusFilter::Expired) => with_group(list, T::ListEmptyExpired),
        }
    };
    view! { <p class="rows rows--empty" part="empty" role="status">{words}</p> }
}

/// The first page did not come: why, and a way to try again.
#[component]
pub fn LoadFailed(list: List) -> impl IntoView {
    let words = move || {
        list.loaded.with(|loaded| match loaded {
            Loaded::Failed(error) => failure::of_request(list.widget, error),
            Loaded::Loading | Loaded::Rows(_) => String::new(),
        })
    };
    let on_submit = move |event: web_sys::SubmitEvent| {
        pressed(&event);
        list.reload();
    };
    view! {
        <form class="rows rows--empty" on:submit=on_submit>
            <p class="problem" role="alert">{words}</p>
            <button class="button" part="button" type="submit">{text(T::ListRetry)}</button>
        </form>
    }
}

fn with_group(list: List, key: T) -> String {
    let group = list.group.get().map(|group| group.name).unwrap_or_default();
    text_with(key, &[("group", &group)])
}
