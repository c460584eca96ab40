//! A portal's door.

use serde_json::{Value, json};

use crate::place::Place::{self, Card, CardProblem};
use crate::scene::{Reply, Room::Join, Scene, Token, Trouble};

const JOIN: &str = "/invitations/join";

pub fn scenes() -> Vec<Scene> {
    [doors(), joining(), troubles()].into_iter().flatten().collect()
}

fn of(id: &'static str, title: &'static str) -> Scene {
    Join.scene(id, title).attribute("view", "join").of(&[])
}

/// The door is answered so.
fn answered(id: &'static str, title: &'static str, reply: Reply) -> Scene {
    of(id, title).answers("GET", JOIN, reply)
}

fn state(state: &str, reason: Option<&str>) -> Value {
    let group = json!({ "type": "project", "groupId": "apollo", "name": "Apollo" });
    json!({ "state": state, "reason": reason, "group": group })
}

fn open(id: &'static str, title: &'static str) -> Scene {
    answered(id, title, Reply::Json(state("open", None)))
}

fn shut(id: &'static str, title: &'static str, reason: Option<&str>) -> Scene {
    answered(id, title, Reply::Json(state("not_allowed", reason))).sees(Card)
}

fn doors() -> Vec<Scene> {
    vec![
        of("join-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton),
        answered("join-reading", "Loading", Reply::Awaited).sees(Place::CardSkeleton),
        open("join-open", "Open").sees(Place::Accept),
        answered("join-member", "A member", Reply::Json(state("member", None))).sees(Card),
        shut("join-not-invited", "Shut: not invited", Some("invite_if_absent")),
        shut("join-off", "Shut: switched off", Some("joining_off")),
        shut("join-domain", "Shut: the domain", Some("domain_not_allowed")),
        shut("join-shut", "Shut without a reason", None),
    ]
}

fn joining() -> Vec<Scene> {
    let pressed =
        |id, title, reply| open(id, title).answers("POST", JOIN, reply).presses(Place::Accept);
    vec![
        pressed("join-joining", "On the way in", Reply::Awaited).sees(Place::HeldAccept),
        pressed("join-joined", "In", Reply::Json(json!({ "invitations": [] })))
            .misses(Place::Accept)
            .sees(Card),
        pressed("join-failed", "Failed", Reply::Refused(500, json!({ "code": "internal" })))
            .sees(CardProblem),
        pressed("join-refused", "Refused", Reply::Refused(403, json!({ "code": "forbidden" })))
            .misses(Place::Accept)
            .sees(Card),
    ]
}

fn troubles() -> Vec<Scene> {
    let no_project = Reply::Refused(422, json!({ "code": "validation_failed" }));
    vec![
        answered("join-no-project", "The token names no project", no_project).sees(Card),
        answered("join-unreachable", "No connection", Reply::Unreachable).sees(Place::CardFailure),
        open("join-offline", "Offline").in_trouble(Trouble::Offline).sees(Place::CardFailure),
        of("join-no-token", "No token").given(Token::Missing).sees(Place::Notice),
    ]
}
