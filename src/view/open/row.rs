//! One invitation of the list.

use leptos::html;
use leptos::prelude::*;

use crate::clock;
use crate::invitation::{Delivery, Invitation};
use crate::state::open_list::{Activity, Attempt, Row};
use crate::text::{T, text, text_with};
use crate::view::failure;
use crate::view::submit::pressed;

use super::list::List;

/// A row: whom, by whom, since when, until when, and what can be done.
#[component]
pub fn InvitationRow(list: List, id: String) -> impl IntoView {
    let key = StoredValue::new(id);
    let row = Memo::new(move |_| key.with_value(|id| list.row(id)));
    let invitation = Memo::new(move |_| row.with(|row| Some(row.as_ref()?.invitation.clone())));
    let activity = Memo::new(move |_| {
        row.with(|row| {
            row.as_ref()
                .map(|row| row.activity.clone())
                .unwrap_or_default()
        })
    });
    let act = move |event: web_sys::SubmitEvent| {
        let action = pressed(&event);
        if let Some(row) = row.get_untracked() {
            act(list, &row, &action);
        }
    };
    view! {
        <li class="row" part="row" class:row--busy=move || is_busy(&activity.get())>
            {move || invitation.get().map(|invitation| view! { <Facts list invitation/> })}
            <form class="row__actions" on:submit=act>
                {move || Some(match (activity.get(), invitation.get()?) {
                    (Activity::AskingToRevoke, invitation) => {
                        view! { <AskToRevoke list invitation/> }.into_any()
                    }
                    (activity, invitation) => {
                        view! { <Actions list invitation activity/> }.into_any()
                    }
                })}
            </form>
        </li>
    }
}

fn is_busy(activity: &Activity) -> bool {
    matches!(activity, Activity::Revoking | Activity::Resending)
}

fn act(list: List, row: &Row, action: &str) {
    let id = &row.invitation.id;
    match action {
        "resend" if !is_busy(&row.activity) => list.resend(row),
        "ask" if !is_busy(&row.activity) => list.set_activity(id, Activity::AskingToRevoke),
        "revoke" => list.revoke(row),
        "keep" => {
            list.set_activity(id, Activity::Idle);
            list.focus.set(Some(id.clone()));
        }
        _ => {}
    }
}

/// The address, the status, and the dates in words.
#[component]
fn Facts(list: List, invitation: Invitation) -> impl IntoView {
    let widget = list.widget;
    let initial: String = invitation
        .email
        .chars()
        .take(1)
        .flat_map(char::to_uppercase)
        .collect();
    let name = invitation.name.clone();
    let email = invitation.email.clone();
    let shown = StoredValue::new(invitation);
    let is_expired = Memo::new(move |_| shown.with_value(|i| i.is_expired(widget.now.get())));
    let status = move || shown.with_value(|i| status(i.delivery, is_expired.get()));
    view! {
        <span class="avatar" aria-hidden=move || "true">{initial}</span>
        <div class="row__facts">
            <p class="row__who">
                {name.map(|name| view! { <bdi class="row__name">{name}</bdi> })}
                <bdi class="row__email">{email}</bdi>
                <span class="badge" part="badge" class:badge--expired=is_expired>{status}</span>
            </p>
            <p class="row__dates">
                <span>{move || shown.with_value(|i| invited(list, i))}</span>
                <span>{move || shown.with_value(|i| expires(list, i, is_expired.get()))}</span>
            </p>
        </div>
    }
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

fn invited(list: List, invitation: &Invitation) -> String {
    let widget = list.widget;
    let in_words = |sent| clock::in_words(sent, widget.now.get(), &widget.lang());
    let when = invitation.sent.map(in_words).unwrap_or_default();
    let is_own = widget.session.with(|session| {
        session
            .claims()
            .is_some_and(|claims| claims.user_id == invitation.inviter_id)
    });
    match &invitation.inviter_name {
        _ if is_own => text_with(T::RowInvitedByYou, &[("when", &when)]),
        Some(name) => text_with(T::RowInvitedBy, &[("name", name), ("when", &when)]),
        None => text_with(T::RowInvited, &[("when", &when)]),
    }
}

fn expires(list: List, invitation: &Invitation, is_expired: bool) -> String {
    let Some(expires) = invitation.expires else {
        return String::new();
    };
    let when = clock::in_words(expires, list.widget.now.get(), &list.widget.lang());
    text_with(
        if is_expired {
            T::RowExpired
        } else {
            T::RowExpires
        },
        &[("when", &when)],
    )
}

/// Resend and revoke, for those who may, and what became of the last of them.
#[component]
fn Actions(list: List, invitation: Invitation, activity: Activity) -> impl IntoView {
    let values = [("address", invitation.email.as_str())];
    let (resend_to, revoke_of) = (
        text_with(T::ResendTo, &values),
        text_with(T::RevokeOf, &values),
    );
    let resend = if activity == Activity::Resending {
        T::Resending
    } else {
        T::Resend
    };
    let revoke = if activity == Activity::Revoking {
        T::Revoking
    } else {
        T::Revoke
    };
    let is_busy = is_busy(&activity).then_some("true");
    let is_allowed = may_manage(list, &invitation.inviter_id);
    let revoke_button = NodeRef::<html::Button>::new();
    follow_focus(list, invitation.id, revoke_button);
    view! {
        <p class="row__outcome" role="status">{move || outcome(list, &activity)}</p>
        {is_allowed.then(|| view! {
            <button
                class="button button--quiet"
                part="button resend"
                type="submit"
                value="resend"
                aria-label=resend_to
                aria-disabled=is_busy
            >
                {text(resend)}
            </button>
            <button
                class="button button--quiet button--danger"
                part="button revoke"
                type="submit"
                value="ask"
                node_ref=revoke_button
                aria-label=revoke_of
                aria-disabled=is_busy
            >
                {text(revoke)}
            </button>
        })}
    }
}

/// What the backend will let the person do; where the widget cannot know, it lets them try.
fn may_manage(list: List, inviter_id: &str) -> bool {
    let can_manage = list.widget.rights().is_some_and(|rights| rights.can_manage);
    can_manage
        || list.widget.session.with(|session| {
            session
                .claims()
                .is_some_and(|claims| claims.user_id == inviter_id)
        })
}

fn outcome(list: List, activity: &Activity) -> String {
    let widget = list.widget;
    match activity {
        Activity::Resent => text(T::Resent).to_owned(),
        Activity::CoolingDown(until) if *until > widget.now.get() => {
            let when = clock::in_words(*until, widget.now.get(), &widget.lang());
            text_with(T::ResendAgain, &[("when", &when)])
        }
        Activity::Failed(Attempt::Resend, kind) => {
            text_with(T::ResendFailed, &[("reason", failure::of_kind(*kind))])
        }
        Activity::Failed(Attempt::Revoke, kind) => {
            text_with(T::RevokeFailed, &[("reason", failure::of_kind(*kind))])
        }
        _ => String::new(),
    }
}

/// The question before a revoke. The focus goes to the harmless answer.
#[component]
fn AskToRevoke(list: List, invitation: Invitation) -> impl IntoView {
    let question_id = list.widget.id(&format!("ask-{}", invitation.id));
    let question = text_with(T::RevokeAsk, &[("address", &invitation.email)]);
    let keep = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        keep.get()
            .into_iter()
            .for_each(|button| drop(button.focus()))
    });
    let id = invitation.id;
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            list.set_activity(&id, Activity::Idle);
            list.focus.set(Some(id.clone()));
        }
    };
    view! {
        <div class="ask" role="group" aria-labelledby=question_id.clone() on:keydown=on_key>
            <p class="ask__question" id=question_id.clone()>{question}</p>
            <button class="button" part="button" type="submit" value="keep" node_ref=keep>
                {text(T::RevokeKeep)}
            </button>
            <button class="button button--danger" part="button" type="submit" value="revoke">
                {text(T::RevokeConfirm)}
            </button>
        </div>
    }
}

/// Takes the focus when the list says that it belongs to this row.
fn follow_focus(list: List, id: String, button: NodeRef<html::Button>) {
    Effect::new(move |_| {
        let is_wanted = list
            .focus
            .with(|focus| focus.as_deref() == Some(id.as_str()));
        if let Some(button) = button.get().filter(|_| is_wanted) {
            list.focus.set(None);
            let _ = button.focus();
        }
    });
}
