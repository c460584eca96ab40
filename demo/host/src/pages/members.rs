//! The Members page: the host's own table, and the widget.

use maud::{Markup, html};
use reqwest::Url;

use super::sentence::sentence;
use super::{initials, layout};
use crate::language::Reader;
use crate::people::Colleague;
use crate::words::Words;
use crate::{Group, Person};

/// How many groups a row names before it counts the rest.
const NAMED_GROUPS: usize = 3;

/// The page of `person`, with a confirmation when they have just joined a group.
pub fn page(
    reader: &Reader,
    person: &Person,
    groups: &[Group],
    colleagues: &[Colleague],
    joined: Option<&Group>,
) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        h1 { (words.members) }
        @if let Some(group) = joined { (confirmation(words, group)) }
        p.alert #token-problem role="alert" hidden { (words.token_problem) }
        div.columns {
            // The widget brings its own headings and regions.
            section { (widget(reader, words)) }
            section {
                h2 #people { (words.colleagues) }
                @if groups.is_empty() { p.muted { (words.no_groups) } }
                @else { (table(words, person, colleagues)) }
            }
        }
        script type="module" src="/widget/invitation-widget.js" {}
        script type="module" src="/pages/members.js" {}
    };
    layout(reader, words.members, Some(person), content)
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

fn confirmation(words: &Words, group: &Group) -> Markup {
    let name = html! { bdi { strong { (group.name) } } };
    html! { p.confirmation role="status" { (sentence(words.joined, &[("group", name)])) } }
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
