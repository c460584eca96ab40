//! What happens to a link.

use serde_json::json;

use crate::place::Place::{self, Link, LinkButton, LinkField, LinkOutcome};
use crate::scene::{Reply, Scene};

use super::links::{link, listing, of, told, with_one};

pub fn scenes() -> Vec<Scene> {
    vec![
        telling(),
        not_told(),
        code(),
        asking_to_replace(),
        replaced(),
        asking_to_end(),
        not_ended(),
        gone(),
    ]
}

fn telling() -> Scene {
    with_one("links-telling", "A link is looked up")
        .answers("GET", "/invitations/one/link", Reply::Awaited)
        .sees(Link(1))
        .presses(LinkButton(1, "code"))
        .sees(LinkOutcome(1))
}

fn not_told() -> Scene {
    let reply = Reply::Refused(403, json!({ "code": "forbidden" }));
    with_one("links-not-told", "A link is not told")
        .answers("GET", "/invitations/one/link", reply)
        .sees(Link(1))
        .presses(LinkButton(1, "code"))
        .sees(LinkOutcome(1))
}

fn code() -> Scene {
    of("links-code", "A link as QR code")
        .lists(listing(vec![told()]))
        .sees(Place::Role)
        .sees(LinkField(1))
        .presses(LinkButton(1, "code"))
        .sees(Place::LinkCode)
}

fn asking_to_replace() -> Scene {
    with_one("links-ask-replace", "The question before a link is replaced")
        .sees(Link(1))
        .presses(LinkButton(1, "rotate"))
        .sees(Place::Question)
}

fn replaced() -> Scene {
    with_one("links-replaced", "A link was replaced")
        .answers("POST", "/invitations/one/rotate", Reply::Json(told()))
        .sees(Link(1))
        .presses(LinkButton(1, "rotate"))
        .sees(Place::Question)
        .presses(Place::Yes)
        .sees(LinkOutcome(1))
        .sees(LinkField(1))
}

/// Somebody wants to end the only link.
fn ending(id: &'static str, title: &'static str, status: u16, code: &str) -> Scene {
    let reply = Reply::Refused(status, json!({ "code": code }));
    with_one(id, title)
        .answers("DELETE", "/invitations/one", reply)
        .sees(Link(1))
        .presses(LinkButton(1, "end"))
        .sees(Place::Question)
}

fn asking_to_end() -> Scene {
    ending("links-ask-end", "The question before a link is ended", 500, "internal")
}

fn not_ended() -> Scene {
    ending("links-not-ended", "A link could not be ended", 500, "internal")
        .presses(Place::Yes)
        .sees(LinkOutcome(1))
}

fn gone() -> Scene {
    ending("links-gone", "A link was not valid any more", 404, "not_found")
        .lists(Reply::InTurn(vec![listing(vec![link("one")]), listing(Vec::new())]))
        .presses(Place::Yes)
        .sees(Place::LinksNote)
        .sees(Place::NoRows)
}
