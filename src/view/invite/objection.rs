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
    /// Whether something is wrong with what stands at `place`.
    pub fn is_wrong(self, place: &str) -> bool {
        self.problems.read().iter().any(|problem| problem.is_at(place))
    }

    /// Whether that is the first thing to be looked at. Of a bad chip, the chip itself is.
    pub fn is_first_wrong(self, place: &str) -> bool {
        let is_it = |problem: &Problem| match problem {
            Problem::InvalidChips(_) => false,
            problem => problem.is_at(place),
        };
        self.problems.read().first().is_some_and(is_it)
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
        match self {
            Self::NoAddress | Self::InvalidChips(_) => place == objection::ADDRESSES,
            Self::NoGroup | Self::TooManyGroups => place == objection::GROUPS,
            Self::MissingField(name) => objection::place_of(name) == place,
            Self::Refused { at, .. } => at == place,
            Self::Held => false,
        }
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

/// What describes the control at `place`: `others`, and what is wrong with it, wherever it is said.
pub fn described(form: Form, place: String, others: String) -> Dynamic<String> {
    words(move || {
        let problems = form.problems.read();
        let said = match problems.iter().find(|problem| problem.is_at(&place)) {
            None => return others.clone(),
            Some(Problem::Refused { .. }) => id(form, &place),
            Some(_) => id(form, ""),
        };
        format!("{others} {said}").trim_start().to_owned()
    })
}

/// The id of what is said at `place`, or of the form as a whole where that is empty.
pub fn id(form: Form, place: &str) -> String {
    form.widget.id(&format!("objection-{place}"))
}

fn message(problem: &Problem) -> String {
    match problem {
        Problem::Refused { message, .. } => format!("{message} "),
        _ => String::new(),
    }
}
