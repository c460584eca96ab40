//! Where one of the sample people is chosen.

use maud::{Markup, html};

use super::{initials, layout};
use crate::Person;
use crate::language::Reader;
use crate::people::Viewer;
use crate::words::Words;

/// The page, with everybody and how many groups each belongs to.
pub fn page(reader: &Reader, viewer: Option<&Viewer>, people: &[(Person, usize)]) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        h1 { (words.who) }
        p.lead { (words.who_lead) }
        p { (words.new_here) " " a href="/sign-up" { (words.sign_up) } }
        form method="post" action="/sign-in" {
            ul.people {
                @for (person, groups) in people { li { (card(words, person, *groups)) } }
            }
        }
    };
    layout(reader, words.sign_in, viewer, content)
}

fn card(words: &Words, person: &Person, groups: usize) -> Markup {
    html! {
        button.person type="submit" name="person" value=(person.id) {
            (initials(&person.name))
            span.person-text {
                span.person-name { bdi { (person.name) } }
                span.muted { bdi { (person.email) } }
                span.tags {
                    span.tag { (words.role(person.role)) }
                    span.tag { (words.groups.of(groups)) }
                }
            }
        }
    }
}
