//! Which invitations the list shows: group, search, open or expired.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::{Event, SubmitEvent};

use crate::api::endpoint::StatusFilter;
use crate::state::selection::{Section, sections};
use crate::text::{T, text};
use crate::view::dynamic::{flag, on, optional, part};

use super::list::List;

/// How long the search waits for the next key.
const DEBOUNCE: Duration = Duration::from_millis(250);

/// The controls above the list. The group is the list's own: it does not follow the form.
pub fn filter(list: List) -> AnyView {
    let switcher = move || (list.widget.groups().len() > 1).then(|| group_switcher(list));
    // A form of its own, so that Enter in the search sends nothing.
    let stay = on(|event: SubmitEvent| event.prevent_default());
    view! {
        <form class="filter" role="search" novalidate on:submit=stay>
            {optional(switcher)}
            {status_switcher(list)}
            {search_field(list)}
        </form>
    }
    .into_any()
}

fn group_switcher(list: List) -> AnyView {
    let id = list.widget.id("open-group");
    let choose = on(move |event| {
        let value = event_target_value(&event);
        let groups = untrack(|| list.widget.groups()).into_iter();
        list.chosen.set(
            groups
                .map(|group| group.key)
                .find(|key| key.as_value() == value),
        );
    });
    let sections = move || {
        let sections = sections(&list.widget.groups(), "", &str::to_owned).into_iter();
        sections
            .map(|section| section_options(list, section))
            .collect::<Vec<_>>()
            .into_any()
    };
    view! {
        <div class="filter__group">
            <label class="label" for=id.clone()>{text(T::OpenGroup)}</label>
            <select class="select" part="select" id=id.clone() on:change=choose>
                {part(sections)}
            </select>
        </div>
    }
    .into_any()
}

fn section_options(list: List, section: Section) -> AnyView {
    let options = section.groups.into_iter().map(|group| {
        let value = group.key.as_value();
        let is_shown = move || {
            list.group
                .read()
                .as_ref()
                .is_some_and(|shown| shown.key == group.key)
        };
        view! { <option value=value prop:selected=flag(is_shown)>{group.name}</option> }
    });
    view! { <optgroup label=section.kind>{options.collect::<Vec<_>>()}</optgroup> }.into_any()
}

fn status_switcher(list: List) -> AnyView {
    let id = list.widget.id("open-status");
    let choose = on(move |event| {
        list.status.set(match event_target_value(&event).as_str() {
            "expired" => StatusFilter::Expired,
            _ => StatusFilter::Open,
        });
    });
    let option = |status: StatusFilter, label: T| {
        view! { <option value=status.as_str()>{text(label)}</option> }
    };
    view! {
        <div class="filter__status">
            <label class="label" for=id.clone()>{text(T::OpenStatus)}</label>
            <select class="select" part="select" id=id.clone() on:change=choose>
                {option(StatusFilter::Open, T::StatusOpen)}
                {option(StatusFilter::Expired, T::StatusExpired)}
            </select>
        </div>
    }
    .into_any()
}

fn search_field(list: List) -> AnyView {
    let id = list.widget.id("open-search");
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        timer
            .try_get_value()
            .flatten()
            .iter()
            .for_each(TimeoutHandle::clear)
    };
    on_cleanup(stop);
    let search = on(move |event: Event| {
        let value = event_target_value(&event);
        stop();
        let begin = move || drop(list.search.try_set(value.trim().to_owned()));
        timer.set_value(set_timeout_with_handle(begin, DEBOUNCE).ok());
    });
    view! {
        <div class="filter__search">
            <label class="label" for=id.clone()>{text(T::OpenSearch)}</label>
            <input
                class="input"
                part="input"
                id=id.clone()
                type="search"
                autocomplete="off"
                spellcheck="false"
                on:input=search
            />
        </div>
    }
    .into_any()
}
