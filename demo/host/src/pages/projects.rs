//! The list of projects, and the form for a new one.

use maud::{Markup, html};

use super::questions::{Scope, questions};
use super::{initials, layout};
use crate::language::Reader;
use crate::people::Viewer;
use crate::store::Company;
use crate::words::projects::Words;
use crate::words::settings;
use crate::{Group, Role};

use super::settings::Form;

/// A new project, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The name.
    pub name: String,
    /// Whether the name is missing.
    pub has_no_name: bool,
    /// The id of the company; empty for none.
    pub company: String,
    /// What is asked besides.
    pub form: Form,
}

/// The list of a person's projects.
pub fn list(reader: &Reader, viewer: &Viewer, projects: &[Group]) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        h1 { (words.title) }
        @if projects.is_empty() { p.muted { (words.empty) } }
        ul.people {
            @for project in projects {
                li {
                    a.person href={ "/projects/" (project.id) } {
                        (initials(&project.name))
                        span.person-name { bdi { (project.name) } }
                    }
                }
            }
        }
        @if viewer.person.role == Role::Admin { p { a.button href="/projects/new" { (words.new) } } }
    };
    layout(reader, words.title, Some(viewer), content)
}

/// The form for a new one.
pub fn new(reader: &Reader, viewer: &Viewer, companies: &[Company], draft: &Draft) -> Markup {
    let words = Words::of(reader.language);
    let asked = settings::Words::of(reader.language);
    let content = html! {
        h1 { (words.new) }
        form.panel data-keep method="post" {
            (name(words, draft))
            (company(words, companies, draft))
            (questions(asked, Scope::Project, &draft.form.answers, &draft.form.problems))
            button.primary type="submit" { (words.create) }
        }
        script type="module" src="/pages/keep.js" {}
    };
    layout(reader, words.new, Some(viewer), content)
}

fn name(words: &Words, draft: &Draft) -> Markup {
    let is_wrong = draft.has_no_name;
    html! {
        div.field {
            label for="name" { (words.name) }
            input #name name="name" required maxlength="80" value=(draft.name)
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("name-problem")];
            @if is_wrong { p.problem #name-problem { (words.no_name) } }
        }
    }
}

fn company(words: &Words, companies: &[Company], draft: &Draft) -> Markup {
    html! {
        div.field {
            label for="company" { (words.company) }
            select #company name="company" {
                option value="" { (words.nobody) }
                @for company in companies {
                    option value=(company.id) selected[company.id == draft.company] { (company.name) }
                }
            }
        }
    }
}
