//! The questions about invitations: those of the account, those of a project, and those of a project
//! that is about to be made.

use maud::{Markup, html};

use crate::questions::{Answers, Problems};
use crate::words::settings::Words;

use super::sentence::sentence;

/// For what an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For everything.
    Account,
    /// For one project, which may leave it open.
    Project,
}

/// An answer to choose, and what it is called.
type Answer = (&'static str, &'static str);

/// All questions, with what was typed and what is held against it.
pub fn questions(words: &Words, scope: Scope, answers: &Answers, problems: &Problems) -> Markup {
    let hint = match scope {
        Scope::Account => words.allowed_hint,
        Scope::Project => words.allowed_project_hint,
    };
    let (roles, yes_no) = (roles(words, scope), yes_no(words, scope));
    let select = |name, label, options: &[Answer], typed, is_wrong| {
        select(words, Field { name, label, is_wrong }, options, typed)
    };
    html! {
        @if problems.any() { p.alert role="alert" { (words.problems) } }
        (select("inviting", words.inviting, &roles, &answers.inviting, problems.inviting))
        (domains(words, ("allowed", words.allowed, hint), &answers.allowed, &problems.allowed))
        (domains(words, ("additional", words.additional, words.additional_hint), &answers.additional, &problems.additional))
        (select("token", words.token, &yes_no, &answers.token, problems.token))
        (select("link", words.link, &yes_no, &answers.link, problems.link))
    }
}

fn roles(words: &Words, scope: Scope) -> Vec<Answer> {
    match scope {
        Scope::Account => vec![("", words.members), ("admin", words.admins)],
        Scope::Project => {
            vec![("", words.inherit), ("member", words.members), ("admin", words.admins)]
        }
    }
}

fn yes_no(words: &Words, scope: Scope) -> Vec<Answer> {
    match scope {
        Scope::Account => vec![("", words.yes), ("no", words.no)],
        Scope::Project => vec![("", words.inherit), ("yes", words.yes), ("no", words.no)],
    }
}

/// What is the same for every field.
struct Field {
    name: &'static str,
    label: &'static str,
    is_wrong: bool,
}

fn select(words: &Words, field: Field, options: &[Answer], typed: &str) -> Markup {
    let Field { name, label, is_wrong } = field;
    let problem = is_wrong.then(|| format!("{name}-problem"));
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) aria-invalid=[is_wrong.then_some("true")] aria-describedby=[problem.as_deref()] {
                @for (value, said) in options {
                    option value=(value) selected[is_typed(options, typed, value)] { (said) }
                }
            }
            @if let Some(id) = &problem { p.problem id=(id) { (words.refused) } }
        }
    }
}

/// A decision that is the same as none stands for none where none can be left open.
fn is_typed(options: &[Answer], typed: &str, value: &str) -> bool {
    let is_offered = options.iter().any(|(offered, _)| *offered == typed);
    if is_offered { typed == value } else { value.is_empty() }
}

type Texts = (&'static str, &'static str, &'static str);

fn domains(words: &Words, (name, label, hint): Texts, typed: &str, wrong: &[String]) -> Markup {
    let (about, is_wrong) = (format!("{name}-hint {name}-problem"), !wrong.is_empty());
    html! {
        div.field {
            label for=(name) { (label) }
            textarea id=(name) name=(name) rows="3" dir="ltr" spellcheck="false" autocapitalize="none"
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=(about) { (typed) }
            p.muted id={ (name) "-hint" } { (hint) }
            div id={ (name) "-problem" } {
                @for entry in wrong {
                    p.problem { (sentence(words.no_domain, &[("entry", html! { bdi { (entry) } })])) }
                }
            }
        }
    }
}
