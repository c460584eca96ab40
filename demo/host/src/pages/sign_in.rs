//! Where one of the sample people is chosen.

use maud::{Markup, html};

use super::{initials, layout};
use crate::Person;

/// The page, with everybody and how many groups each belongs to.
pub fn page(visitor: Option<&Person>, people: &[(Person, usize)]) -> Markup {
    let content = html! {
        h1 { "Who are you today?" }
        p.lead {
            "Acme Tasks is a demo: choose a person and you are signed in. "
            "What each may do depends on role and groups."
        }
        form method="post" action="/sign-in" {
            ul.people {
                @for (person, groups) in people { li { (card(person, *groups)) } }
            }
        }
    };
    layout("Sign in", visitor, content)
}

fn card(person: &Person, groups: usize) -> Markup {
    html! {
        button.person type="submit" name="person" value=(person.id) {
            (initials(&person.name))
            span.person-text {
                bdi.person-name { (person.name) }
                span.muted { (person.email) }
                span.tags {
                    span.tag { (person.role) }
                    span.tag { (group_count(groups)) }
                }
            }
        }
    }
}

fn group_count(groups: usize) -> String {
    match groups {
        0 => "No groups".to_owned(),
        1 => "1 group".to_owned(),
        more => format!("{more} groups"),
    }
}
