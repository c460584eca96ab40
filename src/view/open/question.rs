//! The question before a revoke, at its row.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::open_list::Activity;
use crate::text::T;
use crate::view::dynamic::flag;
use crate::view::question::{Question, ask};

use super::row::RowHandle;

/// Asks whether to revoke the invitation of a row.
pub fn ask_to_revoke(row: &RowHandle) -> AnyView {
    let RowHandle { list, id } = row.clone();
    let widget = list.widget;
    let address = untrack(|| row.read(|row| row.invitation.email.clone()));
    let question = Question {
        id: widget.id(&format!("ask-{id}")),
        words: widget.text_with(T::RevokeAsk, &[("address", &address)]),
        yes: ("revoke", widget.text(T::RevokeConfirm)),
        no: widget.text(T::RevokeKeep),
    };
    let asked = row.clone();
    let is_asked = flag(move || asked.read(|row| row.activity == Activity::AskingToRevoke));
    let end = move |goes_back| match goes_back {
        true => list.keep(&id),
        false => list.set_activity(&id, Activity::Idle),
    };
    ask(question, is_asked, Arc::new(end))
}
