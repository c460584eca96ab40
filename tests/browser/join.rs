//! A portal's door: in, about to join, or shut with a reason.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::received_all;
use crate::harness::Harness;
use crate::server::{Answer, Gate, Server, json as answer, refused, unreachable};
use invitation_widget::config::{Config, View};

const PATH: &str = "/invitations/join";

fn state(state: &str, reason: Option<&str>) -> Value {
    let group = json!({ "type": "project", "groupId": "p-1", "name": "Apollo" });
    json!({ "state": state, "reason": reason, "group": group })
}

/// The door that is answered so.
fn door(state: Answer) -> (Server, Harness) {
    let server = Server::start();
    server.answer("GET", PATH, state);
    (server, Harness::further(Config { view: View::Join, ..Config::default() }))
}

async fn open_door() -> (Server, Harness) {
    let (server, widget) = door(answer(&state("open", None)));
    widget.until("a button", || widget.find_button("Join Apollo").is_some()).await;
    (server, widget)
}

#[test]
async fn a_member_is_in_at_once_and_nothing_is_told_as_joined() {
    let (server, widget) = door(answer(&state("member", None)));
    widget.until_shows("You are in Apollo").await;
    assert_eq!(widget.announced(), "You are in Apollo");
    assert_eq!(widget.heard("invitation-joined").len(), 0);
    assert_eq!(server.count("POST", PATH), 0);
}

#[test]
async fn who_may_join_joins_with_one_press() {
    let (server, widget) = open_door().await;
    assert!(widget.shows("You join as maria@acme.com."));
    references_hold(&widget);
    let gate = Gate::closed();
    server.answer("POST", PATH, answer(&received_all(&["Apollo"])).behind(&gate));
    let button = widget.button("Join Apollo");
    (0..20).for_each(|_| button.press_at_once());
    widget.until_shows("Joining…").await;
    assert_eq!(widget.focused(), "Joining…", "the focus stays meanwhile");
    gate.open();
    widget.until_shows("You have joined.").await;
    widget.until("a focus", || widget.focused() == "You are in Apollo").await;
    assert_eq!(server.seen("POST", PATH).len(), 1);
    assert_eq!(server.seen("POST", PATH)[0].json(), json!({}));
    let group = json!({ "type": "project", "id": "p-1", "name": "Apollo" });
    assert_eq!(widget.heard("invitation-joined"), [json!({ "group": group })]);
}

#[test]
async fn a_shut_door_says_why_plainly() {
    for (reason, words) in [
        (Some("invite_if_absent"), "Only people who were invited may join."),
        (Some("joining_off"), "Joining is switched off here."),
        (Some("domain_not_allowed"), "Addresses of your domain may not join."),
        (None, "Ask an administrator to let you in."),
    ] {
        let (_server, widget) = door(answer(&state("not_allowed", reason)));
        widget.until_shows(words).await;
        assert!(widget.shows("You cannot join Apollo"));
        assert!(widget.find_button("Join Apollo").is_none());
    }
}

#[test]
async fn d21_a_refusal_at_the_press_shuts_the_door() {
    let (server, widget) = open_door().await;
    server.answer("POST", PATH, refused(403, "domain_not_allowed"));
    widget.button("Join Apollo").press().await;
    widget.until_shows("Addresses of your domain may not join.").await;
    widget.until("a focus", || widget.focused() == "You cannot join Apollo").await;
    assert_eq!(widget.heard("invitation-joined").len(), 0);
}

#[test]
async fn a_failure_that_may_pass_leaves_the_button_and_the_focus() {
    let (server, widget) = open_door().await;
    server.answer("POST", PATH, refused(500, "internal"));
    widget.button("Join Apollo").press().await;
    widget.until_shows("Not joined. Something went wrong on the server.").await;
    assert_eq!(widget.focused(), "Join Apollo");
    server.answer("POST", PATH, answer(&received_all(&["Apollo"])));
    widget.button("Join Apollo").press().await;
    widget.until_shows("You have joined.").await;
}

#[test]
async fn a_page_without_a_project_is_its_developers_mistake() {
    let (_server, widget) = door(refused(422, "validation_failed"));
    widget.until_shows("There is nothing to join here").await;
}

#[test]
async fn a_door_that_cannot_be_looked_at_can_be_tried_again() {
    let (server, widget) = door(unreachable());
    widget.until_shows("The server cannot be reached.").await;
    server.answer("GET", PATH, answer(&state("member", None)));
    widget.button("Try again").press().await;
    widget.until_shows("You are in Apollo").await;
    assert!(!widget.focused().is_empty(), "the focus is not lost");
}

#[test]
async fn a_refresh_lets_in_who_was_let_in_elsewhere() {
    let (server, widget) = open_door().await;
    server.answer("GET", PATH, answer(&state("member", None)));
    widget.refresh();
    widget.until_shows("You are in Apollo").await;
}
