//! The list of the group picker: sections by type, one option for each group.

use leptos::prelude::*;
use web_sys::MouseEvent;

use crate::group::Group;
use crate::state::selection::Section;
use crate::text::T;
use crate::view::controls::{bdi, line};
use crate::view::dynamic::{flag, words};
use crate::view::element::{El, el};

use super::picker::Picker;

/// The list, which is filled while the picker is open.
pub fn listbox(picker: Picker, id: String) -> El {
    // An arrow key draws no option anew.
    let searched = move || picker.is_open().then(|| picker.offered()).into_iter().collect();
    el("div")
        .class("listbox")
        .part("listbox")
        .set("id", id)
        .set("role", "listbox")
        .set("aria-multiselectable", "true")
        .set("aria-label", picker.form.widget.text(T::GroupList))
        .set("hidden", flag(move || !picker.is_open()))
        .keyed(searched, move |_| el("div").child(options(picker)).into_any())
        .scroll_to(move || picker.active_id())
}

fn options(picker: Picker) -> AnyView {
    let found = picker.found();
    if found.is_empty() {
        // A list of options has nothing but options.
        let none = line("listbox__none", picker.nothing()).set("role", "option");
        return none.set("aria-disabled", "true").into_any();
    }
    let mut first = 1;
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
        .set("role", "group")
        .set("aria-label", section.kind.clone())
        .child(line("listbox__kind", section.kind.clone()).set("role", "presentation"))
        .children(options)
        .into_any()
}

fn option(picker: Picker, group: &Group, at: usize) -> AnyView {
    let (key, chosen) = (group.key.clone(), group.clone());
    let is_chosen = move || picker.form.selection.read().contains(&key);
    let choose = move || {
        picker.active.set(Some(at));
        picker.toggle(&chosen);
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
