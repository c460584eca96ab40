//! The form that makes a link.

use leptos::prelude::*;
use web_sys::Event;

use crate::api::wire::Role;
use crate::state::new_link::{DAYS, Lifetime, Place};
use crate::text::{M, T};
use crate::view::controls::{input, option, select};
use crate::view::dynamic::{flag, optional, state, words};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::submit::pressed;

use super::fields::{entry, problem_line};
use super::panel::Panel;

/// The value of the entry behind the offered days.
const UNTIL: &str = "until";

/// Role, lifetime and number of uses, over the button.
pub fn form(panel: Panel) -> El {
    let create = move |event| {
        pressed(&event);
        panel.create();
    };
    let role = move || {
        let roles = panel.widget.rights()?.grantable;
        (!roles.is_empty()).then(|| role_field(panel, roles).into_any())
    };
    let is_until = move || panel.form.read().entered.lifetime == Lifetime::Until;
    let days = move || is_until().then(String::new).into_iter().collect();
    let day = el("div").class("links__day").keyed(days, move |_| day_field(panel).into_any());
    let fields = el("div")
        .class("fields")
        .child(optional(role))
        .child(lifetime_field(panel))
        .child(day)
        .child(uses_field(panel));
    el("form")
        .class("links__new")
        .set("novalidate", "")
        .on("submit", create)
        .child(fields)
        .child(problem_line(panel, Place::Form))
        .child(create_button(panel))
        .child(what_failed(panel))
}

/// The role to give; the weakest until another is chosen.
fn role_field(panel: Panel, roles: Vec<Role>) -> El {
    let is_offered = |chosen: &String| roles.iter().any(|role| role.id == *chosen);
    let chosen = panel.form.read_untracked().entered.role.clone().filter(is_offered);
    let chosen = chosen.or_else(|| roles.first().map(|role| role.id.clone()));
    panel.form.write_untracked().entered.role = chosen.clone();
    let choose = move |role| panel.enter(|form| form.role = Some(role));
    let chosen = chosen.unwrap_or_default();
    let options = roles.into_iter().map(|role| option(role.id, role.name, &chosen));
    let id = panel.widget.id("link-role");
    entry(panel, Place::Role, &id, panel.widget.text(T::RoleLabel), select(&id, options, choose))
}

fn lifetime_field(panel: Panel) -> El {
    let widget = panel.widget;
    let chosen = value_of(panel.form.read_untracked().entered.lifetime);
    let days = DAYS.map(|days| {
        let label = widget.said_for(M::LinkDays, days.into(), &[]);
        option(value_of(Lifetime::Days(days)), label, &chosen)
    });
    let until = option(UNTIL.to_owned(), widget.said(M::LinkUntil), &chosen);
    let choose = move |value: String| {
        let days = value.parse().ok();
        panel.enter(|form| form.lifetime = days.map_or(Lifetime::Until, Lifetime::Days));
    };
    let id = widget.id("link-lifetime");
    let control = select(&id, days.into_iter().chain([until]), choose);
    entry(panel, Place::Lifetime, &id, widget.said(M::LinkLifetime), control)
}

fn value_of(lifetime: Lifetime) -> String {
    match lifetime {
        Lifetime::Days(days) => days.to_string(),
        Lifetime::Until => UNTIL.to_owned(),
    }
}

fn day_field(panel: Panel) -> El {
    let id = panel.widget.id("link-day");
    let control = input(&id)
        .set("type", "date")
        .set("aria-required", "true")
        .property("value", words(move || panel.form.read().entered.date.clone()))
        .on("input", move |event: Event| {
            panel.enter(|form| form.date = event_target_value(&event));
        });
    entry(panel, Place::Date, &id, panel.widget.said(M::LinkDay), control)
}

fn uses_field(panel: Panel) -> El {
    let widget = panel.widget;
    let id = widget.id("link-uses");
    let label = widget.said(M::LinkMostUses);
    let label = widget.text_with(T::FieldOptional, &[("label", &label)]);
    let control = input(&id)
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .set("placeholder", widget.said(M::LinkAnyNumber))
        .property("value", words(move || panel.form.read().entered.max_uses.clone()))
        .on("input", move |event: Event| {
            panel.enter(|form| form.max_uses = event_target_value(&event));
        });
    entry(panel, Place::MaxUses, &id, label, control)
}

/// The button, which stays focusable while a link is being made.
fn create_button(panel: Panel) -> El {
    let is_working = move || panel.form.read().is_working;
    let label = move || match is_working() {
        true => panel.widget.said(M::LinkCreating),
        false => panel.widget.said(M::LinkCreate),
    };
    el("button")
        .class("button button--primary")
        .part("button create")
        .class_if("button--busy", flag(is_working))
        .set("type", "submit")
        .set("aria-disabled", state(move || panel.is_held()))
        .words(label)
}

/// Why no link was made.
fn what_failed(panel: Panel) -> El {
    let role = move || panel.form.read().failed.as_ref().map_or("alert", failure::role).to_owned();
    let why = move || panel.form.read().failed.as_ref().map(|error| panel.why_not_made(error));
    el("p").class("problem").set("role", words(role)).words(move || why().unwrap_or_default())
}
