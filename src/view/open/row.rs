//! One invitation of the list: whom, by whom, since when, until when.
//!
//! A row stays in the tree while its invitation changes: its parts change, and keep the focus.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::FocusEvent;

use crate::clock;
use crate::invitation::{Delivery, Invitation};
use crate::state::open_list::Row;
use crate::text::T;
use crate::timestamp::Timestamp;
use crate::view::context::Widget;
use crate::view::controls::bdi;
use crate::view::dynamic::{self, flag};
use crate::view::element::{El, el};
use crate::view::submit::pressed;

use super::list::List;
use super::row_actions::actions;

/// The row of one invitation, wherever the list has it now. A handle, like [`List`].
#[derive(Clone)]
pub struct RowHandle {
    /// The list.
    pub list: List,
    /// The invitation's id.
    pub id: Arc<str>,
}

impl RowHandle {
    /// What `read` makes of the row; nothing once it has left.
    pub fn read<T: Default>(&self, read: impl FnOnce(&Row) -> T) -> T {
        self.list.row(&self.id).as_ref().map(read).unwrap_or_default()
    }
}

/// A row.
pub fn invitation_row(list: List, id: String) -> AnyView {
    let row = RowHandle { list, id: id.into() };
    let Some(first) = list.row(&row.id) else { return ().into_any() };
    let initials = initials(&first.invitation);
    let (busy, pressed_row) = (row.clone(), row.clone());
    let on_button = move |event| {
        let action = pressed(&event);
        let row = untrack(|| list.row(&pressed_row.id));
        row.iter().for_each(|row| list.act(row, &action));
    };
    let focused = row.id.clone();
    let is_busy = move || busy.read(|row| row.activity.is_busy());
    el("li")
        .class("row")
        .part("row")
        .class_if("row--busy", flag(is_busy))
        .on("focusin", move |_: FocusEvent| list.has_focus(Some(&focused)))
        .on("focusout", move |_: FocusEvent| list.has_focus(None))
        .child(el("span").class("avatar").set("aria-hidden", "true").child(initials))
        .child(facts(&row, first.invitation))
        .child(actions(row).class("row__actions").on("submit", on_button))
        .into_any()
}

/// The address, the status, and the dates in words.
fn facts(row: &RowHandle, invitation: Invitation) -> El {
    let widget = row.list.widget;
    let words = |write: fn(Widget, &Invitation) -> String| {
        let row = row.clone();
        move || row.read(|row| write(widget, &row.invitation))
    };
    let badge =
        el("span").set("class", dynamic::words(words(badge))).part("badge").words(words(status));
    let who = el("p")
        .class("row__who")
        .children(invitation.name.map(|name| bdi("row__name", name).into_any()))
        .child(bdi("row__email", invitation.email))
        .child(badge);
    let dates = el("p")
        .class("row__dates")
        .child(el("span").words(words(invited)))
        .child(el("span").words(words(expires)));
    el("div").class("row__facts").child(who).child(dates)
}

/// The first letters of the first two words, kept apart where letters join.
fn initials(invitation: &Invitation) -> String {
    let name = invitation.name.as_ref().unwrap_or(&invitation.email);
    let mut initials = String::new();
    for word in name.split_whitespace().take(2) {
        if let Some(first) = word.chars().next() {
            initials.push(first);
            initials.push('\u{200c}');
        }
    }
    initials
}

/// The classes of the badge: each status has a shape.
fn badge(widget: Widget, invitation: &Invitation) -> String {
    status_of(widget, invitation).0.to_owned()
}

fn status(widget: Widget, invitation: &Invitation) -> String {
    widget.text(status_of(widget, invitation).1)
}

fn status_of(widget: Widget, invitation: &Invitation) -> (&'static str, T) {
    match invitation.delivery {
        _ if invitation.is_expired(widget.now.get()) => {
            ("badge badge--expired", T::DeliveryExpired)
        }
        Delivery::Queued => ("badge badge--queued", T::DeliveryQueued),
        Delivery::Sent => ("badge badge--sent", T::DeliverySent),
        Delivery::Delivered => ("badge badge--delivered", T::DeliveryDelivered),
        Delivery::Failed => ("badge badge--failed", T::DeliveryFailed),
    }
}

fn invited(widget: Widget, invitation: &Invitation) -> String {
    // What the person has just sent can be a little younger than the time that is shown.
    let in_words = |sent: Timestamp| {
        let now = widget.now.get().max(sent);
        clock::in_words(sent, now, &widget.lang())
    };
    let when = invitation.sent.map(in_words).unwrap_or_default();
    match &invitation.inviter_name {
        _ if widget.is_self(&invitation.inviter_id) => {
            widget.text_with(T::RowInvitedByYou, &[("when", &when)])
        }
        Some(name) => widget.text_with(T::RowInvitedBy, &[("name", name), ("when", &when)]),
        None => widget.text_with(T::RowInvited, &[("when", &when)]),
    }
}

fn expires(widget: Widget, invitation: &Invitation) -> String {
    let Some(expires) = invitation.expires else { return String::new() };
    let now = widget.now.get();
    let key = if invitation.is_expired(now) { T::RowExpired } else { T::RowExpires };
    widget.text_with(key, &[("when", &clock::in_words(expires, now, &widget.lang()))])
}
