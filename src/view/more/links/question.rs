//! The question before a link is replaced or ended, at its row.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::links::{Activity, Step};
use crate::text::{M, T};
use crate::view::dynamic::flag;
use crate::view::question::{self, Question};

use super::row::RowHandle;

/// Asks whether `step` is meant.
pub fn ask(row: &RowHandle, step: Step) -> AnyView {
    let RowHandle { panel, id } = row.clone();
    let (widget, asked) = (panel.widget, row.clone());
    let [words, yes] = match step {
        Step::Rotate => [M::LinkRotateAsk, M::LinkRotateConfirm],
        Step::End => [M::LinkEndAsk, M::LinkEndConfirm],
    };
    let question = Question {
        id: widget.id(&format!("link-ask-{id}")),
        words: widget.said(words),
        yes: ("yes", widget.said(yes)),
        no: widget.text(T::RevokeKeep),
    };
    let is_asked = flag(move || asked.read(|row| row.activity == Activity::Asking(step)));
    let end = move |goes_back| match goes_back {
        true => panel.keep(&id),
        false => panel.set_activity(&id, Activity::Idle),
    };
    question::ask(question, is_asked, Arc::new(end))
}
