//! A section of the inbox: its heading, what it is about, its rows.

use leptos::prelude::*;

use crate::state::inbox::Section;
use crate::text::M;
use crate::view::controls::line;
use crate::view::element::{El, el};

use super::mailbox::Mailbox;
use super::row::invitation_row;

/// A section while it has rows.
pub fn section(mailbox: Mailbox, section: Section) -> El {
    let mut ids = mailbox.ids_of(section);
    let is_there = move || match ids().is_empty() {
        true => Vec::new(),
        false => vec![String::new()],
    };
    el("div").class("inbox__place").keyed(is_there, move |_| draw(mailbox, section))
}

fn draw(mailbox: Mailbox, section: Section) -> AnyView {
    let rows =
        el("ul").keyed(mailbox.ids_of(section), move |id| invitation_row(mailbox, section, id));
    let (widget, words) = (mailbox.widget, words(section));
    let name = words.map_or(M::InboxHeading, |(heading, _)| heading);
    let about = words.map(|(heading, hint)| {
        el("header")
            .child(el("h3").class("inbox__heading").child(widget.said(heading)))
            .child(line("hint", widget.said(hint)))
            .into_any()
    });
    let list =
        el("div").class("rows").part("rows").child(rows.set("aria-label", widget.said(name)));
    el("div").class("inbox__section").children(about).child(list).into_any()
}

/// Heading and explanation; the open ones stand under the heading of the whole.
fn words(section: Section) -> Option<(M, M)> {
    match section {
        Section::Open => None,
        Section::Domain => Some((M::InboxDomainHeading, M::InboxDomainHint)),
        Section::Expired => Some((M::InboxExpiredHeading, M::InboxExpiredHint)),
    }
}
