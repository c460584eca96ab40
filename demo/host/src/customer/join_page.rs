//! The page where one joins: the frame, as a website writes it by hand, and a link beside it.

use maud::{Markup, html};

use super::frame::{Page, frame};
use super::join::{VISITORS, Visitor};
use super::words::Words;
use crate::form::address;
use crate::invitations::KnownProject;
use crate::language::Reader;
use crate::pages::sentence::sentence;

/// What the frame is needs of its page: where to write, what to let go.
const SANDBOX: &str = "allow-scripts allow-forms allow-same-origin allow-downloads allow-popups";

/// What the page is made of.
pub struct Portal<'a> {
    /// The origin of the widget.
    pub widget: &'a str,
    /// Who is signed in.
    pub visitor: Visitor,
    /// What they may join.
    pub project: &'a KnownProject,
    /// What says both.
    pub token: String,
}

/// The page with the frame.
pub fn page(reader: &Reader, portal: &Portal) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        (intro(words, Some(&portal.project.name)))
        (visitors(words, portal.visitor))
        (panel(reader, words, portal))
    };
    let scripts = html! { script type="module" src="/join.js" {} };
    frame(reader, Page { title: words.join, visitor: portal.visitor.name, scripts, content })
}

/// The page when nobody can tell which project to join.
pub fn without_project(reader: &Reader, visitor: Visitor) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        (intro(words, None))
        section.panel {
            p.problem role="alert" { (words.no_project) }
            p { a href="mailto:partners@northwind.example" { (words.write) } }
        }
    };
    frame(reader, Page { title: words.join, visitor: visitor.name, scripts: html! {}, content })
}

fn intro(words: &Words, project: Option<&str>) -> Markup {
    html! {
        section.intro {
            p.kicker { (words.portal) }
            h1 { @if let Some(name) = project { bdi { (name) } } @else { (words.join) } }
            p { (words.join_intro) }
        }
    }
}

/// The portal of a demo can be visited as each of them.
fn visitors(words: &Words, current: Visitor) -> Markup {
    html! {
        nav.visitors aria-label=(words.who) {
            @for visitor in VISITORS {
                a href=(address("/portal", &[("visitor", visitor.id)]))
                    aria-current=[(visitor.id == current.id).then_some("page")] {
                    (sentence(
                        if visitor.may_join { words.may } else { words.may_not },
                        &[("name", html! { bdi { (visitor.name) } })],
                    ))
                }
            }
        }
    }
}

fn panel(reader: &Reader, words: &Words, portal: &Portal) -> Markup {
    let language = reader.language.tag();
    let query = [("view", "join"), ("lang", language), ("theme", "auto"), ("token", &portal.token)];
    let source = address(&format!("{}/embed", portal.widget), &query);
    html! {
        section.panel {
            p.good #joined role="status" hidden { (words.joined) }
            iframe #invitations title=(words.join_frame) src=(source) sandbox=(SANDBOX)
                referrerpolicy="no-referrer" allow="clipboard-write; web-share"
                data-visitor=(portal.visitor.id) {}
            p #instead {
                a href=(source) target="_blank" rel="noopener noreferrer" { (words.own_window) }
            }
        }
    }
}
