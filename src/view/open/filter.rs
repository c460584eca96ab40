//! Which invitations the list shows: group, search, open or expired.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::{Event, SubmitEvent};

use crate::api::endpoint::StatusFilter;
use crate::group::Group;
use crate::state::selection::{Section, sections};
use crate::text::T;
use crate::view::controls::{field, input, option, select};
use crate::view::dynamic::{flag, optional, part};
use crate::view::element::{El, el};

use super::focus::Focus;
use super::list::List;

/// How long the search waits for the next key.
const DEBOUNCE: Duration = Duration::from_millis(250);

/// The controls above the list. The group is the list's own: it does not follow the form.
pub fn filter(list: List) -> El {
    let switcher = move || {
        let has_several = list.widget.groups().len() > 1;
        has_several.then(|| group_switcher(list).into_any())
    };
    // A form of its own, so that Enter in the search sends nothing.
    el("form")
        .class("filter")
        .set("role", "search")
        .set("novalidate", "")
        .on("submit", |event: SubmitEvent| event.prevent_default())
        .child(optional(switcher))
        .child(status_switcher(list))
        .child(search_field(list))
}

fn group_switcher(list: List) -> El {
    let choose = move |value: String| {
        let groups = untrack(|| list.widget.groups()).into_iter();
        let chosen = groups.map(|group| group.key).find(|key| key.as_value() == value);
        list.wanted.write().group = chosen;
    };
    let sections = move || {
        let sections = sections(&list.widget.groups(), "", &str::to_owned).into_iter();
        sections.map(|section| section_options(list, section)).collect::<Vec<_>>().into_any()
    };
    let id = list.widget.id("open-group");
    field(&id, list.widget.text(T::OpenGroup), select(&id, [], choose).child(part(sections)))
}

fn section_options(list: List, section: Section) -> AnyView {
    let options = section.groups.into_iter().map(|Group { key, name }| {
        let value = key.as_value();
        let is_shown = move || list.group().is_some_and(|shown| shown.key == key);
        let option = el("option").set("value", value).child(name);
        option.property("selected", flag(is_shown)).into_any()
    });
    el("optgroup").set("label", section.kind).children(options).into_any()
}

fn status_switcher(list: List) -> El {
    let choose = move |value: String| {
        list.wanted.write().status = match value.as_str() {
            "expired" => StatusFilter::Expired,
            _ => StatusFilter::Open,
        };
    };
    let option = |status: StatusFilter, label: T| {
        option(status.as_str().to_owned(), list.widget.text(label), StatusFilter::Open.as_str())
    };
    let options = [
        option(StatusFilter::Open, T::StatusOpen),
        option(StatusFilter::Expired, T::StatusExpired),
    ];
    let id = list.widget.id("open-status");
    field(&id, list.widget.text(T::OpenStatus), select(&id, options, choose))
}

fn search_field(list: List) -> El {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || timer.try_get_value().flatten().iter().for_each(TimeoutHandle::clear);
    on_cleanup(stop);
    let search = move |event: Event| {
        let value = event_target_value(&event);
        stop();
        let begin = move || {
            if let Some(mut wanted) = list.wanted.try_write() {
                wanted.search = value.trim().to_owned();
            }
        };
        timer.set_value(set_timeout_with_handle(begin, DEBOUNCE).ok());
    };
    let id = list.widget.id("open-search");
    let control = input(&id)
        .set("type", "search")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .focus_when(list.takes_focus(Focus::Search))
        .on("input", search);
    field(&id, list.widget.text(T::OpenSearch), control)
}
