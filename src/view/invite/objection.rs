//! What the backend holds against a field, said below it.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::email::EmailAddress;
use crate::state::draft::{Chip, Settled};
use crate::state::invite::{Batch, Problem};
use crate::state::objection;
use crate::view::dynamic::{Dynamic, words};
use crate::view::element::{El, el};

use super::form::Form;

impl Form {
    /// Whether the backend holds something against what stands at `place`.
    pub fn is_refused(self, place: &str) -> bool {
        self.problems.read().iter().any(|problem| problem.is_at(place))
    }

    /// Whether that is the first thing to be looked at.
    pub fn is_first_refused(self, place: &str) -> bool {
        self.problems.read().first().is_some_and(|problem| problem.is_at(place))
    }

    /// Puts what the backend holds against fields of `batch` where they stand.
    pub(super) fn refuse(self, error: &ApiError, batch: &Batch) {
        // The form may have been taken away with its request.
        if self.problems.is_disposed() {
            return;
        }
        let (chips, fields): (Vec<_>, Vec<_>) = error
            .fields
            .iter()
            .cloned()
            .partition(|field| objection::address_of(&field.path, batch).is_some());
        let message = |address: &EmailAddress| {
            let is_it = |path: &str| objection::address_of(path, batch) == Some(address.as_str());
            chips.iter().find(|field| is_it(&field.path)).map(|field| field.message.clone())
        };
        let mut problems = objection::problems(&fields, &untrack(|| self.places()));
        if let Some(mut draft) = self.draft.try_write().filter(|_| !chips.is_empty()) {
            draft.settle(|address| message(address).map_or(Settled::NotSent, Settled::Refused));
            let is_refused = |chip: &&Chip| chip.address().and_then(message).is_some();
            let ids = draft.chips().iter().filter(is_refused).map(|chip| chip.id).collect();
            problems.insert(0, Problem::InvalidChips(ids));
        }
        self.problems.try_set(problems);
    }

    /// The places of the form, from above.
    fn places(self) -> Vec<String> {
        let settings = self.widget.settings.read();
        let fields = settings.fields.iter().map(|field| objection::place_of(&field.name));
        let mut places = vec![objection::ADDRESSES.to_owned()];
        // A single group is no field.
        places.extend((self.widget.groups().len() > 1).then(|| objection::GROUPS.to_owned()));
        places.extend(settings.roles.first().map(|_| objection::ROLE.to_owned()));
        places.extend(fields);
        places.extend(settings.features.message.then(|| objection::MESSAGE.to_owned()));
        places
    }
}

impl Problem {
    fn is_at(&self, place: &str) -> bool {
        matches!(self, Self::Refused { at, .. } if at == place)
    }
}

/// What the backend holds against the field at `place`, if anything.
pub fn objection(form: Form, place: String) -> El {
    let id = id(form, &place);
    let message = move || {
        let problems = form.problems.read();
        problems.iter().filter(|problem| problem.is_at(&place)).map(message).collect()
    };
    el("p").class("problem").part("problem").set("id", id).words(message)
}

/// What describes the control at `place`: `others`, and what the backend holds against it.
pub fn described(form: Form, place: String, others: String) -> Dynamic<String> {
    let objection = id(form, &place);
    words(move || match form.is_refused(&place) {
        true => format!("{others} {objection}").trim_start().to_owned(),
        false => others.clone(),
    })
}

fn id(form: Form, place: &str) -> String {
    form.widget.id(&format!("objection-{place}"))
}

fn message(problem: &Problem) -> String {
    match problem {
        Problem::Refused { message, .. } => format!("{message} "),
        _ => String::new(),
    }
}
