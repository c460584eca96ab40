//! A project, and who works on it.

use maud::{Markup, html};

use super::sentence::sentence;
use super::{initials, layout};
use crate::invitations::Entrant;
use crate::language::Reader;
use crate::people::Viewer;
use crate::words::Words as Common;
use crate::words::projects::Words;
use crate::{Person, Role, store};

/// What there is to tell of a project.
#[derive(Clone, Debug)]
pub struct Project {
    /// The project.
    pub project: store::Project,
    /// Who works on it.
    pub members: Vec<Person>,
    /// Who has joined elsewhere and is no member here yet.
    pub entrants: Vec<Entrant>,
}

/// The page.
pub fn page(reader: &Reader, viewer: &Viewer, shown: &Project) -> Markup {
    let (words, common) = (Words::of(reader.language), Common::of(reader.language));
    let group = &shown.project.group;
    let address = format!("/projects/{}", group.id);
    let content = html! {
        h1 { bdi { (group.name) } }
        @if let Some(company) = &shown.project.company {
            p.lead { (sentence(words.done_for, &[("company", html! { bdi { (company.name) } })])) }
        }
        section.narrow {
            h2 { (words.people) }
            ul.roster { @for member in &shown.members { li { (member_entry(common, member)) } } }
        }
        @if !shown.entrants.is_empty() { (entrants(common, words, &address, &shown.entrants)) }
        @if viewer.person.role == Role::Admin { (care(words, &address)) }
    };
    layout(reader, &group.name, Some(viewer), content)
}

fn member_entry(common: &Common, person: &Person) -> Markup {
    html! {
        span.who {
            (initials(&person.name))
            span { bdi { (person.name) } span.address { bdi { (person.email) } } }
        }
        span.tag { (common.role(person.role)) }
    }
}

fn entrants(common: &Common, words: &Words, address: &str, entrants: &[Entrant]) -> Markup {
    html! {
        section.narrow {
            h2 { (words.entrants) }
            p.muted { (words.entrants_lead.of(entrants.len())) }
            ul.roster {
                @for entrant in entrants {
                    li { bdi.address { (entrant.email) } span.tag { (common.role(entrant.role)) } }
                }
            }
            form method="post" action={ (address) "/members" } {
                button.primary type="submit" { (words.take_in) }
            }
        }
    }
}

fn care(words: &Words, address: &str) -> Markup {
    html! {
        section.narrow {
            p { a.button href={ (address) "/settings" } { (words.settings) } }
            details {
                summary { (words.delete) }
                p { (words.delete_lead) }
                form method="post" action={ (address) "/delete" } {
                    button.danger type="submit" { (words.delete_now) }
                }
            }
        }
    }
}
