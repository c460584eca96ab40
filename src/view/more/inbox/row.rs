//! One invitation of the inbox: into what, by whom, as what, until when.
//!
//! A row stays in the tree while what is done with it changes: its parts change, and keep the focus.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Event;

use crate::received::ReceivedInvitation;
use crate::state::inbox::{Activity, Change, Row, Section};
use crate::text::M;
use crate::view::controls::bdi;
use crate::view::dynamic::{flag, optional};
use crate::view::element::{El, el};
use crate::view::submit::pressed;

use super::super::accept::words::{ask_again, expiry};
use super::mailbox::Mailbox;
use super::row_actions::actions;

/// The row of one invitation. A handle, like [`Mailbox`].
#[derive(Clone)]
pub struct RowHandle {
    /// The inbox.
    pub mailbox: Mailbox,
    /// Where the row stands.
    pub section: Section,
    /// The invitation's id.
    pub id: Arc<str>,
    /// The names of the groups that it leads into.
    pub groups: Arc<str>,
}

impl RowHandle {
    /// What `read` makes of the row; nothing once it has left.
    pub fn read<T: Default>(&self, read: impl FnOnce(&Row) -> T) -> T {
        self.mailbox.read(|inbox| inbox.row(&self.id).map(read).unwrap_or_default())
    }

    /// A text with the names of the groups in it.
    pub fn said(&self, key: M) -> String {
        self.mailbox.widget.said_with(key, &[("group", &self.groups)])
    }
}

/// A row.
pub fn invitation_row(mailbox: Mailbox, section: Section, id: String) -> AnyView {
    let Some(first) = mailbox.row(&id) else { return ().into_any() };
    let groups = first.invitation.group_names().into();
    let row = RowHandle { mailbox, section, id: id.into(), groups };
    let (busy, on_row) = (row.clone(), row.clone());
    let is_busy = move || busy.read(|row| matches!(row.activity, Activity::Busy(_)));
    let on_submit = move |event| on_row.act(&pressed(&event));
    let element = el("li").class("row inbox__row").part("row").class_if("row--busy", flag(is_busy));
    mailbox
        .focused_in(element, &row.id)
        .child(choice(&row))
        .child(facts(&row, &first.invitation))
        .child(actions(row).class("row__actions").on("submit", on_submit))
        .into_any()
}

/// The box that chooses the row, where there are others to accept together with it.
fn choice(row: &RowHandle) -> El {
    let row = row.clone();
    let choice = optional(move || {
        let is_wanted = row.section == Section::Open && row.mailbox.has_several();
        is_wanted.then(|| check_box(&row).into_any())
    });
    el("span").class("inbox__choice").child(choice)
}

fn check_box(row: &RowHandle) -> El {
    let (shown, chosen) = (row.clone(), row.clone());
    let on_change = move |event: Event| {
        let change = Change::Selected(chosen.id.to_string(), event_target_checked(&event));
        chosen.mailbox.change(change);
    };
    el("input")
        .class("check")
        .set("type", "checkbox")
        .set("aria-label", row.said(M::InboxSelect))
        .property("checked", flag(move || shown.read(|row| row.is_selected)))
        .on("change", on_change)
}

/// The groups, the role, the inviter and the end.
fn facts(row: &RowHandle, invitation: &ReceivedInvitation) -> El {
    let widget = row.mailbox.widget;
    let role = invitation.role().map(|role| {
        let role = role.to_owned();
        let name = move || widget.role_name(&role);
        el("span").class("badge").part("badge").words(name).into_any()
    });
    let inviter = match (row.section, &invitation.inviter_name) {
        (Section::Expired, _) => Some(ask_again(widget, invitation)),
        // Nobody was invited by name to what is open to a whole domain.
        (Section::Domain, _) => None,
        (Section::Open, name) => {
            name.as_ref().map(|name| widget.said_with(M::InboxFrom, &[("name", name)]))
        }
    };
    let ends = invitation
        .expires
        .map(|expires| el("span").words(move || expiry(widget, expires)).into_any());
    let who = el("p").class("row__who").child(bdi("row__group", row.groups.to_string()));
    let dates = el("p")
        .class("row__dates")
        .children(inviter.map(|words| el("span").child(words).into_any()))
        .children(ends);
    el("div").class("row__facts").child(who.children(role)).child(dates)
}
