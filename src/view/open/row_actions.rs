//! What can be done with a row, and what became of the last that was.

use leptos::prelude::*;

use crate::clock;
use crate::invitation::Invitation;
use crate::state::open_list::{Activity, Attempt, Row};
use crate::text::{T, text, text_with};
use crate::view::context::Widget;
use crate::view::controls::{bare_button, button, line};
use crate::view::dynamic::{flag, state};
use crate::view::element::{El, el};
use crate::view::failure;

use super::row::RowHandle;

/// The buttons of a row, or the question that one of them has asked.
///
/// The buttons stay in the tree, and keep the focus, while what is done with the row changes.
pub fn actions(list: List, row: Memo<Option<Row>>) -> Dynamic<AnyView> {
    let asks = |row: &Row| row.activity == Activity::AskingToRevoke;
    let asks = Memo::new(move |_| row.read().as_ref().map(asks));
    optional(move || {
        let asks = asks.get()?;
        let invitation = row.get_untracked()?.invitation;
        let view = if asks { ask_to_revoke } else { buttons };
        Some(view(list, row, &invitation))
    })
}

/// Resend and revoke for those who may, behind what became of the last of them.
fn buttons(list: List, row: Memo<Option<Row>>, invitation: &Invitation) -> AnyView {
    let outcome = move || {
        row.read().as_ref().map(|row| outcome(list.widget, &row.activity)).unwrap_or_default()
    };
    let outcome = el("p").class("row__outcome").set("role", "status").words(outcome);
    let mut all = vec![outcome.into_any()];
    if may_manage(list.widget, &invitation.inviter_id) {
        all.push(resend_button(row, invitation).into_any());
        all.push(revoke_button(list, row, invitation).into_any());
    }
    all.into_any()
}

fn resend_button(row: Memo<Option<Row>>, invitation: &Invitation) -> El {
    bare_button("button button--quiet", "resend")
        .part("button resend")
        .set("aria-label", text_with(T::ResendTo, &[("address", &invitation.email)]))
        .set("aria-disabled", state(move || is_busy(row)))
        .words(move || label(row, Activity::Resending, T::Resending, T::Resend))
}

fn revoke_button(list: List, row: Memo<Option<Row>>, invitation: &Invitation) -> El {
    let is_wanted = list.takes_focus(Focus::Row(invitation.id.clone()));
    bare_button("button button--quiet button--danger", "ask")
        .part("button revoke")
        .set("aria-label", text_with(T::RevokeOf, &[("address", &invitation.email)]))
        .set("aria-disabled", state(move || is_busy(row)))
        .words(move || label(row, Activity::Revoking, T::Revoking, T::Revoke))
        .focus_when(is_wanted)
}

/// What stands on a button: `during` while the row is at `activity`.
fn label(row: Memo<Option<Row>>, activity: Activity, during: T, before: T) -> String {
    let is_at_it = row.read().as_ref().is_some_and(|row| row.activity == activity);
    text(if is_at_it { during } else { before }).to_owned()
}

/// Whether the backend is at work on the row.
pub fn is_busy(row: Memo<Option<Row>>) -> bool {
    row.read().as_ref().is_some_and(|row| row.activity.is_busy())
}

/// What the backend will let the person do; where the widget cannot know, it lets them try.
pub fn may_manage(widget: Widget, inviter_id: &str) -> bool {
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
fn ask_to_revoke(row: &RowHandle) -> AnyView {
    let RowHandle { list, id } = row.clone();
    let question_id = list.widget.id(&format!("ask-{id}"));
    let address = untrack(|| row.read(|row| row.invitation.email.clone()));
    let question = text_with(T::RevokeAsk, &[("address", &address)]);
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            list.keep(&id);
        }
    };
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
