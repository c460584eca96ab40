//! The list of the group picker: sections by type, one option for each group.

use leptos::prelude::*;
use web_sys::MouseEvent;

use crate::group::Group;
use crate::state::selection::Section;
use crate::text::{T, text, text_with};

use super::group_picker::Picker;

/// The list, which is in the tree while the picker is open.
#[component]
pub fn Listbox(picker: Picker, id: String) -> impl IntoView {
    let nothing = move || {
        let is_empty = picker.found.with(Vec::is_empty);
        is_empty.then(|| {
            picker
                .search
                .with(|s| text_with(T::GroupNone, &[("search", s.trim())]))
        })
    };
    view! {
        <div
            class="listbox"
            part="listbox"
            id=id
            role="listbox"
            aria-multiselectable="true"
            aria-label=text(T::GroupList)
            hidden=move || !picker.is_open.get()
        >
            {move || picker.is_open.get().then(|| options(picker))}
            <p class="listbox__none" hidden=move || nothing().is_none()>
                {move || nothing().unwrap_or_default()}
            </p>
        </div>
    }
}

fn options(picker: Picker) -> Vec<AnyView> {
    let mut at = 0;
    picker.found.with(|found| {
        found
            .iter()
            .map(|section| {
                let first = at;
                at += section.groups.len();
                options_of(picker, section, first).into_any()
            })
            .collect()
    })
}

fn options_of(picker: Picker, section: &Section, first: usize) -> impl IntoView + use<> {
    let options: Vec<_> = section
        .groups
        .iter()
        .zip(first..)
        .map(|(group, at)| view! { <GroupOption picker group=group.clone() at/> })
        .collect();
    let kind = section.kind.clone();
    view! {
        <div class="listbox__section" role="group" aria-label=kind.clone()>
            <p class="listbox__kind" role="presentation">{kind.clone()}</p>
            {options}
        </div>
    }
}

#[component]
fn GroupOption(picker: Picker, group: Group, at: usize) -> impl IntoView {
    let key = StoredValue::new(group.key);
    let is_chosen = move || {
        picker
            .form
            .selection
            .with(|s| key.with_value(|key| s.contains(key)))
    };
    let is_active = Memo::new(move |_| picker.active.get() == at);
    let node = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let Some(option) = node.get().filter(|_| is_active.get()) {
            scroll_into_list(&option);
        }
    });
    let choose = move || {
        picker.active.set(at);
        key.with_value(|key| picker.toggle(key));
    };
    // A press keeps the focus in the input, and works where a page swallows clicks.
    let on_press = move |event: MouseEvent| {
        event.prevent_default();
        choose();
    };
    // A click without a press comes from an assistive technology.
    let on_click = move |event: MouseEvent| {
        if event.detail() == 0 {
            choose();
        }
    };
    view! {
        <div
            class="option"
            part="option"
            node_ref=node
            id=picker.option_id(at)
            role="option"
            aria-selected=move || if is_chosen() { "true" } else { "false" }
            class:option--active=is_active
            on:mousedown=on_press
            on:click=on_click
        >
            <bdi>{group.name}</bdi>
        </div>
    }
}

/// Scrolls the list alone: `scrollIntoView` would move the host's page too.
fn scroll_into_list(option: &web_sys::HtmlElement) {
    let Some(list) = option.closest("[role=listbox]").ok().flatten() else {
        return;
    };
    let (top, bottom) = (
        option.offset_top(),
        option.offset_top() + option.offset_height(),
    );
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
