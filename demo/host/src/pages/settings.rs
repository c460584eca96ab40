//! What holds for all groups, and what a project decides for itself.

use maud::{Markup, html};

use super::layout;
use super::questions::{Scope, questions};
use super::sentence::sentence;
use crate::language::Reader;
use crate::people::Viewer;
use crate::questions::{Answers, Problems};
use crate::store::Project;
use crate::words::settings::Words;

/// A form that was sent, or is about to be.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What stands in it.
    pub answers: Answers,
    /// What is held against that.
    pub problems: Problems,
    /// Whether it has just been saved.
    pub is_saved: bool,
}

/// The settings of the account.
pub fn account(reader: &Reader, viewer: &Viewer, form: &Form) -> Markup {
    let words = Words::of(reader.language);
    let heading = html! { h1 { (words.title) } p.lead { (words.lead) } };
    page(reader, viewer, (words.title, heading), Scope::Account, form)
}

/// The settings of a project.
pub fn project(reader: &Reader, viewer: &Viewer, project: &Project, form: &Form) -> Markup {
    let words = Words::of(reader.language);
    let address = format!("/projects/{}", project.group.id);
    let name = html! { bdi { (project.group.name) } };
    let heading = html! {
        h1 { (sentence(words.project_title, &[("project", name)])) }
        p.lead { (words.project_lead) " " a href=(address) { (words.back) } }
    };
    page(reader, viewer, (words.title, heading), Scope::Project, form)
}

/// It is sent to where it is.
fn page(
    reader: &Reader,
    viewer: &Viewer,
    (title, heading): (&str, Markup),
    scope: Scope,
    form: &Form,
) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        (heading)
        @if form.is_saved { p.confirmation role="status" { (words.saved) } }
        form.panel method="post" {
            (questions(words, scope, &form.answers, &form.problems))
            button.primary type="submit" { (words.save) }
        }
    };
    layout(reader, title, Some(viewer), content)
}
