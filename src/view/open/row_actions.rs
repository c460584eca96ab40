//! What can be done with a row, and what became of the last that was.

use leptos::prelude::*;

use crate::api::error::{ApiError, ErrorKind};
use crate::state::open_list::{Activity, Attempt};
use crate::text::T;
use crate::view::context::Widget;
use crate::view::dynamic::{state, words};
use crate::view::element::{El, el};
use crate::view::failure::{self, Action};

use super::focus::Focus;
use super::link::uncopied;
use super::question::ask_to_revoke;
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

/// Copy, resend and revoke for those who may, behind what became of the last of them.
fn buttons(row: &RowHandle) -> AnyView {
    let (handle, widget) = (row.clone(), row.list.widget);
    let outcome = move || handle.read(|row| outcome(widget, &row.activity));
    // It is told once, by the widget's own status: words that count down would be told each time.
    let outcome = el("p").class("row__outcome").words(outcome);
    let all = el("div").class("row__buttons").child(outcome);
    let (inviter_id, address) = untrack(|| {
        row.read(|row| (row.invitation.inviter_id.clone(), row.invitation.email.clone()))
    });
    if !may_manage(widget, &inviter_id) {
        return all.into_any();
    }
    all.child(copy_button(row, &address))
        .child(resend_button(row, &address))
        .child(revoke_button(row, &address))
        .child(uncopied(row, &address))
        .into_any()
}

fn copy_button(row: &RowHandle, address: &str) -> El {
    row_button(row, Attempt::Copy, [T::CopyLink, T::CopyLink, T::CopyLinkOf], address)
        .set("value", "copy")
        .class("button button--quiet")
        .part("button copy")
}

fn resend_button(row: &RowHandle, address: &str) -> El {
    row_button(row, Attempt::Resend, [T::Resend, T::Resending, T::ResendTo], address)
        .set("value", "resend")
        .class("button button--quiet")
        .part("button resend")
}

fn revoke_button(row: &RowHandle, address: &str) -> El {
    row_button(row, Attempt::Revoke, [T::Revoke, T::Revoking, T::RevokeOf], address)
        .set("value", "ask")
        .class("button button--quiet button--danger")
        .part("button revoke")
        .focus_when(row.list.takes_focus(Focus::Row(row.id.to_string())))
}

/// A button that reads one thing before and another while the backend is at work on it. Its name says
/// whose row it is, too.
fn row_button(row: &RowHandle, attempt: Attempt, texts: [T; 3], address: &str) -> El {
    let (held, read, named, widget) = (row.clone(), row.clone(), row.clone(), row.list.widget);
    let ([before, during, name], address) = (texts, address.to_owned());
    let label = move || widget.text(if is_at_work(&read, attempt) { during } else { before });
    let name = move || match is_at_work(&named, attempt) {
        true => format!("{} {address}", widget.text(during)),
        false => widget.text_with(name, &[("address", &address)]),
    };
    let is_held = move || held.read(|row| is_held(widget, &row.activity, attempt));
    el("button")
        .set("type", "submit")
        .set("aria-disabled", state(is_held))
        .set("aria-label", words(name))
        .words(label)
}

fn is_at_work(row: &RowHandle, attempt: Attempt) -> bool {
    row.read(|row| match row.activity {
        Activity::Resending => attempt == Attempt::Resend,
        Activity::Revoking => attempt == Attempt::Revoke,
        Activity::Copying => attempt == Attempt::Copy,
        _ => false,
    })
}

/// Whether `attempt` has to wait, or will not be allowed.
pub fn is_held(widget: Widget, activity: &Activity, attempt: Attempt) -> bool {
    match activity {
        Activity::Failed(failed, error) if *failed == attempt => failure::is_final(widget, error),
        activity => activity.is_busy(),
    }
}

/// What the backend will let the person do; where the widget cannot know, it lets them try.
pub fn may_manage(widget: Widget, inviter_id: &str) -> bool {
    widget.is_self(inviter_id) || widget.rights().is_some_and(|rights| rights.can_manage)
}

/// What became of the last thing that was done with a row.
pub fn outcome(widget: Widget, activity: &Activity) -> String {
    match activity {
        Activity::Resent => widget.text(T::Resent),
        Activity::Copied => widget.text(T::LinkCopied),
        Activity::Uncopied(_) => widget.text(T::LinkSelected),
        Activity::Failed(Attempt::Resend, error) => {
            let when = error.until.and_then(|until| widget.words_until(until));
            match when.filter(|_| error.kind == ErrorKind::RateLimited) {
                Some(when) => widget.text_with(T::ResendAgain, &[("when", &when)]),
                None => not_done(T::ResendFailed, widget, error, Action::Resend),
            }
        }
        Activity::Failed(Attempt::Revoke, error) => {
            not_done(T::RevokeFailed, widget, error, Action::Revoke)
        }
        Activity::Failed(Attempt::Copy, error) => failure::of_request(widget, error, Action::List),
        _ => String::new(),
    }
}

fn not_done(key: T, widget: Widget, error: &ApiError, action: Action) -> String {
    widget.text_with(key, &[("reason", &failure::of_request(widget, error, action))])
}
