//! The open invitations of one group.

mod count;
mod filter;
mod focus;
mod link;
mod list;
mod loading;
mod question;
mod row;
mod row_actions;
mod row_steps;
mod rows;

use leptos::prelude::*;

use crate::text::T;
use crate::view::context::Widget;
use crate::view::element::{El, el};
use crate::view::widget::in_widget;

use list::{List, Loaded};

/// Shows a group's invitations: search, open and expired ones, resend, revoke.
///
/// Stands inside an [`InvitationWidget`](crate::view::InvitationWidget), or below a
/// [`Widget`](crate::view::Widget) in the context.
#[component]
pub fn OpenInvitations() -> impl IntoView {
    in_widget(open_invitations)
}

fn open_invitations(widget: Widget) -> El {
    let list = List::new(widget);
    widget.in_words(move || draw(list).into_any())
}

fn draw(list: List) -> El {
    let heading = list.widget.id("open");
    let header = el("header")
        .class("open__header")
        .child(
            el("h2")
                .class("heading")
                .set("id", heading.clone())
                .child(list.widget.text(T::OpenHeading)),
        )
        .child(el("span").class("open__count").words(move || list.count_in_words()));
    el("section")
        .class("open")
        .part("list")
        .set("aria-labelledby", heading)
        .child(header)
        .child(filter::filter(list))
        .child(el("p").class("hint").words(move || list.note.get()))
        .child(el("div").keyed(move || vec![face(list)], move |face| draw_face(list, &face)))
}

/// Which of its four faces the list shows: they change alone, and a row's change draws none anew.
fn face(list: List) -> String {
    let face = match &*list.loaded.read() {
        Loaded::Loading => "loading",
        Loaded::Failed(_) => "failed",
        Loaded::Rows(list) if list.rows().is_empty() => "empty",
        Loaded::Rows(_) => "rows",
    };
    face.to_owned()
}

fn draw_face(list: List, face: &str) -> AnyView {
    match face {
        "loading" => rows::skeleton(list).into_any(),
        "failed" => rows::failed(list).into_any(),
        "empty" => rows::empty(list).into_any(),
        _ => rows::rows(list).into_any(),
    }
}
