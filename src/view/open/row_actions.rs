//! What can be done with a row, and what became of the last that was.

use leptos::prelude::*;

use crate::clock;
use crate::state::open_list::{Activity, Attempt};
use crate::text::{T, text, text_with};
use crate::view::context::Widget;
use crate::view::controls::{bare_button, button, line};
use crate::view::dynamic::{flag, state};
use crate::view::element::{El, el};
use crate::view::failure;

use super::focus::Focus;
use super::row::RowHandle;

/// The form with the buttons of a row, or with the question that one of them has asked.
///
/// The buttons stay in the tree, and keep the focus, while what is done with the row changes.
pub fn actions(row: RowHandle) -> El {
    let asking = row.clone();
    let face = move || {
        let asks = asking.read(|row| row.activity == Activity::AskingToRevoke);
        vec![if asks { ASK } else { BUTTONS }.to_owned()]
    };
    el("form").keyed(face, move |face| match face.as_str() {
        ASK => ask_to_revoke(&row),
        _ => buttons(&row),
    })
}

/// The key of the question, where a row asks one.
const ASK: &str = "ask";
/// The key of the buttons.
const BUTTONS: &str = "buttons";

/// Resend and revoke for those who may, behind what became of the last of them.
fn buttons(row: &RowHandle) -> AnyView {
    let (handle, widget) = (row.clone(), row.list.widget);
    let outcome = move || handle.read(|row| outcome(widget, &row.activity));
    let outcome = el("p").class("row__outcome").set("role", "status").words(outcome);
    let all = el("div").class("row__buttons").child(outcome);
    let (inviter_id, address) = untrack(|| {
        row.read(|row| (row.invitation.inviter_id.clone(), row.invitation.email.clone()))
    });
    if !may_manage(widget, &inviter_id) {
        return all.into_any();
    }
    all.child(resend_button(row, &address)).child(revoke_button(row, &address)).into_any()
}

fn resend_button(row: &RowHandle, address: &str) -> El {
    row_button(row, "button button--quiet", "resend", [T::Resend, T::Resending])
        .part("button resend")
        .set("aria-label", text_with(T::ResendTo, &[("address", address)]))
}

fn revoke_button(row: &RowHandle, address: &str) -> El {
    row_button(row, "button button--quiet button--danger", "ask", [T::Revoke, T::Revoking])
        .part("button revoke")
        .set("aria-label", text_with(T::RevokeOf, &[("address", address)]))
        .focus_when(row.list.takes_focus(Focus::Row(row.id.to_string())))
}

/// A button that reads one thing before and another while the backend is at work on it.
fn row_button(row: &RowHandle, class: &'static str, value: &'static str, labels: [T; 2]) -> El {
    let (busy, at_work) = (row.clone(), row.clone());
    let [before, during] = labels;
    let label = move || {
        let is_it = at_work.read(|row| match row.activity {
            Activity::Resending => during == T::Resending,
            Activity::Revoking => during == T::Revoking,
            _ => false,
        });
        text(if is_it { during } else { before }).to_owned()
    };
    bare_button(class, value)
        .set("aria-disabled", state(move || busy.read(|row| row.activity.is_busy())))
        .words(label)
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
