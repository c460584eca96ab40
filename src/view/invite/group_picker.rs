//! Chooses the groups to invite into: a combobox over the token's groups.

use leptos::prelude::*;
use web_sys::{Event, FocusEvent};

use crate::group::Group;
use crate::state::objection::GROUPS;
use crate::state::selection::Selection;
use crate::text::T;
use crate::view::controls::{bdi, remove_button};
use crate::view::dynamic::{flag, part, state, words};
use crate::view::element::{El, el};
use crate::view::submit::{focus_text_box, goes_elsewhere, pressed};

use super::form::Form;
use super::listbox::listbox;
use super::objection::{described, objection};
use super::picker::Picker;

/// The only group as text, or a picker. A picker stays, and keeps the focus, while its groups change.
pub fn group_picker(form: Form) -> El {
    let only = move || match form.widget.inviting_groups().as_slice() {
        [only] => [only.key.as_value(), only.name.clone()].join(" "),
        _ => String::new(),
    };
    el("div").keyed(
        move || vec![only()],
        move |_| match untrack(|| form.widget.inviting_groups()).as_slice() {
            [only] => only_group(form, only),
            _ => combobox(form),
        },
    )
}

fn only_group(form: Form, group: &Group) -> AnyView {
    // A token that came later may have brought the person down to one group.
    *form.selection.write_untracked() = Selection::initial(std::slice::from_ref(group));
    el("p")
        .class("field only-group")
        .child(el("span").class("label").child(form.widget.text(T::GroupLabel)))
        .child(bdi("only-group__name", group.name.clone()))
        .into_any()
}

fn combobox(form: Form) -> AnyView {
    let picker = Picker::new(form);
    let (input_id, list_id) = (form.widget.id("groups"), form.widget.id("group-list"));
    let chosen_id = form.widget.id("groups-chosen");
    let let_go = move |event| {
        let pressed = pressed(&event);
        focus_text_box(&event);
        let group = untrack(|| form.chosen()).into_iter().find(|g| g.key.as_value() == pressed);
        group.iter().for_each(|group| picker.toggle(group));
    };
    let on_focus_out = move |event: FocusEvent| {
        if goes_elsewhere(&event) {
            picker.close();
        }
    };
    let chosen = move || {
        let chosen = form.chosen();
        chosen.iter().map(|group| chosen_group(form, group)).collect::<Vec<_>>().into_any()
    };
    let search = search_input(picker)
        .set("id", input_id.clone())
        .set("aria-controls", list_id.clone())
        .set("aria-describedby", described(form, GROUPS.to_owned(), chosen_id.clone()));
    let chosen = el("ul").class("chips").set("id", chosen_id).child(part(chosen));
    let label = el("label").class("label").set("for", input_id);
    el("form")
        .class("field picker")
        .set("novalidate", "")
        .on("submit", let_go)
        .on("focusout", on_focus_out)
        .child(label.child(picker.form.widget.text(T::GroupLabel)))
        .child(el("div").class("picker__box").part("picker").child(chosen).child(search))
        .child(listbox(picker, list_id))
        .child(objection(form, GROUPS.to_owned()))
        .into_any()
}

fn search_input(picker: Picker) -> El {
    let form = picker.form;
    el("input")
        .class("picker__input")
        .part("input")
        .set("type", "text")
        .set("role", "combobox")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-autocomplete", "list")
        .set("aria-expanded", words(move || picker.is_open().to_string()))
        .set("aria-activedescendant", words(move || picker.active_id().unwrap_or_default()))
        .set("aria-invalid", state(move || form.is_wrong(GROUPS)))
        .focus_when(flag(move || form.is_first_wrong(GROUPS)))
        .set("placeholder", form.widget.text(T::GroupPlaceholder))
        .property("value", words(move || picker.search.get()))
        .on("input", move |event: Event| picker.set_search(event_target_value(&event)))
        .on("keydown", move |event| picker.on_key(&event))
        .on("mousedown", move |_: Event| picker.toggle_list())
}

fn chosen_group(form: Form, group: &Group) -> AnyView {
    let name = form.widget.text_with(T::GroupRemove, &[("group", &group.name)]);
    el("li")
        .class("chip")
        .part("chip")
        .child(bdi("chip__address", group.name.clone()))
        .child(remove_button(group.key.as_value(), name))
        .into_any()
}
