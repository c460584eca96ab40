//! The few kinds of control that the views are made of.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use super::element::{El, el};

/// A control under its visible label.
pub fn field(id: &str, label: String, control: El) -> El {
    el("div")
        .class("field")
        .child(el("label").class("label").set("for", id.to_owned()).child(label))
        .child(control)
}

/// An input of one line.
pub fn input(id: &str) -> El {
    el("input").class("input").part("input").set("type", "text").set("id", id.to_owned())
}

/// A link that is read and copied by hand; the focus selects it.
pub fn link_field(name: String, link: String) -> El {
    el("input")
        .class("input")
        .part("input")
        .set("readonly", "")
        .set("dir", "ltr")
        .set("aria-label", name)
        .set("value", link)
        .on("focus", |event: Event| event_target::<HtmlInputElement>(&event).select())
}

/// A list to choose from; `choose` gets the value.
pub fn select(
    id: &str,
    options: impl IntoIterator<Item = AnyView>,
    mut choose: impl FnMut(String) + Send + 'static,
) -> El {
    el("select")
        .class("select")
        .part("select")
        .set("id", id.to_owned())
        .on("change", move |event: Event| choose(event_target_value(&event)))
        .children(options)
}

/// An entry of a [`select`], chosen when its value is `chosen`.
pub fn option(value: String, label: String, chosen: &str) -> AnyView {
    let selected = (value == chosen).then(String::new);
    el("option").set("selected", selected).set("value", value).child(label).into_any()
}

/// A button that sends its form with `value`.
pub fn button(class: &'static str, value: &'static str, label: String) -> El {
    el("button").class(class).part("button").set("type", "submit").set("value", value).child(label)
}

/// The small button that takes a chip away.
pub fn remove_button(value: String, name: String) -> El {
    el("button")
        .class("chip__remove")
        .set("type", "submit")
        .set("value", value)
        .set("aria-label", name)
}

/// A paragraph.
pub fn line(class: &'static str, words: String) -> El {
    el("p").class(class).child(words)
}

/// Text of people, which may run in either direction.
pub fn bdi(class: &'static str, text: String) -> El {
    el("bdi").class(class).child(text)
}
