//! The card of an open invitation.

use std::sync::Arc;

use leptos::prelude::*;

use crate::received::{Addressee, ReceivedInvitation};
use crate::state::accept::{Activity, Attempt};
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::dynamic::{self, flag, state};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::question::{Question, ask};
use crate::view::submit::pressed;

use super::super::lead::take;
use super::super::panel;
use super::answer::{is_held, problem};
use super::landing::Landing;
use super::words;

/// What it gives, until when and to whom; accept and decline, or the question before that.
pub fn open(landing: Landing, invitation: &ReceivedInvitation) -> AnyView {
    let widget = landing.widget;
    let role = move || match landing.activity() {
        Activity::Failed(_, error) => failure::role(&error).to_owned(),
        _ => "alert".to_owned(),
    };
    let actions = face(landing, invitation.clone());
    let facts = move || {
        let card = landing.card.read();
        card.invitation().map(|invitation| words::facts(widget, invitation)).unwrap_or_default()
    };
    el("div")
        .class("card__body")
        .child(panel::words(facts))
        .child(
            el("p")
                .class("problem")
                .set("role", dynamic::words(role))
                .words(move || problem(widget, &landing.activity())),
        )
        .child(actions)
        .into_any()
}

/// The buttons stay in the tree, and keep the focus, while what is done changes.
fn face(landing: Landing, invitation: ReceivedInvitation) -> El {
    let asks = move || matches!(landing.activity(), Activity::AskingToDecline);
    el("form")
        .class("card__actions")
        .on("submit", move |event| landing.act(&pressed(&event)))
        .keyed(
            move || vec![asks().to_string()],
            move |_| match untrack(asks) {
                true => ask_to_decline(landing, &invitation),
                false => buttons(landing, &invitation),
            },
        )
}

fn buttons(landing: Landing, invitation: &ReceivedInvitation) -> AnyView {
    let accept = action(landing, Attempt::Accept, [M::Accept, M::Accepting])
        .class("button button--primary")
        .part("button accept")
        .set("value", "accept");
    let decline = |_| {
        action(landing, Attempt::Decline, [M::Decline, M::Declining])
            .class("button button--quiet button--danger")
            .part("button decline")
            .set("value", "ask")
            .focus_when(take(landing.wants_decline))
            .into_any()
    };
    // Nobody was invited by name to what is open to a whole domain.
    let is_for_person = matches!(invitation.addressee, Addressee::Person(_));
    el("div")
        .class("card__buttons")
        .child(accept)
        .children(is_for_person.then_some(()).map(decline))
        .into_any()
}

/// A button that reads one thing before and another while the backend is at work.
fn action(landing: Landing, attempt: Attempt, [before, during]: [M; 2]) -> El {
    let widget = landing.widget;
    let is_at_work = move || match landing.activity() {
        Activity::Accepting => attempt == Attempt::Accept,
        Activity::Declining => attempt == Attempt::Decline,
        _ => false,
    };
    el("button")
        .set("type", "submit")
        .class_if("button--busy", flag(is_at_work))
        .set("aria-disabled", state(move || is_held(widget, &landing.activity(), attempt)))
        .child(el("span").words(move || widget.said(if is_at_work() { during } else { before })))
}

fn ask_to_decline(landing: Landing, invitation: &ReceivedInvitation) -> AnyView {
    let widget: Widget = landing.widget;
    let question = Question {
        id: widget.id("ask-decline"),
        words: widget.said_with(M::DeclineAsk, &[("group", &invitation.group_names())]),
        yes: ("decline", widget.said(M::DeclineConfirm)),
        no: widget.text(T::RevokeKeep),
    };
    let is_asked = flag(move || matches!(landing.activity(), Activity::AskingToDecline));
    ask(question, is_asked, Arc::new(move |goes_back| landing.keep(goes_back)))
}
