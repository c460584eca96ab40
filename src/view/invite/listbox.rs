//! The list of the group picker: sections by type, one option for each group.

use leptos::prelude::*;
use web_sys::MouseEvent;

use crate::group::Group;
use crate::state::selection::Section;
use crate::text::T;
use crate::view::controls::{bdi, line};
use crate::view::dynamic::{flag, optional, words};
use crate::view::element::{El, el};

use super::picker::Picker;

/// The list, which is filled while the picker is open.
pub fn listbox(picker: Picker, id: String) -> El {
    let content = move || picker.is_open().then(|| options(picker));
    let active = move || picker.active.get().map(|at| picker.option_id(at));
    el("div")
        .class("listbox")
        .part("listbox")
        .set("id", id)
        .set("role", "listbox")
        .set("aria-multiselectable", "true")
        .set("aria-label", picker.form.widget.text(T::GroupList))
        .set("hidden", flag(move || !picker.is_open()))
        .scroll_to(active)
        .child(optional(content))
}

fn options(picker: Picker) -> AnyView {
    let found = picker.found();
    if found.is_empty() {
        let nothing =
            picker.form.widget.text_with(T::GroupNone, &[("search", picker.search.read().trim())]);
        return line("listbox__none", nothing).into_any();
    }
    let mut first = 0;
    let mut sections = Vec::new();
    for section in &found {
        sections.push(options_of(picker, section, first));
        first += section.groups.len();
    }
    sections.into_any()
}

fn options_of(picker: Picker, section: &Section, first: usize) -> AnyView {
    let options = section.groups.iter().zip(first..).map(|(group, at)| option(picker, group, at));
    el("div")
        .class("listbox__section")
        .set("role", "group")
        .set("aria-label", section.kind.clone())
        .child(line("listbox__kind", section.kind.clone()).set("role", "presentation"))
        .children(options)
        .into_any()
}

fn option(picker: Picker, group: &Group, at: usize) -> AnyView {
    let key = group.key.clone();
    let is_chosen = {
        let key = key.clone();
        move || picker.form.selection.read().contains(&key)
    };
    let choose = move || {
        picker.active.set(Some(at));
        picker.toggle(&key);
    };
    let choose_too = choose.clone();
    // A press keeps the focus in the input, and works where a page swallows clicks.
    let on_press = move |event: MouseEvent| {
        event.prevent_default();
        choose();
    };
    // A click without a press comes from an assistive technology.
    let on_click = move |event: MouseEvent| {
        if event.detail() == 0 {
            choose_too();
        }
    };
    el("div")
        .class("option")
        .part("option")
        .set("id", picker.option_id(at))
        .set("role", "option")
        .set("aria-selected", words(move || is_chosen().to_string()))
        .class_if("option--active", flag(move || picker.active.get() == Some(at)))
        .on("mousedown", on_press)
        .on("click", on_click)
        .child(bdi("option__name", group.name.clone()))
        .into_any()
}
