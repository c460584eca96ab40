//! The one page of the customer website.

use maud::{DOCTYPE, Markup, html};

use super::words::Words;
use crate::Person;
use crate::language::Reader;
use crate::pages::languages;

/// A name, like those of the groups in the widget.
const PROJECT: &str = "Website relaunch";

/// The page for `visitor`, with the widget of the origin `widget`.
pub fn page(reader: &Reader, widget: &str, visitor: &Person) -> Markup {
    let words = Words::of(reader.language);
    html! {
        (DOCTYPE)
        html lang=(reader.language.tag()) dir=(reader.language.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (PROJECT) " · Northwind Traders" }
                link rel="icon" href="/icon.svg";
                link rel="stylesheet" href="/portal.css";
                script type="module" src={ (widget) "/widget/invitation-embed.js" } {}
                script type="module" src="/portal.js" {}
            }
            body {
                a.skip href="#main" { (words.skip) }
                (header(visitor))
                main #main tabindex="-1" { (project(words)) (milestones(words)) (team(reader, words)) }
                footer { (languages::choice(reader, words.language)) }
            }
        }
    }
}

fn header(visitor: &Person) -> Markup {
    html! {
        header.top {
            a.name href="/" { img src="/icon.svg" alt="" width="32" height="32"; "Northwind Traders" }
            span.visitor { bdi { (visitor.name) } }
        }
    }
}

fn project(words: &Words) -> Markup {
    html! {
        section.intro {
            p.kicker { (words.portal) }
            h1 { bdi { (PROJECT) } }
            p { (words.intro) }
        }
    }
}

fn milestones(words: &Words) -> Markup {
    html! {
        section.panel aria-labelledby="milestones" {
            h2 #milestones { (words.milestones_heading) }
            ol.milestones {
                @for [what, state, until] in words.milestones {
                    li { span { (what) } span.state { (state) } time { (until) } }
                }
            }
        }
    }
}

/// The element brings its own headings; the link is there until it is, and when it cannot be.
fn team(reader: &Reader, words: &Words) -> Markup {
    html! {
        section.panel aria-label=(words.invitations) {
            p.problem #token-problem role="alert" hidden { (words.problem) }
            invitation-widget embed component-id="portal" lang=(reader.language.tag()) title=(words.frame_title) {
                p { a href="mailto:partners@northwind.example" { (words.ask) } }
            }
        }
    }
}
