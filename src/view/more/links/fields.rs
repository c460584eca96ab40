//! The fields of the form, each with what is wrong with it.

use leptos::prelude::*;

use crate::state::new_link::{MOST_USES, Place, Problem};
use crate::text::M;
use crate::view::controls::field;
use crate::view::dynamic::{flag, state, words};
use crate::view::element::{El, el};

use super::panel::Panel;

/// A control under its label, over what is wrong with it.
pub fn entry(panel: Panel, place: Place, id: &str, label: String, control: El) -> El {
    let described = move || panel.problem(place).map(|_| problem_id(panel, place));
    let is_first = move || panel.form.read().problems.first().is_some_and(|it| it.place() == place);
    let control = control
        .set("aria-invalid", state(move || panel.problem(place).is_some()))
        .set("aria-describedby", words(move || described().unwrap_or_default()))
        .focus_when(flag(is_first));
    field(id, label, control).child(problem_line(panel, place))
}

/// What is wrong at `place`; nothing while nothing is.
pub fn problem_line(panel: Panel, place: Place) -> El {
    let words = move || panel.problem(place).map(|problem| describe(panel, problem));
    el("p")
        .class("problem")
        .part("problem")
        .set("id", problem_id(panel, place))
        .set("role", (place == Place::Form).then(|| "alert".to_owned()))
        .words(move || words().unwrap_or_default())
}

fn problem_id(panel: Panel, place: Place) -> String {
    panel.widget.id(&format!("link-problem-{}", place as u8))
}

fn describe(panel: Panel, problem: Problem) -> String {
    match problem {
        Problem::NoDate => panel.widget.said(M::LinkNoDay),
        Problem::DateOver => panel.widget.said(M::LinkDayOver),
        Problem::NoNumber => {
            panel.widget.said_with(M::LinkNoNumber, &[("n", &MOST_USES.to_string())])
        }
        Problem::Refused(_, message) => message,
    }
}
