//! The views that are loaded where they are wanted, in two wasms of their own: those of a person who is
//! invited, and the links of a group. Nothing outside this folder names them, so that the first wasm has
//! nothing of them.

mod accept;
mod accepting;
mod inbox;
mod join;
mod lead;
mod links;
mod panel;
mod person;
mod reason;
mod retry;
mod words;

use leptos::prelude::*;

use crate::config::View;

use super::context::Widget;
use super::element::el;
use super::whole::follow_component;

/// The view that the host wants, of those for a person.
pub fn screens(widget: Widget) -> AnyView {
    follow_component(widget);
    let wanted = move || vec![(widget.config.read().view as u8).to_string()];
    let content = el("div").keyed(wanted, move |_| match widget.config.read_untracked().view {
        View::Accept => person::signed_in(widget, accept::landing),
        View::Inbox => person::signed_in(widget, inbox::inbox),
        View::Join => person::signed_in(widget, join::door),
    });
    content.into_any()
}

/// The links of a group.
pub fn links_screen(widget: Widget) -> AnyView {
    follow_component(widget);
    links::view(widget)
}
