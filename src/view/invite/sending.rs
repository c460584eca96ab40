//! A form on its way to the backend: its requests, and what becomes of the chips.

use leptos::prelude::*;

use crate::api::answer;
use crate::api::code::Code;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::email::EmailAddress;
use crate::event::WidgetEvent;
use crate::group::Group;
use crate::random;
use crate::state::draft::Settled;
use crate::state::invite::{Batch, Problem, ReadyInvite};
use crate::state::outcome::{self, Outcome};
use crate::text::T;
use crate::view::context::Widget;
use crate::view::failure::{self, Action};

use super::form::{Form, Phase};
use super::result::summary;

impl Form {
    /// Sends one request after the other and stops at the first that fails.
    pub(super) async fn send_batches(self, batches: Vec<Batch>, ready: ReadyInvite) {
        if !self.is_allowed(&ready).await {
            self.phase.try_set(Phase::Editing);
            self.problems.try_set(vec![Problem::Held]);
            return;
        }
        let total = ready.addresses.len();
        let mut outcomes = Vec::new();
        let mut done = 0;
        for batch in &batches {
            match self.send_batch(batch, &ready.groups).await {
                Ok(answered) => outcomes.extend(answered),
                Err(error) => {
                    self.failed(error.clone(), outcomes);
                    return self.refuse(&error, batch);
                }
            }
            done += batch.addresses.len();
            self.phase.try_set(Phase::Sending { done, total });
        }
        self.answered(outcomes);
    }

    /// The requests that the form takes.
    pub(super) fn batches(self, ready: &ReadyInvite) -> Vec<Batch> {
        untrack(|| {
            let component = self.widget.config.with(|config| config.component_id.clone());
            let limit = self.widget.settings.with(|settings| settings.max_recipients);
            ready.batches(limit, component.as_deref(), &self.widget.lang())
        })
    }

    async fn send_batch(self, batch: &Batch, groups: &[Group]) -> Result<Vec<Outcome>, ApiError> {
        let aborted = || ApiError::without_answer(ErrorKind::Aborted);
        let body = batch.request.to_json();
        let key = self.key_for(&body).ok_or_else(aborted)?;
        let abort = self.requests.abort().ok_or_else(aborted)?;
        let write = (body.clone(), key);
        let answer = self.widget.write(Endpoint::create(), write, &abort).await?;
        let outcomes = outcome::outcomes(batch, groups, &answer::entries(&answer)?);
        // Answered: should the same people be invited again, that is another request.
        if let Some(mut keys) = self.keys.try_write_value() {
            keys.retain(|(known, _)| *known != body);
        }
        self.settle(batch, &outcomes);
        Ok(outcomes)
    }

    /// The key of this very request: the one of the last try, or a fresh one.
    fn key_for(self, body: &str) -> Option<String> {
        let mut keys = self.keys.try_write_value()?;
        if let Some((_, key)) = keys.iter().find(|(known, _)| known == body) {
            return Some(key.clone());
        }
        let key = random::identifier();
        keys.push((body.to_owned(), key.clone()));
        Some(key)
    }

    fn settle(self, batch: &Batch, outcomes: &[Outcome]) {
        let several = outcomes.len() > batch.addresses.len();
        let settled = |address: &EmailAddress| {
            if !batch.addresses.contains(address) {
                return Settled::NotSent;
            }
            let reasons: Vec<String> = outcome::refusals(outcomes, address)
                .map(|(group, code)| reason(self.widget, several.then_some(group), code))
                .collect();
            if reasons.is_empty() { Settled::Done } else { Settled::Refused(reasons.join(" ")) }
        };
        if let Some(mut draft) = self.draft.try_write() {
            draft.settle(settled);
        }
    }

    fn answered(self, outcomes: Vec<Outcome>) {
        self.tell_of_all(&outcomes);
        self.phase.try_set(Phase::Answered(outcomes));
        let is_done = self.draft.try_read_untracked().is_some_and(|draft| draft.is_empty());
        if let Some(mut details) = self.details.try_write().filter(|_| is_done) {
            details.message.clear();
        }
    }

    fn failed(self, error: ApiError, outcomes: Vec<Outcome>) {
        if error.kind == ErrorKind::Aborted {
            return;
        }
        self.widget.tell_failure(&error);
        if !outcomes.is_empty() {
            self.tell_of_all(&outcomes);
        }
        self.widget.announce_wait(&error, Action::Invite);
        self.phase.try_set(Phase::Failed(error, outcomes));
    }

    /// Tells the person and the host what was answered, and the list that it has changed.
    fn tell_of_all(self, outcomes: &[Outcome]) {
        let lines = summary(self.widget, outcomes).into_iter();
        self.widget.announce(lines.map(|(_, words)| words).collect::<Vec<_>>().join(" "));
        self.widget.emit(WidgetEvent::Sent(outcomes.to_vec()));
        self.widget.refresh();
    }
}

/// The reason for people, with the group where there are several.
fn reason(widget: Widget, group: Option<&str>, code: Code) -> String {
    let reason = widget.text(failure::of_entry(code));
    match group {
        Some(group) => widget.text_with(T::RefusedIn, &[("group", group), ("reason", &reason)]),
        None => reason,
    }
}
