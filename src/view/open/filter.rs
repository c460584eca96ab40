//! Which invitations the list shows: group, search, open or expired.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::api::endpoint::StatusFilter;
use crate::group::Group;
use crate::state::selection::sections;
use crate::text::{T, text};

use super::list::List;

/// How long the search waits for the next key.
const DEBOUNCE: Duration = Duration::from_millis(250);

/// The controls above the list. The group is the list's own: it does not follow the form.
#[component]
pub fn Filter(list: List) -> impl IntoView {
    let has_groups = Memo::new(move |_| list.widget.groups().len() > 1);
    // A form of its own, so that Enter in the search sends nothing.
    let stay = move |event: web_sys::SubmitEvent| event.prevent_default();
    view! {
        <form class="filter" role="search" novalidate on:submit=stay>
            {move || has_groups.get().then(|| view! { <GroupSwitcher list/> })}
            <StatusSwitcher list/>
            <SearchField list/>
        </form>
    }
}

#[component]
fn GroupSwitcher(list: List) -> impl IntoView {
    let id = list.widget.id("open-group");
    let groups = Memo::new(move |_| list.widget.groups());
    let choose = move |event| {
        let value = event_target_value(&event);
        let chosen = groups.with_untracked(|groups| {
            groups
                .iter()
                .find(|group| group.key.as_value() == value)
                .map(|g| g.key.clone())
        });
        list.chosen.set(chosen);
    };
    let option = move |group: Group| {
        let key = group.key.clone();
        let is_shown = move || {
            list.group
                .with(|g| g.as_ref().is_some_and(|g| g.key == key))
        };
        view! { <option value=group.key.as_value() prop:selected=is_shown>{group.name}</option> }
    };
    let section = move |kind: String, groups: Vec<Group>| {
        view! { <optgroup label=kind>{groups.into_iter().map(option).collect_view()}</optgroup> }
    };
    view! {
        <div class="filter__group">
            <label class="label" for=id.clone()>{text(T::OpenGroup)}</label>
            <select class="select" part="select" id=id on:change=choose>
                {move || groups.with(|groups| {
                    let sections = sections(groups, "").into_iter();
                    sections.map(|s| section(s.kind, s.groups)).collect_view()
                })}
            </select>
        </div>
    }
}

#[component]
fn StatusSwitcher(list: List) -> impl IntoView {
    let id = list.widget.id("open-status");
    let choose = move |event| {
        list.status.set(match event_target_value(&event).as_str() {
            "expired" => StatusFilter::Expired,
            _ => StatusFilter::Open,
        });
    };
    let option = move |status: StatusFilter, label: T| {
        let is_shown = move || list.status.get() == status;
        view! { <option value=status.as_str() prop:selected=is_shown>{text(label)}</option> }
    };
    view! {
        <div class="filter__status">
            <label class="label" for=id.clone()>{text(T::OpenStatus)}</label>
            <select class="select" part="select" id=id on:change=choose>
                {option(StatusFilter::Open, T::StatusOpen)}
                {option(StatusFilter::Expired, T::StatusExpired)}
            </select>
        </div>
    }
}

#[component]
fn SearchField(list: List) -> impl IntoView {
    let id = list.widget.id("open-search");
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || timer.try_update_value(|timer| timer.take().iter().for_each(|t| t.clear()));
    on_cleanup(move || {
        stop();
    });
    let search = move |event| {
        let value = event_target_value(&event);
        stop();
        let begin = move || drop(list.search.try_set(value.trim().to_owned()));
        timer.set_value(set_timeout_with_handle(begin, DEBOUNCE).ok());
    };
    view! {
        <div class="filter__search">
            <label class="label" for=id.clone()>{text(T::OpenSearch)}</label>
            <input
                class="input"
                part="input"
                id=id
                type="search"
                autocomplete="off"
                spellcheck="false"
                on:input=search
            />
        </div>
    }
}
