//! The open invitations of one group.

mod filter;
mod list;
mod row;
mod row_actions;
mod row_steps;
mod rows;

use leptos::prelude::*;

use crate::text::{T, text, text_for};
use crate::view::context::Widget;
use crate::view::dynamic::part;
use crate::view::element::el;

use list::{List, Loaded};

/// Shows a group's invitations: search, open and expired ones, resend, revoke.
///
/// Stands inside an [`InvitationWidget`](crate::view::InvitationWidget), or below a
/// [`Widget`](crate::view::Widget) in the context.
#[component]
pub fn OpenInvitations() -> impl IntoView {
    let widget = Widget::current();
    let list = List::new(widget);
    let heading = widget.id("open");
    // The faces of the list change alone: a row's change must not draw the list anew.
    let face = Memo::new(move |_| Face::of(&list.loaded.read()));
    let count = move || match &*list.loaded.read() {
        Loaded::Rows(rows) if rows.count() > 0 => text_for(T::ListCount, rows.count(), &[]),
        _ => String::new(),
    };
    let header = el("header")
        .class("open__header")
        .child(el("h2").class("heading").set("id", heading.clone()).child(text(T::OpenHeading)))
        .child(el("span").class("open__count").set("role", "status").words(count));
    el("section")
        .class("open")
        .part("list")
        .set("aria-labelledby", heading)
        .child(header)
        .child(filter::filter(list))
        .child(part(move || match face.get() {
            Face::Loading => rows::skeleton().into_any(),
            Face::Failed => rows::failed(list).into_any(),
            Face::Empty => rows::empty(list).into_any(),
            Face::Rows => rows::rows(list).into_any(),
        }))
}

/// Which of its four faces the list shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Loading,
    Failed,
    Empty,
    Rows,
}

impl Face {
    fn of(loaded: &Loaded) -> Self {
        match loaded {
            Loaded::Loading => Self::Loading,
            Loaded::Failed(_) => Self::Failed,
            Loaded::Rows(list) if list.rows().is_empty() => Self::Empty,
            Loaded::Rows(_) => Self::Rows,
        }
    }
}
