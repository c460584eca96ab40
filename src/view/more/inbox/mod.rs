//! The invitations of a person.

mod focus;
mod loading;
mod mailbox;
mod row;
mod row_actions;
mod row_steps;
mod section;
mod together;

use leptos::prelude::*;

use crate::state::inbox::Section;
use crate::text::M;
use crate::view::context::Widget;
use crate::view::dynamic::words;
use crate::view::element::{El, el};

use super::reason::reason;
use super::retry::try_again;
use focus::{Focus, NO_ROW};
use mailbox::{Loaded, Mailbox};

/// Shows what the person is invited to: accept one or several, decline, put away what has expired.
pub fn inbox(widget: Widget) -> El {
    let mailbox = Mailbox::new(widget);
    widget.in_words(move || draw(mailbox).into_any())
}

fn draw(mailbox: Mailbox) -> El {
    let (widget, heading) = (mailbox.widget, mailbox.widget.id("inbox"));
    let title = el("h2")
        .class("heading")
        .set("id", heading.clone())
        .set("tabindex", "-1")
        .child(widget.said(M::InboxHeading))
        .focus_when(mailbox.takes_focus(Focus::Heading));
    let count = el("span").class("open__count").words(move || mailbox.count_in_words());
    el("section")
        .class("open")
        .part("list")
        .set("aria-labelledby", heading)
        .child(el("header").class("open__header").child(title).child(count))
        .child(el("p").class("hint").words(move || mailbox.note.get()))
        .child(el("div").keyed(move || vec![face(mailbox)], move |face| draw_face(mailbox, &face)))
}

/// Which of its four faces the inbox shows: they change alone, and a row's change draws none anew.
fn face(mailbox: Mailbox) -> String {
    let face = match &*mailbox.loaded.read() {
        Loaded::Loading => "loading",
        Loaded::Failed(_) => "failed",
        Loaded::Rows(inbox) if inbox.is_empty() => "empty",
        Loaded::Rows(_) => "rows",
    };
    face.to_owned()
}

fn draw_face(mailbox: Mailbox, face: &str) -> AnyView {
    let widget = mailbox.widget;
    match face {
        "loading" => skeleton(widget).into_any(),
        "failed" => {
            let error = move || match &*mailbox.loaded.read() {
                Loaded::Failed(error) => Some(error.clone()),
                Loaded::Loading | Loaded::Rows(_) => None,
            };
            let again = move || mailbox.reload();
            let form = try_again("rows rows--empty", widget, reason, error, again);
            mailbox.focused_in(form, NO_ROW).into_any()
        }
        "empty" => {
            let nothing = words(move || widget.said(M::InboxEmpty));
            el("p").class("rows rows--empty").part("empty").words(nothing).into_any()
        }
        _ => sections(mailbox).into_any(),
    }
}

/// As many bars as a person has invitations, so that little jumps.
fn skeleton(widget: Widget) -> El {
    let bars = (0..2).map(|_| el("li").class("skeleton").into_any());
    el("div")
        .class("rows inbox__waiting")
        .set("role", "progressbar")
        .set("aria-label", widget.said(M::InboxLoading))
        .child(el("ul").set("aria-hidden", "true").children(bars))
}

fn sections(mailbox: Mailbox) -> El {
    let all = [Section::Open, Section::Domain, Section::Expired];
    let sections = all.map(|section| section::section(mailbox, section).into_any());
    el("div").class("inbox").child(together::together(mailbox)).children(sections)
}
