//! The shared links of one group: made, copied, shown as QR codes, replaced, ended.

mod code;
mod create;
mod fields;
mod form;
mod loading;
mod panel;
mod question;
mod row;
mod row_actions;
mod row_steps;
mod row_uses;
mod rows;
mod share;

use leptos::prelude::*;

use crate::group::Group;
use crate::state::policy;
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::controls::{field, select};
use crate::view::dynamic::{flag, part};
use crate::view::element::{El, el};
use crate::view::widget::{ended, for_inviters};

use panel::{HEADING, Loaded, Panel};

/// The view `links`: the links of one person's groups, or a notice.
pub fn view(widget: Widget) -> AnyView {
    for_inviters(widget, links)
}

/// Links of a group that several people can join by, under a notice while the session has ended.
fn links(widget: Widget) -> AnyView {
    let panel = Panel::new(widget);
    let links = widget.in_words(move || draw(panel).into_any());
    el("div").class("links__all").child(ended(widget)).child(links).into_any()
}

fn draw(panel: Panel) -> El {
    let heading = panel.widget.id("links");
    el("section")
        .class("links")
        .part("links")
        .set("aria-labelledby", heading.clone())
        .child(
            el("h2")
                .class("heading")
                .set("id", heading)
                .set("tabindex", "-1")
                .focus_when(panel.takes_focus(HEADING.to_owned()))
                .child(panel.widget.said(M::LinksHeading)),
        )
        .child(group_switcher(panel))
        .child(el("div").keyed(move || offer(panel), move |offer| draw_offer(panel, &offer)))
        .child(el("p").class("hint").words(move || panel.note.get()))
        .child(el("div").keyed(move || vec![face(panel)], move |face| draw_face(panel, &face)))
}

fn group_switcher(panel: Panel) -> El {
    let id = panel.widget.id("links-group");
    let choose = move |value: String| {
        panel.enter(|_| ());
        panel.chosen.set(value);
    };
    let options = move || {
        let groups = panel.widget.groups().into_iter();
        groups.map(|group| group_option(panel, group)).collect::<Vec<_>>().into_any()
    };
    field(&id, panel.widget.text(T::OpenGroup), select(&id, [], choose).child(part(options)))
        .set("hidden", flag(move || panel.widget.groups().len() < 2))
}

fn group_option(panel: Panel, Group { key, name }: Group) -> AnyView {
    let value = key.as_value();
    let is_shown = move || panel.group().is_some_and(|shown| shown.key == key);
    el("option").set("value", value).child(name).property("selected", flag(is_shown)).into_any()
}

/// Which stands above the links: the form, or why there is none.
fn offer(panel: Panel) -> Vec<String> {
    let Some(group) = panel.group() else { return Vec::new() };
    let settings = panel.widget.settings.read();
    let can_invite = panel.widget.rights().is_some_and(|rights| rights.can_invite);
    let offer = if !policy::joins_by_link(&settings, &group.key) {
        OFF
    } else if !policy::may_invite(&settings, &group.key, can_invite) {
        MAY_NOT
    } else {
        FORM
    };
    vec![offer.to_owned()]
}

const OFF: &str = "off";
const MAY_NOT: &str = "may not";
const FORM: &str = "form";

fn draw_offer(panel: Panel, offer: &str) -> AnyView {
    let why_not = match offer {
        OFF => M::LinksOff,
        MAY_NOT => M::LinksMayNot,
        _ => return form::form(panel).into_any(),
    };
    let words = el("p").class("notice__body").words(move || panel.with_group(why_not));
    el("div").class("notice").part("notice").child(words).into_any()
}

/// Which of its four faces the list shows: they change alone, and a row's change draws none anew.
fn face(panel: Panel) -> String {
    let face = match &*panel.loaded.read() {
        Loaded::Loading => "loading",
        Loaded::Failed(_) => "failed",
        Loaded::Rows(links) if links.rows().is_empty() => "empty",
        Loaded::Rows(_) => "rows",
    };
    face.to_owned()
}

fn draw_face(panel: Panel, face: &str) -> AnyView {
    match face {
        "loading" => rows::skeleton(panel).into_any(),
        "failed" => rows::failed(panel).into_any(),
        "empty" => rows::empty(panel).into_any(),
        _ => rows::rows(panel).into_any(),
    }
}
