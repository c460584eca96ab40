//! The Members page: the host's own table, and the widget.

use maud::{Markup, html};

use super::{initials, layout};
use crate::people::Colleague;
use crate::{Group, Person};

/// How many groups a row names before it counts the rest.
const NAMED_GROUPS: usize = 3;

/// The page of `person`, with a confirmation when they have just joined a group.
pub fn page(
    person: &Person,
    groups: &[Group],
    colleagues: &[Colleague],
    joined: Option<&Group>,
) -> Markup {
    let content = html! {
        h1 { "Members" }
        @if let Some(group) = joined { (confirmation(group)) }
        p.alert #token-problem role="alert" hidden {
            "Acme Tasks does not answer. Reload the page to go on inviting."
        }
        div.columns {
            // The widget brings its own headings.
            section aria-label="Invitations" { (widget()) }
            section aria-labelledby="people" {
                h2 #people { "People you work with" }
                @if groups.is_empty() { (no_groups()) } @else { (table(person, colleagues)) }
            }
        }
        script type="module" src="/widget/invitation-widget.js" {}
        script type="module" src="/pages/members.js" {}
    };
    layout("Members", Some(person), content)
}

/// What stands in the element is shown until the widget is ready, and where it cannot run.
fn widget() -> Markup {
    html! {
        invitation-widget component-id="members" {
            p {
                a href="mailto:people@acme.example?subject=Please%20invite%20somebody" {
                    "Ask us to invite somebody"
                }
            }
        }
    }
}

fn confirmation(group: &Group) -> Markup {
    html! { p.confirmation role="status" { "You are now in " bdi { strong { (group.name) } } "." } }
}

fn no_groups() -> Markup {
    html! { p.muted { "You are in no group yet. Somebody who is in one can invite you." } }
}

fn table(person: &Person, colleagues: &[Colleague]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-labelledby="people" {
            table {
                thead { tr { th scope="col" { "Name" } th scope="col" { "Role" } th scope="col" { "In" } } }
                tbody { @for colleague in colleagues { (row(person, colleague)) } }
            }
        }
    }
}

fn row(viewer: &Person, colleague: &Colleague) -> Markup {
    let person = &colleague.person;
    html! {
        tr {
            th scope="row" {
                span.who {
                    (initials(&person.name))
                    span {
                        bdi { (person.name) }
                        @if person.id == viewer.id { span.muted { " (you)" } }
                        span.address { (person.email) }
                    }
                }
            }
            td { (person.role) }
            td { (shared(&colleague.shared)) }
        }
    }
}

fn shared(names: &[String]) -> Markup {
    let rest = names.len().saturating_sub(NAMED_GROUPS);
    html! {
        ul.groups {
            @for name in names.iter().take(NAMED_GROUPS) { li { bdi { (name) } } }
            @if rest > 0 { li.muted { "and " (rest) " more" } }
        }
    }
}
