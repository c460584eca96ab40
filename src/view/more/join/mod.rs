//! Joining the project that a portal shows.

mod gate;
mod steps;
mod words;

use leptos::prelude::*;

use crate::state::join::{Activity, Door};
use crate::text::M;
use crate::view::context::Widget;
use crate::view::dynamic::{self, flag, state};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::submit::pressed;

use super::panel;
use super::reason::reason;
use super::retry::try_again;
use gate::Gate;

/// Shows whether the person is in the token's project, or may join it.
pub fn door(widget: Widget) -> El {
    let gate = Gate::new(widget);
    widget.in_words(move || draw(gate).into_any())
}

fn draw(gate: Gate) -> El {
    let widget = gate.widget;
    let lead = gate.lead;
    let faces =
        el("div").keyed(lead.faces(move || face(&gate.door.read())), move |_| draw_face(gate));
    let title = Box::new(move || words::title(widget, &gate.door.read()));
    panel::card(widget.id("join"), title, lead.reaches_title(), lead.watch(faces))
}

fn face(door: &Door) -> String {
    let face = match door {
        Door::Loading => "loading",
        Door::Failed(_) => "failed",
        Door::NoProject => "none",
        Door::Open(..) => "open",
        Door::Shut(_, bar) => return format!("shut {}", *bar as u8),
        Door::Member(_) => "member",
        Door::Joined(_) => "joined",
    };
    face.to_owned()
}

fn draw_face(gate: Gate) -> AnyView {
    let widget = gate.widget;
    match gate.door.get() {
        Door::Loading => panel::waiting(widget.said(M::JoinLoading)),
        Door::Failed(_) => {
            let error = move || match &*gate.door.read() {
                Door::Failed(error) => Some(error.clone()),
                _ => None,
            };
            try_again("card__again", widget, reason, error, move || gate.reload()).into_any()
        }
        Door::Open(..) => open(gate),
        door => panel::words(move || vec![words::body(widget, &door)]),
    }
}

/// One button. It stays in the tree, and keeps the focus, while the backend is at work.
fn open(gate: Gate) -> AnyView {
    let widget = gate.widget;
    let activity = move || gate.door.read().activity();
    let is_joining = move || matches!(activity(), Activity::Joining);
    let role = move || match activity() {
        Activity::Failed(error) => failure::role(&error).to_owned(),
        _ => "alert".to_owned(),
    };
    let problem = move || match activity() {
        Activity::Failed(error) => {
            widget.said_with(M::JoinFailed, &[("reason", &reason(widget, &error))])
        }
        _ => String::new(),
    };
    let label = move || match is_joining() {
        true => widget.said(M::Joining),
        false => words::with_group(widget, M::JoinHeading, &gate.door.read()),
    };
    let button = el("button")
        .class("button button--primary")
        .part("button accept")
        .set("type", "submit")
        .class_if("button--busy", flag(is_joining))
        .set("aria-disabled", state(move || gate.is_held()))
        .child(el("span").words(label));
    let form = el("form").class("card__actions").on("submit", move |event| {
        pressed(&event);
        if !untrack(|| gate.is_held()) {
            gate.join();
        }
    });
    el("div")
        .class("card__body")
        .child(panel::words(move || vec![words::body(widget, &gate.door.read())]))
        .child(el("p").class("problem").set("role", dynamic::words(role)).words(problem))
        .child(form.child(button))
        .into_any()
}
