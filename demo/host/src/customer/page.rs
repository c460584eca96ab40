//! The one page of the customer website.

use maud::{DOCTYPE, Markup, html};

use crate::Person;

/// What the two companies are about to deliver: what, where it stands, until when.
const MILESTONES: [(&str, &str, &str); 4] = [
    ("Product photographs, spring range", "Delivered", "2 March"),
    ("Translated size tables", "In review", "9 March"),
    ("Payment by invoice", "In work", "23 March"),
    ("Launch in the northern stores", "Planned", "6 April"),
];

/// The page for `visitor`, with the widget of the origin `widget`.
pub fn page(widget: &str, visitor: &Person) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Website relaunch · Northwind Traders" }
                link rel="icon" href="/icon.svg";
                link rel="stylesheet" href="/portal.css";
                script type="module" src={ (widget) "/widget/invitation-embed.js" } {}
                script type="module" src="/portal.js" {}
            }
            body {
                a.skip href="#main" { "Skip to content" }
                (header(visitor))
                main #main tabindex="-1" { (project()) (milestones()) (team()) }
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

fn project() -> Markup {
    html! {
        section.intro {
            p.kicker { "Partner portal" }
            h1 { "Website relaunch" }
            p { "What our partner Acme and we deliver together, and who works on it." }
        }
    }
}

fn milestones() -> Markup {
    html! {
        section.panel aria-labelledby="milestones" {
            h2 #milestones { "Milestones" }
            ol.milestones {
                @for (what, state, until) in MILESTONES {
                    li { span { (what) } span.state { (state) } time { (until) } }
                }
            }
        }
    }
}

/// The element brings its own headings; the link is there until it is, and when it cannot be.
fn team() -> Markup {
    html! {
        section.panel aria-label="Invitations" {
            p.problem #token-problem role="alert" hidden {
                "The portal does not answer. Reload the page to go on inviting."
            }
            invitation-widget embed component-id="portal" title="Invite people into our projects" {
                p { a href="mailto:partners@northwind.example" { "Ask us to invite somebody" } }
            }
        }
    }
}
