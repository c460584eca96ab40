//! What became of a send, below the button.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::state::outcome::{EntryResult, Outcome};
use crate::text::{T, text, text_for, text_with};
use crate::view::failure;

use super::form::{Form, Phase};

/// The result, in a region that is there before it: only then a screen reader tells it.
#[component]
pub fn SendResult(form: Form) -> impl IntoView {
    view! {
        <div class="result" role="status" part="result">
            {move || form.phase.with(|phase| match phase {
                Phase::Editing | Phase::Sending { .. } => Vec::new(),
                Phase::Answered(outcomes) => summary(outcomes),
                Phase::Failed(error, outcomes) => {
                    let mut lines = vec![line("result__bad", failure::of_request(form.widget, error))];
                    lines.push(line("result__note", text(T::Kept).to_owned()));
                    lines.extend(summary(outcomes));
                    lines
                }
            })}
        </div>
    }
}

fn summary(outcomes: &[Outcome]) -> Vec<AnyView> {
    let mut lines = Vec::new();
    let invited = outcomes
        .iter()
        .filter(|o| o.result == EntryResult::Invited)
        .count();
    if invited > 0 {
        lines.push(line(
            "result__good",
            text_for(T::ResultInvited, invited, &[]),
        ));
    }
    let already = outcomes
        .iter()
        .filter(|o| o.result == EntryResult::AlreadyInvited);
    lines.extend(already.map(|outcome| {
        let values = [
            ("address", outcome.address.as_str()),
            ("group", outcome.group.as_str()),
        ];
        line("result__note", text_with(T::ResultAlready, &values))
    }));
    let refused = outcomes
        .iter()
        .filter(|o| matches!(o.result, EntryResult::Refused(_)));
    let refused: BTreeSet<&str> = refused.map(|outcome| outcome.address.as_str()).collect();
    if !refused.is_empty() {
        lines.push(line(
            "result__bad",
            text_for(T::ResultRefused, refused.len(), &[]),
        ));
    }
    lines
}

fn line(class: &'static str, words: String) -> AnyView {
    view! { <p class=class>{words}</p> }.into_any()
}
