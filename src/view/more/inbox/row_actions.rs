//! What can be done with a row of the inbox, and what became of the last that was.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::state::inbox::{Activity, Attempt, Section};
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::dynamic::{flag, state, words};
use crate::view::element::{El, el};
use crate::view::failure;
use crate::view::question::{Question, ask};

use super::super::reason::reason;
use super::focus::Focus;
use super::row::RowHandle;

/// The form with the buttons of a row, or with the question that one of them has asked.
///
/// The buttons stay in the tree, and keep the focus, while what is done with the row changes.
pub fn actions(row: RowHandle) -> El {
    let asking = row.clone();
    let asks = move || asking.read(|row| matches!(row.activity, Activity::AskingToDecline));
    let face = move || vec![asks().to_string()];
    el("form").keyed(face, move |face| match face == "true" {
        true => ask_to_decline(&row),
        false => buttons(&row),
    })
}

/// The buttons, behind what became of the last of them.
fn buttons(row: &RowHandle) -> AnyView {
    let (handle, widget) = (row.clone(), row.mailbox.widget);
    let outcome = move || handle.read(|row| outcome(widget, &row.activity));
    // It is told once, by the widget's own status: words that count down would be told each time.
    let outcome = el("p").class("row__outcome").words(outcome);
    let first = |row: &RowHandle| row.mailbox.takes_focus(Focus::First(row.id.to_string()));
    let last = row.mailbox.takes_focus(Focus::Last(row.id.to_string()));
    let accept = |texts| {
        action(row, Attempt::Accept, texts)
            .class("button button--quiet")
            .part("button accept")
            .focus_when(first(row))
            .into_any()
    };
    let buttons = match row.section {
        Section::Open => vec![
            accept([M::Accept, M::Accepting, M::AcceptOf]),
            action(row, Attempt::Decline, [M::Decline, M::Declining, M::DeclineOf])
                .class("button button--quiet button--danger")
                .part("button decline")
                .focus_when(last)
                .into_any(),
        ],
        Section::Domain => vec![accept([M::Join, M::Joining, M::JoinHeading])],
        Section::Expired => vec![
            action(row, Attempt::Dismiss, [M::Dismiss, M::Dismissing, M::DismissOf])
                .class("button button--quiet")
                .part("button decline")
                .focus_when(first(row))
                .into_any(),
        ],
    };
    el("div").class("row__buttons").child(outcome).children(buttons).into_any()
}

/// A button that reads one thing before and another while the backend is at work on the row. Its name
/// says what the row is about, too.
fn action(row: &RowHandle, attempt: Attempt, [before, during, name]: [M; 3]) -> El {
    let (held, read, named, widget) = (row.clone(), row.clone(), row.clone(), row.mailbox.widget);
    let is_at_work = move |row: &RowHandle| {
        row.read(|row| matches!(row.activity, Activity::Busy(at_work) if at_work == attempt))
    };
    let label = move || widget.said(if is_at_work(&read) { during } else { before });
    let name = move || match is_at_work(&named) {
        true => format!("{} {}", widget.said(during), named.groups),
        false => named.said(name),
    };
    let is_held = move || held.read(|row| is_held(widget, &row.activity, attempt));
    el("button")
        .set("type", "submit")
        .set("value", value(attempt))
        .set("aria-disabled", state(is_held))
        .set("aria-label", words(name))
        .words(label)
}

fn value(attempt: Attempt) -> &'static str {
    match attempt {
        Attempt::Accept => "accept",
        Attempt::Decline => "ask",
        Attempt::Dismiss => "dismiss",
    }
}

fn ask_to_decline(row: &RowHandle) -> AnyView {
    let widget = row.mailbox.widget;
    let question = Question {
        id: widget.id(&format!("ask-{}", row.id)),
        words: row.said(M::DeclineAsk),
        yes: ("decline", widget.said(M::DeclineConfirm)),
        no: widget.text(T::RevokeKeep),
    };
    let (asked, kept) = (row.clone(), row.clone());
    let is_asked =
        flag(move || asked.read(|row| matches!(row.activity, Activity::AskingToDecline)));
    ask(question, is_asked, Arc::new(move |goes_back| kept.keep(goes_back)))
}

/// Whether `attempt` has to wait, or will not be allowed.
pub fn is_held(widget: Widget, activity: &Activity, attempt: Attempt) -> bool {
    match activity {
        Activity::Failed(failed, error) if *failed == attempt => failure::is_final(widget, error),
        activity => matches!(activity, Activity::Busy(_)),
    }
}

/// What became of the last thing that was done with a row.
fn outcome(widget: Widget, activity: &Activity) -> String {
    match activity {
        Activity::Failed(attempt, error) => not_done(widget, *attempt, error),
        _ => String::new(),
    }
}

/// That something was not done, and why.
pub fn not_done(widget: Widget, attempt: Attempt, error: &ApiError) -> String {
    let key = match attempt {
        Attempt::Accept => M::AcceptFailed,
        Attempt::Decline => M::DeclineFailed,
        Attempt::Dismiss => M::DismissFailed,
    };
    widget.said_with(key, &[("reason", &reason(widget, error))])
}
