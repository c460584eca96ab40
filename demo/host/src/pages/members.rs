//! The Members page: the host's own table, and the widget.

use maud::{Markup, html};
use reqwest::Url;

use super::sentence::sentence;
use super::{initials, layout, names};
use crate::language::Reader;
use crate::people::{Colleague, Viewer};
use crate::words::{Words, inbox, landing};
use crate::{Group, Person};

/// How many groups a row names before it counts the rest.
const NAMED_GROUPS: usize = 3;

/// What the page knows of its reader.
#[derive(Clone, Debug)]
pub struct Team {
    /// What they belong to.
    pub groups: Vec<Group>,
    /// Whom they share that with.
    pub colleagues: Vec<Colleague>,
    /// What they have just joined.
    pub joined: Vec<Group>,
    /// Whether some of what they chose was over.
    pub missed: bool,
}

/// The page of `viewer`, with a confirmation when they have just joined something.
pub fn page(reader: &Reader, viewer: &Viewer, team: &Team) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        h1 { (words.members) }
        @if !team.joined.is_empty() { (confirmation(reader, words, &team.joined)) }
        @if team.missed { p.hint role="status" { (inbox::Words::of(reader.language).missed) } }
        p.alert #token-problem role="alert" hidden { (words.token_problem) }
        div.columns {
            // The widget brings its own headings and regions.
            section { (widget(reader, words)) }
            section {
                h2 #people { (words.colleagues) }
                @if team.groups.is_empty() { p.muted { (words.no_groups) } }
                @else { (table(words, &viewer.person, &team.colleagues)) }
            }
        }
        script type="module" src="/widget/invitation-widget.js" {}
        script type="module" src="/pages/members.js" {}
    };
    layout(reader, words.members, Some(viewer), content)
}

/// What stands in the element is shown until the widget is ready, and where it cannot run.
fn widget(reader: &Reader, words: &Words) -> Markup {
    html! {
        invitation-widget component-id="members" lang=(reader.language.tag()) {
            p { a href=(mail_to_us(words.ask_subject)) { (words.ask) } }
        }
    }
}

fn mail_to_us(subject: &str) -> String {
    let mut url = Url::parse("mailto:people@acme.example").expect("it is an address");
    url.set_query(Some(&format!("subject={subject}")));
    url.into()
}

fn confirmation(reader: &Reader, words: &Words, joined: &[Group]) -> Markup {
    let comma = landing::Words::of(reader.language).comma;
    let groups = html! { strong { (names(comma, joined)) } };
    html! { p.confirmation role="status" { (sentence(words.joined, &[("group", groups)])) } }
}

fn table(words: &Words, person: &Person, colleagues: &[Colleague]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-labelledby="people" {
            table {
                thead {
                    tr {
                        @for column in [words.name, words.role, words.shared] {
                            th scope="col" { (column) }
                        }
                    }
                }
                tbody { @for colleague in colleagues { (row(words, person, colleague)) } }
            }
        }
    }
}

fn row(words: &Words, viewer: &Person, colleague: &Colleague) -> Markup {
    let person = &colleague.person;
    html! {
        tr {
            th scope="row" {
                span.who {
                    (initials(&person.name))
                    span {
                        bdi { (person.name) }
                        @if person.id == viewer.id { span.muted { " " (words.you) } }
                        span.address { bdi { (person.email) } }
                    }
                }
            }
            td { (words.role(person.role)) }
            td { (shared(words, &colleague.shared)) }
        }
    }
}

fn shared(words: &Words, names: &[String]) -> Markup {
    let rest = names.len().saturating_sub(NAMED_GROUPS);
    html! {
        ul.groups {
            @for name in names.iter().take(NAMED_GROUPS) { li { bdi { (name) } } }
            @if rest > 0 { li.muted { (words.more.of(rest)) } }
        }
    }
}
