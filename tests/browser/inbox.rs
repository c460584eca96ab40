//! The inbox: what the person is invited to, row by row.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::{received, received_all, with};
use crate::harness::Harness;
use crate::server::{Answer, Gate, Server, json as answer, refused, text, unreachable};
use invitation_widget::config::{Config, View};

pub const PATH: &str = "/invitations";
pub const ACCEPT: &str = "/invitations/accept";

/// The inbox of Maria, which is answered so.
pub fn inbox(invitations: Answer) -> (Server, Harness) {
    let server = Server::start();
    server.answer("GET", PATH, invitations);
    (server, Harness::further(Config { view: View::Inbox, ..Config::default() }))
}

/// The same with invitations into these groups, once they are there.
pub async fn inbox_of(groups: &[&str]) -> (Server, Harness) {
    let (server, widget) = inbox(answer(&received_all(groups)));
    widget.until("the rows", || widget.groups() == groups).await;
    (server, widget)
}

fn expired(group: &str) -> Value {
    let expired = with(received(group), "expired", true);
    with(expired, "expires", "2026-01-01T00:00:00Z")
}

#[test]
async fn open_expired_and_domain_invitations_stand_apart_each_with_what_to_do() {
    let domain = with(received("Everybody"), "invitationType", "autojoin");
    let rows = json!({ "invitations": [expired("Old"), domain, received("Design")] });
    let (server, widget) = inbox(answer(&rows));
    widget.until("the rows", || widget.groups() == ["Design", "Everybody", "Old"]).await;
    let seen = &server.seen("GET", PATH)[0];
    assert_eq!((seen.query("targetType"), seen.query("status")), ("email".into(), "all".into()));
    assert!(widget.shows("Invited by Ravi"));
    assert!(widget.shows("Everybody with an address of your domain may join."));
    assert!(widget.shows("These can no longer be accepted."));
    assert!(widget.shows("Ask Ravi for a new one."));
    assert_eq!(widget.announced(), "1 open invitation");
    for name in [
        "Accept the invitation to Design",
        "Decline the invitation to Design",
        "Join Everybody",
        "Dismiss the expired invitation to Old",
    ] {
        assert!(widget.find_button(name).is_some(), "{name}");
    }
    assert!(widget.find_button("Decline the invitation to Everybody").is_none());
    assert_eq!(widget.heard("invitation-count"), [json!({ "count": 1 })]);
    references_hold(&widget);
}

#[test]
async fn an_empty_inbox_says_so_and_counts_none() {
    let (_server, widget) = inbox(answer(&json!({ "invitations": [] })));
    widget.until_shows("No open invitations. New ones show here.").await;
    assert_eq!(widget.announced(), "No open invitations. New ones show here.");
    assert_eq!(widget.heard("invitation-count"), [json!({ "count": 0 })]);
}

#[test]
async fn an_accepted_row_leaves_and_the_focus_goes_to_the_next() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    let gate = Gate::closed();
    server.answer("POST", ACCEPT, answer(&received_all(&["Design"])).behind(&gate));
    widget.button("Accept the invitation to Design").press().await;
    widget.until_shows("Accepting…").await;
    assert_eq!(widget.focused(), "Accepting… Design", "the focus stays meanwhile");
    gate.open();
    widget.until("one row", || widget.groups() == ["Sales"]).await;
    widget.until("a focus", || widget.focused() == "Accept the invitation to Sales").await;
    assert_eq!(widget.announced(), "The invitation to Design was accepted.");
    assert_eq!(widget.heard("invitation-accepted")[0]["invitations"][0]["id"], "id-design");
    assert_eq!(widget.heard("invitation-count"), [json!({ "count": 2 }), json!({ "count": 1 })]);
}

#[test]
async fn h3_the_last_row_that_leaves_gives_the_focus_to_the_heading() {
    let (server, widget) = inbox_of(&["Design"]).await;
    server.answer("POST", ACCEPT, answer(&received_all(&["Design"])));
    widget.button("Accept the invitation to Design").press().await;
    widget.until_shows("No open invitations.").await;
    widget.until("a focus", || widget.focused() == "Your invitations").await;
}

#[test]
async fn h4_a_decline_asks_first_at_its_row_and_leaves_when_it_is_done() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    server.answer("DELETE", "/invitations/id-design", text(204, ""));
    widget.button("Decline the invitation to Design").press().await;
    assert!(widget.shows("Decline the invitation to Design?"));
    assert_eq!(widget.focused(), "Keep");
    references_hold(&widget);
    widget.focused_field().press_key("Escape").await;
    assert_eq!(widget.focused(), "Decline the invitation to Design");
    assert_eq!(server.count("DELETE", "/invitations/id-design"), 0);
    widget.button("Decline the invitation to Design").press().await;
    widget.button("Yes, decline").press().await;
    widget.until("one row", || widget.groups() == ["Sales"]).await;
    widget.until_shows("The invitation to Design was declined.").await;
    assert_eq!(widget.heard("invitation-declined"), [json!({ "id": "id-design" })]);
}

#[test]
async fn an_expired_row_is_put_away_even_if_the_backend_has_done_so_before() {
    for done in [text(204, ""), refused(404, "not_found")] {
        let (server, widget) = inbox(answer(&json!({ "invitations": [expired("Old")] })));
        server.answer("DELETE", "/invitations/id-old", done);
        widget.until("the row", || widget.groups() == ["Old"]).await;
        widget.button("Dismiss the expired invitation to Old").press().await;
        widget.until_shows("No open invitations.").await;
        widget.until_shows("The expired invitation to Old was dismissed.").await;
        assert_eq!(widget.heard("invitation-declined").len(), 0);
        assert_eq!(widget.heard("invitation-error").len(), 0);
    }
}

#[test]
async fn a_row_that_is_refused_stays_with_its_reason() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    server.answer("POST", ACCEPT, refused(403, "domain_not_allowed"));
    widget.button("Accept the invitation to Design").press().await;
    widget.until_shows("Not accepted. Addresses of your domain may not join.").await;
    assert_eq!(widget.groups(), ["Design", "Sales"]);
    assert!(widget.announced().starts_with("Not accepted. Addresses of your domain"));
    assert!(widget.button("Accept the invitation to Design").is_disabled());
    assert_eq!(widget.focused(), "Accept the invitation to Design");
}

#[test]
async fn a_row_that_is_gone_leaves_and_the_inbox_is_read_again() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    server.answer("POST", ACCEPT, refused(404, "not_found"));
    server.answer("GET", PATH, answer(&received_all(&["Sales", "Legal"])));
    widget.button("Accept the invitation to Design").press().await;
    widget.until("the rows", || widget.groups() == ["Sales", "Legal"]).await;
    assert!(widget.shows("The invitation to Design is no longer open."));
}

#[test]
async fn a_refresh_reads_again_and_keeps_what_is_under_way() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    widget.button("Decline the invitation to Design").press().await;
    server.answer("GET", PATH, answer(&received_all(&["Legal", "Design"])));
    widget.refresh();
    widget.until("the rows", || widget.groups() == ["Legal", "Design"]).await;
    assert!(widget.shows("Decline the invitation to Design?"));
    assert_eq!(widget.focused(), "Keep");
}

#[test]
async fn an_inbox_that_does_not_come_can_be_tried_again() {
    let (server, widget) = inbox(unreachable());
    widget.until_shows("The server cannot be reached.").await;
    assert_eq!(widget.heard("invitation-count").len(), 0);
    server.answer("GET", PATH, answer(&received_all(&["Design"])));
    widget.button("Try again").press().await;
    widget.until("the rows", || widget.groups() == ["Design"]).await;
    assert_eq!(widget.focused(), "Your invitations");
}
