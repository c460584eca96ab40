//! One invitation of the list: whom, by whom, since when, until when.

use leptos::prelude::*;

use crate::clock;
use crate::invitation::{Delivery, Invitation};
use crate::state::open_list::Row;
use crate::text::{T, text, text_with};
use crate::view::context::Widget;
use crate::view::dynamic::{flag, on, optional, words};
use crate::view::submit::pressed;

use super::list::List;
use super::row_actions::{act, actions, is_busy};

/// A row, which stays in its place while its invitation changes.
pub fn invitation_row(list: List, id: String) -> AnyView {
    let row: Memo<Option<Row>> = Memo::new(move |_| list.row(&id));
    let invitation = Memo::new(move |_| row.read().as_ref().map(|row| row.invitation.clone()));
    let is_busy = move || {
        row.read()
            .as_ref()
            .is_some_and(|row| is_busy(&row.activity))
    };
    let on_button = on(move |event| {
        let action = pressed(&event);
        row.get_untracked()
            .iter()
            .for_each(|row| act(list, row, &action));
    });
    view! {
        <li class="row" part="row" class:row--busy=flag(is_busy)>
            {optional(move || Some(facts(list.widget, invitation.get()?)))}
            <form class="row__actions" on:submit=on_button>
                {optional(move || Some(actions(list, &row.get()?)))}
            </form>
        </li>
    }
    .into_any()
}

/// The address, the status, and the dates in words.
fn facts(widget: Widget, invitation: Invitation) -> AnyView {
    let initial: String = invitation.email.chars().take(1).collect();
    let shown = StoredValue::new(invitation.clone());
    let is_expired = move || shown.read_value().is_expired(widget.now.get());
    let status = move || status(shown.read_value().delivery, is_expired()).to_owned();
    let name = invitation
        .name
        .map(|name| view! { <bdi class="row__name">{name}</bdi> }.into_any());
    view! {
        <span class="avatar" aria-hidden="true">{initial}</span>
        <div class="row__facts">
            <p class="row__who">
                {name}
                <bdi class="row__email">{invitation.email}</bdi>
                <span class="badge" part="badge" class:badge--expired=flag(is_expired)>
                    {words(status)}
                </span>
            </p>
            <p class="row__dates">
                <span>{words(move || invited(widget, &shown.read_value()))}</span>
                <span>{words(move || expires(widget, &shown.read_value(), is_expired()))}</span>
            </p>
        </div>
    }
    .into_any()
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
    text_with(
        if is_expired {
            T::RowExpired
        } else {
            T::RowExpires
        },
        &[("when", &when)],
    )
}
