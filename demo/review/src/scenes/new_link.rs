//! Making a link that several people can join by.

use serde_json::json;

use crate::place::Place::{self, LinkField};
use crate::scene::{Reply, Scene};

use super::links::{of, told};

pub fn scenes() -> Vec<Scene> {
    vec![until_a_day(), problems(), refused(), creating(), made(), not_made()]
}

fn until_a_day() -> Scene {
    of("links-day", "Until a certain day")
        .sees(Place::Role)
        .chooses(Place::LinkLifetime, "until")
        .sees(Place::LinkDay)
}

fn problems() -> Scene {
    of("links-problems", "What is wrong with the fields")
        .sees(Place::Role)
        .chooses(Place::LinkLifetime, "until")
        .types(Place::LinkUses, "0")
        .presses(Place::CreateLink)
        .sees(Place::Objection)
}

fn refused() -> Scene {
    let field = json!({ "path": "maxUses", "code": "x", "message": "Your plan takes 100 people." });
    let body = json!({ "code": "validation_failed", "fields": [field] });
    making("links-refused", "A field is refused by the server", Reply::Refused(422, body))
        .sees(Place::Objection)
}

fn making(id: &'static str, title: &'static str, reply: Reply) -> Scene {
    of(id, title)
        .answers("POST", "/invitations/generate-shareable-link-invite", reply)
        .sees(Place::Role)
        .sees(Place::NoRows)
        .presses(Place::CreateLink)
}

fn creating() -> Scene {
    making("links-creating", "A link is made", Reply::Awaited).sees(Place::HeldCreateLink)
}

fn made() -> Scene {
    making("links-made", "A link was made", Reply::Json(told())).sees(LinkField(1))
}

fn not_made() -> Scene {
    let body = json!({ "code": "internal", "requestId": "0198f3a2-7777" });
    making("links-not-made", "A link could not be made", Reply::Refused(500, body))
        .sees(Place::LinkFailure)
}
