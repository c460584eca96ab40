//! What became of a send, below the button.

use leptos::prelude::*;

use crate::state::outcome::{EntryResult, Outcome};
use crate::text::{T, text, text_for, text_with};
use crate::view::controls;
use crate::view::dynamic::part;
use crate::view::element::{El, el};
use crate::view::failure;

use super::form::{Form, Phase};

/// The result, in a region that is there before it: only then a screen reader tells it.
pub fn send_result(form: Form) -> El {
    let lines = move || match &*form.phase.read() {
        Phase::Editing | Phase::Sending { .. } => ().into_any(),
        Phase::Answered(outcomes) => summary(outcomes).into_any(),
        Phase::Failed(error, outcomes) => {
            let mut lines = vec![line("result__bad", failure::of_request(form.widget, error))];
            lines.push(line("result__note", text(T::Kept).to_owned()));
            lines.extend(summary(outcomes));
            lines.into_any()
        }
    };
    el("div").class("result").part("result").set("role", "status").child(part(lines))
}

fn summary(outcomes: &[Outcome]) -> Vec<AnyView> {
    let mut lines = Vec::new();
    let invited = outcomes.iter().filter(|o| o.result == EntryResult::Invited).count();
    if invited > 0 {
        lines.push(line("result__good", text_for(T::ResultInvited, invited, &[])));
    }
    for outcome in outcomes.iter().filter(|o| o.result == EntryResult::AlreadyInvited) {
        let values = [("address", outcome.address.as_str()), ("group", outcome.group.as_str())];
        lines.push(line("result__note", text_with(T::ResultAlready, &values)));
    }
    let refused = outcomes.iter().filter(|o| matches!(o.result, EntryResult::Refused(_)));
    // The outcomes of one address stand together.
    let mut refused: Vec<&str> = refused.map(|outcome| outcome.address.as_str()).collect();
    refused.dedup();
    if !refused.is_empty() {
        lines.push(line("result__bad", text_for(T::ResultRefused, refused.len(), &[])));
    }
    lines
}

fn line(class: &'static str, words: String) -> AnyView {
    controls::line(class, words).into_any()
}
