//! One link of the list: what it is good for, and the link itself once it is known.

use std::sync::Arc;

use leptos::prelude::*;

use crate::clock;
use crate::share_link::{ShareLink, Standing};
use crate::state::links::Row;
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::controls::link_field;
use crate::view::dynamic::{self, flag};
use crate::view::element::{El, el};
use crate::view::submit::pressed;

use super::code::code;
use super::panel::{LINK, Panel, button_of};
use super::row_actions::actions;

/// One link, wherever the list has it now. A handle, like [`Panel`].
#[derive(Clone)]
pub struct RowHandle {
    /// The list.
    pub panel: Panel,
    /// The link's id.
    pub id: Arc<str>,
}

impl RowHandle {
    /// What `read` makes of the row; nothing once it has left.
    pub fn read<T: Default>(&self, read: impl FnOnce(&Row) -> T) -> T {
        self.panel.row(&self.id).as_ref().map(read).unwrap_or_default()
    }

    /// The id of what is told of the link.
    pub fn facts_id(&self) -> String {
        self.panel.widget.id(&format!("link-{}", self.id))
    }
}

/// A row.
pub fn link_row(panel: Panel, id: String) -> AnyView {
    let row = RowHandle { panel, id: id.into() };
    let (busy, acted) = (row.clone(), row.clone());
    let on_button = move |event| {
        let action = pressed(&event);
        panel.act(&acted.id, &action);
    };
    let is_busy = move || busy.read(|row| row.activity.is_busy());
    el("li")
        .class("link")
        .part("link")
        .class_if("row--busy", flag(is_busy))
        .child(facts(&row))
        .child(address(row.clone()))
        .child(actions(row.clone()).class("link__actions").on("submit", on_button))
        .child(code(row))
        .into_any()
}

/// The state, who made it, how often it was used, until when it is good.
fn facts(row: &RowHandle) -> El {
    let widget = row.panel.widget;
    let words = |write: fn(Widget, &ShareLink) -> String| {
        let row = row.clone();
        move || row.read(|row| write(widget, &row.link))
    };
    let fact = |write| el("span").words(words(write)).into_any();
    let badge =
        el("span").set("class", dynamic::words(words(badge))).part("badge").words(words(status));
    el("p").class("link__facts").set("id", row.facts_id()).child(badge).children([
        fact(role),
        fact(uses),
        fact(expires),
        fact(creator),
    ])
}

fn badge(widget: Widget, link: &ShareLink) -> String {
    let class = match link.standing(widget.now.get()) {
        Standing::Open => "badge badge--delivered",
        Standing::UsedUp => "badge badge--queued",
        Standing::Expired => "badge badge--expired",
    };
    class.to_owned()
}

fn status(widget: Widget, link: &ShareLink) -> String {
    match link.standing(widget.now.get()) {
        Standing::Open => widget.said(M::LinkOpen),
        Standing::UsedUp => widget.said(M::LinkUsedUp),
        Standing::Expired => widget.text(T::DeliveryExpired),
    }
}

fn role(widget: Widget, link: &ShareLink) -> String {
    let words = |id: &String| widget.said_with(M::LinkRole, &[("role", &widget.role_name(id))]);
    link.role.as_ref().map(words).unwrap_or_default()
}

fn uses(widget: Widget, link: &ShareLink) -> String {
    match (link.uses, link.max_uses) {
        (used, Some(most)) => {
            let (used, most) = (used.to_string(), most.to_string());
            widget.said_with(M::LinkUsesOf, &[("used", &used), ("most", &most)])
        }
        (0, None) => widget.said(M::LinkUnused),
        (used, None) => widget.said_for(M::LinkUses, used as usize, &[]),
    }
}

fn expires(widget: Widget, link: &ShareLink) -> String {
    let Some(expires) = link.expires else { return String::new() };
    let now = widget.now.get();
    let is_over = link.standing(now) == Standing::Expired;
    let key = if is_over { T::RowExpired } else { T::RowExpires };
    widget.text_with(key, &[("when", &clock::in_words(expires, now, &widget.lang()))])
}

fn creator(widget: Widget, link: &ShareLink) -> String {
    match &link.creator_name {
        _ if widget.is_self(&link.creator_id) => widget.said(M::LinkByYou),
        Some(name) => widget.said_with(M::LinkBy, &[("name", name)]),
        None => String::new(),
    }
}

/// The link itself, to be read and copied by hand. It stays, and keeps the focus, while other things
/// change.
fn address(row: RowHandle) -> El {
    let known = row.clone();
    let links = move || known.read(|row| row.link.link.clone()).into_iter().collect();
    el("div").class("link__known").keyed(links, move |link| {
        link_field(row.panel.widget.said(M::LinkField), link)
            .set("aria-describedby", row.facts_id())
            .focus_when(row.panel.takes_focus(button_of(&row.id, LINK)))
            .into_any()
    })
}
