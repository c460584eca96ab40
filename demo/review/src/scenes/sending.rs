//! What becomes of a send.

use serde_json::{Value, json};

use crate::host::{design, full_settings, some_groups};
use crate::people::{column, people};
use crate::place::Place::{self, Group, GroupSearch, HeldSend, Send};
use crate::scene::{Reply, Room::Sending, Scene, Step, Trouble};

pub fn scenes() -> Vec<Scene> {
    vec![
        sending(),
        batches(),
        all_sent(),
        already_invited(),
        partly(),
        refused(),
        several_groups(),
        server_fault(),
        unreachable(),
        unavailable(),
        rate_limited(),
        objections(),
        address_objections(),
        forbidden(),
        too_large(),
        offline(),
        held(),
    ]
}

/// Somebody has sent to so many people, which the backend answers so.
fn sent(id: &'static str, title: &'static str, count: usize, reply: Reply) -> Scene {
    Sending.scene(id, title).takes(reply).pastes(&column(&people(count))).presses(Send)
}

/// The body of a refusal.
fn because(code: &str) -> Value {
    json!({ "error": "refused", "code": code, "requestId": "0198f3a2-7777" })
}

fn refusal(email: &str) -> Option<&'static str> {
    match email.split('@').next()? {
        "jonas.lindqvist" => Some("domain_not_allowed"),
        "hanako.sato" => Some("already_invited"),
        "g.papadopoulos" => Some("rate_limited"),
        _ => None,
    }
}

fn sending() -> Scene {
    sent("sending-under-way", "Sending", 3, Reply::Awaited).sees(HeldSend)
}

fn batches() -> Scene {
    let answers = vec![Reply::Entries(|_| None), Reply::Entries(|_| None), Reply::Awaited];
    sent("sending-batches", "Batch by batch", 130, Reply::InTurn(answers))
        .misses(Place::Chip(31))
        .sees(HeldSend)
}

fn all_sent() -> Scene {
    sent("sending-all-sent", "All sent", 3, Reply::Entries(|_| None)).sees(Place::Result)
}

fn already_invited() -> Scene {
    let reply = Reply::Entries(|_| Some("already_invited"));
    sent("sending-already", "Already invited", 2, reply).sees(Place::Result)
}

fn partly() -> Scene {
    sent("sending-partly", "Partial failure", 6, Reply::Entries(refusal)).sees(Place::Result)
}

fn refused() -> Scene {
    let reply = Reply::Entries(|_| Some("domain_not_allowed"));
    sent("sending-refused", "All refused", 3, reply).sees(Place::Result)
}

fn several_groups() -> Scene {
    Sending
        .scene("sending-groups", "Partial failure in two groups")
        .of(&some_groups())
        .takes(Reply::Entries(refusal))
        .pastes(&column(&people(4)))
        .points(GroupSearch)
        .points(Group(1))
        .points(Group(2))
        .then(Step::Key(GroupSearch, "Escape"))
        .presses(Send)
        .sees(Place::Result)
}

fn server_fault() -> Scene {
    let reply = Reply::Refused(500, because("internal"));
    sent("sending-fault", "Failed: a fault of the server", 3, reply).sees(Place::Result)
}

fn unreachable() -> Scene {
    sent("sending-unreachable", "Failed: no connection", 3, Reply::Unreachable).sees(Place::Result)
}

fn unavailable() -> Scene {
    let reply = Reply::Later(503, because("unavailable"), 90);
    sent("sending-unavailable", "Failed: the server is busy", 3, reply).sees(Place::Result)
}

fn rate_limited() -> Scene {
    let reply = Reply::Later(429, because("rate_limited"), 45);
    sent("sending-rate-limited", "Failed: too often", 3, reply).sees(Place::Result)
}

fn objections() -> Scene {
    let fields = json!([
        { "path": "groups.0", "code": "group_not_allowed", "message": "This group is closed." },
        { "path": "payload.role", "code": "role_not_allowed", "message": "Nobody can give a role above their own." },
        { "path": "payload.costCentre", "code": "invalid", "message": "There is no such cost centre." },
    ]);
    Sending
        .scene("sending-objections", "The server objects to fields")
        .of(&some_groups())
        .attribute("group", "design")
        .settings(full_settings())
        .takes(invalid(fields))
        .pastes(&column(&people(2)))
        .chooses(Place::Field("team"), "Design")
        .presses(Send)
        .sees(Place::Objection)
}

fn address_objections() -> Scene {
    let message = "This mailbox does not exist.";
    let fields =
        json!([{ "path": "payload.emails.value.1", "code": "invalid_email", "message": message }]);
    sent("sending-address-objection", "The server objects to an address", 3, invalid(fields))
        .sees(Place::BadChip)
}

fn invalid(fields: Value) -> Reply {
    let mut body = because("validation_failed");
    body["fields"] = fields;
    Reply::Refused(422, body)
}

fn forbidden() -> Scene {
    let reply = Reply::Refused(403, because("forbidden"));
    sent("sending-forbidden", "Failed: not allowed", 2, reply).sees(Place::Result)
}

fn too_large() -> Scene {
    let reply = Reply::Refused(413, because("payload_too_large"));
    sent("sending-too-large", "Failed: too much at once", 2, reply).sees(Place::Result)
}

fn offline() -> Scene {
    Sending
        .scene("sending-offline", "Failed: offline")
        .of(&[design()])
        .pastes(&column(&people(2)))
        .then(Step::Meet(Trouble::Offline))
        .presses(Send)
        .sees(Place::Result)
}

fn held() -> Scene {
    let scene = Sending.scene("sending-held", "The page lets nothing be sent");
    let scene = scene.in_trouble(Trouble::Held).pastes(&column(&people(2)));
    scene.presses(Send).sees(Place::Problem)
}
