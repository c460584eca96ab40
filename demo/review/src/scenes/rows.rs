//! What happens in a row of the open invitations.

use serde_json::{Value, json};

use crate::host::{claims, design, full_settings, row, row_id, rows};
use crate::people::people;
use crate::place::Place::{self, BusyRow, Question, Resend, Revoke, RowOutcome};
use crate::scene::{Reply, Room::List, Scene, Token};
use crate::token::{sign, with};

pub fn scenes() -> Vec<Scene> {
    vec![
        deliveries(),
        resending(),
        resent(),
        resend_failed(),
        cool_down(),
        asking(),
        revoking(),
        revoked(),
        revoke_failed(),
        gone(),
        foreign(),
    ]
}

/// Three rows of the person's own, of whose second `method` is answered so.
fn in_row(id: &'static str, title: &'static str, method: &'static str, reply: Reply) -> Scene {
    let people = people(3);
    let end = if method == "POST" { "/reinvite" } else { "" };
    let invitation = row_id(&people[1]);
    List.scene(id, title).rows(people.iter().map(row).collect()).answers(
        method,
        &format!("/invitations/{invitation}{end}"),
        reply,
    )
}

fn second_row() -> Value {
    row(&people(2)[1])
}

fn deliveries() -> Scene {
    let statuses = ["queued", "sent", "delivered", "failed"];
    let row = |(person, status)| with(row(&person), "status", status);
    List.scene("list-deliveries", "Every way of the mail")
        .rows(people(4).into_iter().zip(statuses).map(row).collect())
        .sees(Place::Row(4))
}

fn resending() -> Scene {
    in_row("list-resending", "A row is sent again", "POST", Reply::Awaited)
        .presses(Resend(2))
        .sees(BusyRow(2))
}

fn resent() -> Scene {
    in_row("list-resent", "A row was sent again", "POST", Reply::Json(second_row()))
        .presses(Resend(2))
        .sees(RowOutcome(2))
}

fn resend_failed() -> Scene {
    let reply = Reply::Refused(500, json!({ "code": "internal" }));
    in_row("list-resend-failed", "A row could not be sent again", "POST", reply)
        .presses(Resend(2))
        .sees(RowOutcome(2))
}

fn cool_down() -> Scene {
    let reply = Reply::Later(429, json!({ "code": "rate_limited" }), 240);
    in_row("list-cool-down", "A row has to wait", "POST", reply)
        .presses(Resend(2))
        .sees(RowOutcome(2))
}

fn asking() -> Scene {
    in_row("list-confirm", "The question before a row is revoked", "DELETE", Reply::Awaited)
        .presses(Revoke(2))
        .sees(Question)
}

/// Somebody has said yes to the question.
fn said_yes(scene: Scene) -> Scene {
    scene.presses(Revoke(2)).sees(Question).presses(Place::Confirm)
}

fn revoking() -> Scene {
    said_yes(in_row("list-revoking", "A row is revoked", "DELETE", Reply::Awaited)).sees(BusyRow(2))
}

fn revoked() -> Scene {
    let reply = Reply::Json(second_row());
    said_yes(in_row("list-revoked", "A row was revoked", "DELETE", reply))
        .misses(Place::Row(3))
        .sees(Place::Row(2))
}

fn revoke_failed() -> Scene {
    let reply = Reply::Refused(403, json!({ "code": "forbidden" }));
    said_yes(in_row("list-revoke-failed", "A row could not be revoked", "DELETE", reply))
        .sees(RowOutcome(2))
}

fn gone() -> Scene {
    let reply = Reply::Refused(404, json!({ "code": "not_found" }));
    let people = people(3);
    let after = people.iter().step_by(2).map(row).collect();
    let before = people.iter().map(row).collect();
    in_row("list-gone", "A row was not valid any more", "POST", reply)
        .lists(Reply::InTurn(vec![Reply::Rows(before), Reply::Rows(after)]))
        .presses(Resend(2))
        .sees(Place::ListNote)
}

fn foreign() -> Scene {
    let member = with(claims(&[design()]), "role", "member");
    List.scene("list-foreign", "Rows of others, which one may not manage")
        .given(Token::Text(sign(&member)))
        .settings(full_settings())
        .rows(rows(&people(5)))
        .sees(Place::Field("team"))
        .sees(Place::Row(5))
}
