//! The first page of the customer website.

use maud::{Markup, html};

use super::frame::{Page, frame};
use super::words::Words;
use crate::Person;
use crate::language::Reader;

/// A name, like those of the groups in the widget.
pub const PROJECT: &str = "Website relaunch";

/// The page for `visitor`, with the widget of the origin `widget`.
pub fn page(reader: &Reader, widget: &str, visitor: &Person) -> Markup {
    let words = Words::of(reader.language);
    let scripts = html! {
        script type="module" src={ (widget) "/widget/invitation-embed.js" } {}
        script type="module" src="/portal.js" {}
    };
    let content = html! { (project(words)) (milestones(words)) (team(reader, words)) };
    frame(reader, Page { title: PROJECT, visitor: &visitor.name, scripts, content })
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
