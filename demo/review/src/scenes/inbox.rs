//! The invitations of a person.

use serde_json::{Value, json};

use crate::host::full_settings;
use crate::invitee::{expired, inbox, of_domain, received};
use crate::place::Place::{self, AcceptRow, BusyRow, DeclineRow, ListNote, Row, RowOutcome};
use crate::scene::{Reply, Room::Inbox, Scene, Token, Trouble};
use crate::token::with;

use super::{ACCEPT, INVITATIONS};

pub fn scenes() -> Vec<Scene> {
    [whole(), rows(), together(), troubles()].into_iter().flatten().collect()
}

fn of(id: &'static str, title: &'static str) -> Scene {
    Inbox.scene(id, title).attribute("view", "inbox").settings(full_settings()).of(&[])
}

/// The inbox is answered so.
fn answered(id: &'static str, title: &'static str, reply: Reply) -> Scene {
    of(id, title).answers("GET", INVITATIONS, reply)
}

fn with_rows(id: &'static str, title: &'static str, rows: &[Value]) -> Scene {
    answered(id, title, Reply::Json(inbox(rows)))
}

fn three() -> [Value; 3] {
    [received("design", "Design"), received("sales", "Sales"), received("apollo", "Apollo")]
}

fn refused(code: &str) -> Value {
    json!({ "code": code, "requestId": "0198f3a2-7777" })
}

fn whole() -> Vec<Scene> {
    let [design, sales, apollo] = three();
    let sales = with(sales, "creatorName", "佐藤 花子");
    let all = [
        design,
        sales,
        apollo,
        of_domain("people", "People"),
        expired("legal", "Legal"),
        expired("ops", "Ops"),
    ];
    let long = "Legal, Compliance, Privacy and Information Security Steering Committee";
    let names = [
        with(received("long", long), "creatorName", "Mary-Ann O’Connor-Featherstonehaugh"),
        received("arabic", "فريق التسويق"),
        with(received("hebrew", "צוות מוצר"), "creatorName", "ירדן לוי"),
        received("emoji", "🚀 Launch"),
    ];
    vec![
        of("inbox-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton),
        answered("inbox-reading", "Loading", Reply::Awaited).sees(Place::ListSkeleton),
        with_rows("inbox-empty", "Empty", &[]).sees(Place::NoRows),
        with_rows("inbox-one", "One", &three()[..1]).sees(Row(1)),
        with_rows("inbox-several", "Several", &three()).sees(Row(3)),
        with_rows("inbox-all", "Open, of the domain, expired", &all).sees(Place::Dismiss),
        with_rows("inbox-expired", "Expired alone", &all[4..]).sees(Place::Dismiss),
        with_rows("inbox-names", "Long names, scripts, emoji", &names).sees(Row(4)),
    ]
}

fn rows() -> Vec<Scene> {
    let in_row = |id, title, method, path, reply| {
        with_rows(id, title, &three()).answers(method, path, reply)
    };
    let accepting =
        |id, title, reply| in_row(id, title, "POST", ACCEPT, reply).presses(AcceptRow(2));
    let asking = |id, title, reply| {
        in_row(id, title, "DELETE", "/invitations/sales", reply).presses(DeclineRow(2))
    };
    let [_, sales, _] = three();
    let accepted = Reply::Json(inbox(std::slice::from_ref(&sales)));
    let old = [expired("legal", "Legal"), expired("ops", "Ops")];
    vec![
        accepting("inbox-accepting", "A row is accepted", Reply::Awaited).sees(BusyRow(2)),
        accepting("inbox-accepted", "A row was accepted", accepted).sees(ListNote),
        accepting(
            "inbox-refused",
            "A row could not be accepted",
            Reply::Refused(403, refused("domain_not_allowed")),
        )
        .sees(RowOutcome(2)),
        asking("inbox-confirm", "The question before a row is declined", Reply::Awaited)
            .sees(Place::Question),
        asking("inbox-declined", "A row was declined", Reply::Json(sales))
            .presses(Place::ConfirmDecline)
            .sees(ListNote),
        with_rows("inbox-dismissed", "An expired row was put away", &old)
            .answers("DELETE", "/invitations/legal", Reply::Json(old[0].clone()))
            .presses(DeclineRow(1))
            .sees(ListNote),
    ]
}

fn together() -> Vec<Scene> {
    let [design, ..] = three();
    let chosen = |id, title| {
        let scene = with_rows(id, title, &three()).sees(Row(3));
        scene.presses(Place::Choice(1)).presses(Place::Choice(3))
    };
    let partly = Reply::InTurn(vec![
        Reply::Json(inbox(&[design])),
        Reply::Refused(403, refused("forbidden")),
    ]);
    vec![
        chosen("inbox-chosen", "Some are chosen").sees(Place::AcceptChosen),
        chosen("inbox-together", "Several are accepted together")
            .answers("POST", ACCEPT, Reply::Awaited)
            .presses(Place::AcceptChosen)
            .sees(BusyRow(3)),
        chosen("inbox-partly", "Of several, one could not be accepted")
            .answers("POST", ACCEPT, partly)
            .presses(Place::AcceptChosen)
            .sees(ListNote)
            .sees(RowOutcome(2)),
    ]
}

fn troubles() -> Vec<Scene> {
    vec![
        answered("inbox-failed", "Failed", Reply::Refused(500, refused("internal")))
            .sees(Place::ListFailure),
        with_rows("inbox-offline", "Offline", &[])
            .in_trouble(Trouble::Offline)
            .sees(Place::ListFailure),
        of("inbox-no-token", "No token").given(Token::Missing).sees(Place::Notice),
    ]
}
