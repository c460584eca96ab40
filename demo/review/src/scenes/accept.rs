//! One invitation, for who is invited by it.

use serde_json::{Value, json};

use crate::host::{full_settings, old_token};
use crate::invitee::{ended, expired, inbox, of_domain, received};
use crate::place::Place::{self, Card, CardProblem, Notice};
use crate::scene::{Reply, Room::Accept, Scene, Token, Trouble};
use crate::token::with;

use super::ACCEPT;

const INVITATION: &str = "/invitations/design";

pub fn scenes() -> Vec<Scene> {
    [opening(), answering(), endings(), refusals(), troubles()].into_iter().flatten().collect()
}

fn of(id: &'static str, title: &'static str) -> Scene {
    let scene = Accept.scene(id, title).attribute("view", "accept").settings(full_settings());
    scene.attribute("invitation-id", "design").of(&[])
}

/// The invitation is answered so, to somebody who has come by the mailed link.
fn answered(id: &'static str, title: &'static str, reply: Reply) -> Scene {
    let scene = of(id, title).answers("GET", INVITATION, reply);
    Scene { secret: Some("mailed"), ..scene }
}

fn open(id: &'static str, title: &'static str) -> Scene {
    answered(id, title, Reply::Json(received("design", "Design")))
}

/// Accepting it is answered so.
fn accepting(id: &'static str, title: &'static str, reply: Reply) -> Scene {
    open(id, title).answers("POST", ACCEPT, reply).presses(Place::Accept)
}

fn refused(code: &str) -> Value {
    json!({ "code": code, "requestId": "0198f3a2-7777" })
}

fn opening() -> Vec<Scene> {
    let long = "Legal, Compliance, Privacy and Information Security Steering Committee";
    let long = with(received("design", long), "creatorName", "محمد عبد الرحمن بن سلمان");
    let nameless = with(received("design", "開発チーム"), "creatorName", Value::Null);
    vec![
        of("accept-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton),
        answered("accept-reading", "Loading", Reply::Awaited).sees(Place::CardSkeleton),
        open("accept-open", "Open").sees(Place::Decline),
        answered("accept-names", "Long names", Reply::Json(long)).sees(Place::Decline),
        answered("accept-nobody", "From nobody by name", Reply::Json(nameless))
            .sees(Place::Decline),
        answered("accept-domain", "For a whole domain", Reply::Json(of_domain("design", "Design")))
            .sees(Place::Accept),
    ]
}

fn answering() -> Vec<Scene> {
    let accepted = Reply::Json(inbox(&[received("design", "Design")]));
    let asking = |id, title, reply| {
        open(id, title).answers("DELETE", INVITATION, reply).presses(Place::Decline)
    };
    let declined = Reply::Json(received("design", "Design"));
    vec![
        accepting("accept-accepting", "It is accepted", Reply::Awaited).sees(Place::HeldAccept),
        accepting("accept-accepted", "It was accepted", accepted).misses(Place::Accept).sees(Card),
        asking("accept-confirm", "The question before a decline", Reply::Awaited)
            .sees(Place::Question),
        asking("accept-declining", "It is declined", Reply::Awaited)
            .presses(Place::ConfirmDecline)
            .sees(Place::HeldAccept),
        asking("accept-declined", "It was declined", declined)
            .presses(Place::ConfirmDecline)
            .misses(Place::Question)
            .misses(Place::Decline)
            .sees(Card),
    ]
}

fn endings() -> Vec<Scene> {
    let end = |id, title, invitation| answered(id, title, Reply::Json(invitation)).sees(Card);
    let of_reason = |id, title, reason| end(id, title, ended("design", "Design", reason));
    let target = json!([{ "type": "email", "value": "amira@home.example" }]);
    let foreign = with(received("design", "Design"), "target", target);
    let without =
        |id, title, reply| Scene { secret: None, ..answered(id, title, reply) }.sees(Card);
    let gone = || Reply::Refused(404, refused("not_found"));
    vec![
        end("accept-expired", "Expired", expired("design", "Design")),
        end(
            "accept-before",
            "Accepted before",
            with(received("design", "Design"), "status", "accepted"),
        ),
        of_reason("accept-revoked", "Taken back", "revoked"),
        of_reason("accept-replaced", "Replaced by a newer one", "replaced"),
        of_reason("accept-group-gone", "The group is gone", "group_gone"),
        end("accept-wrong-by-link", "For another address, by the mailed link", foreign.clone()),
        without("accept-wrong", "For another address", Reply::Json(foreign)),
        answered("accept-unknown-by-link", "Unknown, by the mailed link", gone()).sees(Card),
        without("accept-unknown", "Unknown", gone()),
        Accept
            .scene("accept-not-named", "No invitation is named")
            .attribute("view", "accept")
            .sees(Card),
    ]
}

fn refusals() -> Vec<Scene> {
    let ends = |id, title, code| {
        let reply = Reply::Refused(403, refused(code));
        accepting(id, title, reply).misses(Place::Accept).sees(Card)
    };
    vec![
        ends("accept-foreign-domain", "Refused: the domain", "domain_not_allowed"),
        ends("accept-not-allowed", "Refused: the inviter may not any more", "forbidden"),
        accepting("accept-failed", "Failed", Reply::Refused(500, refused("internal")))
            .sees(CardProblem),
        accepting("accept-put-off", "Too often", Reply::Later(429, refused("rate_limited"), 240))
            .sees(CardProblem),
        accepting(
            "accept-session",
            "The session ended",
            Reply::Refused(401, refused("token_expired")),
        )
        .sees(Notice),
    ]
}

fn troubles() -> Vec<Scene> {
    vec![
        answered("accept-unreachable", "Not loaded: no connection", Reply::Unreachable)
            .sees(Place::CardFailure),
        open("accept-offline", "Offline").in_trouble(Trouble::Offline).sees(Place::CardFailure),
        of("accept-no-token", "No token").given(Token::Missing).sees(Notice),
        of("accept-old-token", "A token that is too old")
            .given(Token::Text(old_token(&[])))
            .answers("GET", INVITATION, Reply::Refused(401, refused("token_expired")))
            .sees(Notice),
    ]
}
