//! What can be done with a row, and what became of the last that was.

use leptos::prelude::*;

use crate::clock;
use crate::state::open_list::{Activity, Attempt, Row};
use crate::text::{T, text, text_with};
use crate::view::context::Widget;
use crate::view::controls::{button, line};
use crate::view::dynamic::flag;
use crate::view::element::{El, el};
use crate::view::failure;

use super::list::List;

/// The buttons of a row, or the question that one of them has asked.
pub fn actions(list: List, row: &Row) -> AnyView {
    match row.activity {
        Activity::AskingToRevoke => ask_to_revoke(list, row),
        _ => buttons(list, row),
    }
}

/// Resend and revoke for those who may, behind what became of the last of them.
fn buttons(list: List, row: &Row) -> AnyView {
    let activity = row.activity.clone();
    let outcome = el("p").class("row__outcome").words(move || outcome(list.widget, &activity));
    let mut all = vec![outcome.set("role", "status").into_any()];
    if may_manage(list.widget, &row.invitation.inviter_id) {
        all.push(resend_button(row).into_any());
        all.push(revoke_button(list, row).into_any());
    }
    all.into_any()
}

fn resend_button(row: &Row) -> El {
    let label = if row.activity == Activity::Resending { T::Resending } else { T::Resend };
    row_button(row, "button button--quiet", "resend", label, T::ResendTo).part("button resend")
}

fn revoke_button(list: List, row: &Row) -> El {
    let label = if row.activity == Activity::Revoking { T::Revoking } else { T::Revoke };
    let id = row.invitation.id.clone();
    let is_wanted = move || {
        let is_wanted = list.focus.read().as_deref() == Some(id.as_str());
        if is_wanted {
            list.focus.set(None);
        }
        is_wanted
    };
    row_button(row, "button button--quiet button--danger", "ask", label, T::RevokeOf)
        .part("button revoke")
        .focus_when(flag(is_wanted))
}

/// A button whose name tells which of the many rows it is for.
fn row_button(row: &Row, class: &'static str, value: &'static str, label: T, name: T) -> El {
    let is_disabled = row.activity.is_busy().then(|| "true".to_owned());
    button(class, value, label)
        .set("aria-label", text_with(name, &[("address", &row.invitation.email)]))
        .set("aria-disabled", is_disabled)
}

/// What the backend will let the person do; where the widget cannot know, it lets them try.
fn may_manage(widget: Widget, inviter_id: &str) -> bool {
    widget.is_self(inviter_id) || widget.rights().is_some_and(|rights| rights.can_manage)
}

fn outcome(widget: Widget, activity: &Activity) -> String {
    match activity {
        Activity::Resent => text(T::Resent).to_owned(),
        Activity::CoolingDown(until) if *until > widget.now.get() => {
            let when = clock::in_words(*until, widget.now.get(), &widget.lang());
            text_with(T::ResendAgain, &[("when", &when)])
        }
        Activity::Failed(attempt, kind) => {
            let key = match attempt {
                Attempt::Resend => T::ResendFailed,
                Attempt::Revoke => T::RevokeFailed,
            };
            text_with(key, &[("reason", failure::of_kind(*kind))])
        }
        _ => String::new(),
    }
}

/// The question before a revoke. The focus goes to the harmless answer.
fn ask_to_revoke(list: List, row: &Row) -> AnyView {
    let id = row.invitation.id.clone();
    let question_id = list.widget.id(&format!("ask-{id}"));
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            list.keep(&id);
        }
    };
    let question = text_with(T::RevokeAsk, &[("address", &row.invitation.email)]);
    el("div")
        .class("ask")
        .set("role", "group")
        .set("aria-labelledby", question_id.clone())
        .on("keydown", on_key)
        .child(line("ask__question", question).set("id", question_id))
        .child(button("button", "keep", T::RevokeKeep).focus_when(flag(|| true)))
        .child(button("button button--danger", "revoke", T::RevokeConfirm))
        .into_any()
}
