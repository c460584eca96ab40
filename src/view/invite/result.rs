//! What became of a send, below the button.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::state::outcome::{EntryResult, Outcome};
use crate::text::T;
use crate::view::context::Widget;
use crate::view::controls;
use crate::view::dynamic::part;
use crate::view::element::{El, el};
use crate::view::failure::{self, Action};

use super::form::{Form, Phase};

/// The result. The widget's own status tells a good one, as a bad one tells itself.
pub fn send_result(form: Form) -> El {
    let lines = move || match &*form.phase.read() {
        Phase::Editing | Phase::Sending { .. } => ().into_any(),
        Phase::Answered(outcomes) => lines_of(form.widget, outcomes).into_any(),
        Phase::Failed(error, outcomes) => {
            let mut lines = vec![failed(form, error.clone())];
            lines.push(line("result__note", form.widget.text(T::Kept)));
            lines.extend(lines_of(form.widget, outcomes));
            lines.into_any()
        }
    };
    el("div").class("result").part("result").child(part(lines))
}

fn failed(form: Form, error: ApiError) -> AnyView {
    let role = failure::role(&error);
    let words = move || failure::of_request(form.widget, &error, Action::Invite);
    el("p").class("result__bad").set("role", role).words(words).into_any()
}

fn lines_of(widget: Widget, outcomes: &[Outcome]) -> Vec<AnyView> {
    summary(widget, outcomes).into_iter().map(|(class, words)| line(class, words)).collect()
}

/// What became of the addresses, line by line, each with its class.
pub fn summary(widget: Widget, outcomes: &[Outcome]) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    let invited = outcomes.iter().filter(|o| o.result == EntryResult::Invited).count();
    if invited > 0 {
        lines.push(("result__good", widget.text_for(T::ResultInvited, invited, &[])));
    }
    for outcome in outcomes.iter().filter(|o| o.result == EntryResult::AlreadyInvited) {
        let values = [("address", outcome.address.as_str()), ("group", outcome.group.as_str())];
        lines.push(("result__note", widget.text_with(T::ResultAlready, &values)));
    }
    let refused = outcomes.iter().filter(|o| matches!(o.result, EntryResult::Refused(_)));
    // The outcomes of one address stand together.
    let mut refused: Vec<&str> = refused.map(|outcome| outcome.address.as_str()).collect();
    refused.dedup();
    if !refused.is_empty() {
        lines.push(("result__bad", widget.text_for(T::ResultRefused, refused.len(), &[])));
    }
    lines
}

fn line(class: &'static str, words: String) -> AnyView {
    controls::line(class, words).into_any()
}
