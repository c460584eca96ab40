//! One invitation of the list: whom, by whom, since when, until when.

use std::sync::Arc;

use leptos::prelude::*;

use crate::clock;
use crate::invitation::{Delivery, Invitation};
use crate::state::open_list::Row;
use crate::text::{T, text, text_with};
use crate::view::context::Widget;
use crate::view::controls::bdi;
use crate::view::dynamic::{flag, optional};
use crate::view::element::el;
use crate::view::submit::pressed;

use super::list::List;
use super::row_actions::actions;

/// A row, which stays in its place while its invitation changes.
pub fn invitation_row(list: List, id: String) -> AnyView {
    let row: Memo<Option<Row>> = Memo::new(move |_| list.row(&id));
    let is_busy = move || row.read().as_ref().is_some_and(|row| row.activity.is_busy());
    let on_button = move |event| {
        let action = pressed(&event);
        row.get_untracked().iter().for_each(|row| list.act(row, &action));
    };
    let actions = optional(move || Some(actions(list, &row.get()?)));
    el("li")
        .class("row")
        .part("row")
        .class_if("row--busy", flag(is_busy))
        .child(optional(move || Some(facts(list.widget, row.get()?.invitation))))
        .child(el("form").class("row__actions").on("submit", on_button).child(actions))
        .into_any()
}

/// The address, the status, and the dates in words.
fn facts(widget: Widget, invitation: Invitation) -> AnyView {
    let initial: String = invitation.email.chars().take(1).collect();
    let shown = Arc::new(invitation.clone());
    let is_expired = {
        let shown = shown.clone();
        move || shown.is_expired(widget.now.get())
    };
    let status = {
        let (shown, is_expired) = (shown.clone(), is_expired.clone());
        move || status(shown.delivery, is_expired()).to_owned()
    };
    let invited = {
        let shown = shown.clone();
        move || invited(widget, &shown)
    };
    let expires = {
        let is_expired = is_expired.clone();
        move || expires(widget, &shown, is_expired())
    };
    let name = invitation.name.map(|name| bdi("row__name", name).into_any());
    let badge = el("span")
        .class("badge")
        .part("badge")
        .class_if("badge--expired", flag(is_expired))
        .words(status);
    let who = el("p").class("row__who").children(name);
    let dates = el("p")
        .class("row__dates")
        .child(el("span").words(invited))
        .child(el("span").words(expires));
    let facts = el("div")
        .class("row__facts")
        .child(who.child(bdi("row__email", invitation.email)).child(badge))
        .child(dates);
    let avatar = el("span").class("avatar").set("aria-hidden", "true").child(initial);
    vec![avatar.into_any(), facts.into_any()].into_any()
}

fn status(delivery: Delivery, is_expired: bool) -> &'static str {
    text(match delivery {
        _ if is_expired => T::DeliveryExpired,
        Delivery::Queued => T::DeliveryQueued,
        Delivery::Sent => T::DeliverySent,
        Delivery::Delivered => T::DeliveryDelivered,
        Delivery::Failed => T::DeliveryFailed,
    })
}

fn invited(widget: Widget, invitation: &Invitation) -> String {
    let in_words = |sent| clock::in_words(sent, widget.now.get(), &widget.lang());
    let when = invitation.sent.map(in_words).unwrap_or_default();
    match &invitation.inviter_name {
        _ if widget.is_self(&invitation.inviter_id) => {
            text_with(T::RowInvitedByYou, &[("when", &when)])
        }
        Some(name) => text_with(T::RowInvitedBy, &[("name", name), ("when", &when)]),
        None => text_with(T::RowInvited, &[("when", &when)]),
    }
}

fn expires(widget: Widget, invitation: &Invitation, is_expired: bool) -> String {
    let Some(expires) = invitation.expires else {
        return String::new();
    };
    let when = clock::in_words(expires, widget.now.get(), &widget.lang());
    text_with(if is_expired { T::RowExpired } else { T::RowExpires }, &[("when", &when)])
}
