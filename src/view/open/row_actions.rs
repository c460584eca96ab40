//! What can be done with a row, and what became of the last that was.

use leptos::html;
use leptos::prelude::*;

use crate::clock;
use crate::state::open_list::{Activity, Attempt, Row};
use crate::text::{T, text, text_with};
use crate::view::context::Widget;
use crate::view::dynamic::{effect, on, words};
use crate::view::failure;

use super::list::List;

/// Whether the backend is at work on the row.
pub fn is_busy(activity: &Activity) -> bool {
    matches!(activity, Activity::Revoking | Activity::Resending)
}

/// Does what the pressed button stands for.
pub fn act(list: List, row: &Row, action: &str) {
    let id = &row.invitation.id;
    match action {
        "resend" if !is_busy(&row.activity) => list.resend(row),
        "ask" if !is_busy(&row.activity) => list.set_activity(id, Activity::AskingToRevoke),
        "revoke" => list.revoke(row),
        "keep" => keep(list, id),
        _ => {}
    }
}

/// The question is answered with no; the focus goes back to where it came from.
fn keep(list: List, id: &str) {
    list.set_activity(id, Activity::Idle);
    list.focus.set(Some(id.to_owned()));
}

/// The buttons of a row, or the question that one of them has asked.
pub fn actions(list: List, row: &Row) -> AnyView {
    match row.activity {
        Activity::AskingToRevoke => ask_to_revoke(list, row),
        _ => buttons(list, row),
    }
}

/// Resend and revoke for those who may, behind what became of the last of them.
fn buttons(list: List, row: &Row) -> AnyView {
    let is_allowed = may_manage(list.widget, &row.invitation.inviter_id);
    let pair = is_allowed.then(|| {
        view! {
            {resend_button(row)}
            {revoke_button(list, row)}
        }
    });
    let activity = row.activity.clone();
    view! {
        <p class="row__outcome" role="status">{words(move || outcome(list.widget, &activity))}</p>
        {pair}
    }
    .into_any()
}

fn resend_button(row: &Row) -> AnyView {
    let label = if row.activity == Activity::Resending {
        T::Resending
    } else {
        T::Resend
    };
    view! {
        <button
            class="button button--quiet"
            part="button resend"
            type="submit"
            value="resend"
            aria-label=text_with(T::ResendTo, &[("address", &row.invitation.email)])
            aria-disabled=is_busy(&row.activity).then_some("true")
        >
            {text(label)}
        </button>
    }
    .into_any()
}

fn revoke_button(list: List, row: &Row) -> AnyView {
    let label = if row.activity == Activity::Revoking {
        T::Revoking
    } else {
        T::Revoke
    };
    let button = NodeRef::<html::Button>::new();
    follow_focus(list, row.invitation.id.clone(), button);
    view! {
        <button
            class="button button--quiet button--danger"
            part="button revoke"
            type="submit"
            value="ask"
            node_ref=button
            aria-label=text_with(T::RevokeOf, &[("address", &row.invitation.email)])
            aria-disabled=is_busy(&row.activity).then_some("true")
        >
            {text(label)}
        </button>
    }
    .into_any()
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
    let no = NodeRef::<html::Button>::new();
    effect(move || no.get().into_iter().for_each(|button| drop(button.focus())));
    let on_key = on(move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            keep(list, &id);
        }
    });
    view! {
        <div class="ask" role="group" aria-labelledby=question_id.clone() on:keydown=on_key>
            <p class="ask__question" id=question_id.clone()>
                {text_with(T::RevokeAsk, &[("address", &row.invitation.email)])}
            </p>
            <button class="button" part="button" type="submit" value="keep" node_ref=no>
                {text(T::RevokeKeep)}
            </button>
            <button class="button button--danger" part="button" type="submit" value="revoke">
                {text(T::RevokeConfirm)}
            </button>
        </div>
    }
    .into_any()
}

/// Takes the focus when the list says that it belongs to this row.
fn follow_focus(list: List, id: String, button: NodeRef<html::Button>) {
    effect(move || {
        let is_wanted = list.focus.read().as_deref() == Some(id.as_str());
        if let Some(button) = button.get().filter(|_| is_wanted) {
            list.focus.set(None);
            let _ = button.focus();
        }
    });
}
