//! A token that is too long for a header is exchanged for a short bearer (CONTRACT, `POST /sessions`).

use std::cell::Cell;
use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, claims, group, page, seconds, sign, with};
use crate::harness::{Harness, Setup};
use crate::server::{Seen, Server, json as answer, refused};
use invitation_widget::config::Config;

const SESSIONS: &str = "/sessions";

/// The token of a person in more groups than a header can name.
fn long_token() -> String {
    let many = (0..120).map(|at| group("project", &format!("p{at}"), &format!("Project {at}")));
    let groups: Vec<Value> =
        [group("workspace", "design", "Design")].into_iter().chain(many).collect();
    let token = sign(&claims(&groups));
    assert!(token.len() > 6 * 1024);
    token
}

/// A backend that numbers the bearers it gives, and takes only the last.
fn server() -> Server {
    let server = Server::start();
    let given = Rc::new(Cell::new(0));
    let last = given.clone();
    server.compute("POST", SESSIONS, move |_| {
        given.set(given.get() + 1);
        answer(&json!({ "session": format!("short-{}", given.get()), "expires": seconds(60) }))
    });
    for (path, body) in [(DESIGN, page(&["ann@acme.com"])), ("/widgets/members", json!({}))] {
        let last = last.clone();
        server.compute("GET", path, move |seen| {
            let is_good = bearer(seen) == format!("Bearer short-{}", last.get());
            if is_good { answer(&body) } else { refused(401, "token_invalid") }
        });
    }
    server
}

fn bearer(seen: &Seen) -> String {
    seen.header("authorization")
}

fn mount(token: &str) -> Harness {
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    Harness::with(Setup { token: token.to_owned(), config, ..Setup::default() })
}

#[test]
async fn b6_a_long_token_is_shown_once_and_a_short_bearer_is_used_for_all() {
    let (server, token) = (server(), long_token());
    let widget = mount(&token);
    widget.until_rows(&["ann@acme.com"]).await;
    widget.until("the settings", || server.count("GET", "/widgets/members") == 1).await;
    let opened = server.seen("POST", SESSIONS);
    assert_eq!(opened.len(), 1, "one for all");
    assert_eq!(opened[0].json(), json!({ "token": token }));
    assert_eq!(bearer(&opened[0]), "");
    for seen in server.all_seen().iter().filter(|seen| seen.path != SESSIONS) {
        assert_eq!(bearer(seen), "Bearer short-1", "{}", seen.path);
    }
}

#[test]
async fn b6_a_bearer_that_is_refused_is_exchanged_for_another_once() {
    let server = server();
    let widget = mount(&long_token());
    widget.until_rows(&["ann@acme.com"]).await;
    server.answer("GET", DESIGN, refused(401, "token_invalid"));
    widget.refresh();
    widget.until("the end", || widget.heard("invitation-error").len() == 1).await;
    assert_eq!(widget.heard("invitation-error")[0]["code"], "not_signed_in");
    assert_eq!(server.count("POST", SESSIONS), 2);
    let asked = server.seen("GET", DESIGN);
    let bearers: Vec<String> = asked.iter().map(bearer).collect();
    assert_eq!(bearers, ["Bearer short-1", "Bearer short-1", "Bearer short-2"]);
}

#[test]
async fn b6_a_long_token_that_has_ended_ends_the_session() {
    let server = server();
    server.answer("POST", SESSIONS, refused(401, "token_expired"));
    let widget = mount(&long_token());
    widget.until_shows("Your session has ended").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    assert_eq!(server.count("GET", DESIGN), 0);
}

#[test]
async fn b6_a_short_token_of_the_same_person_needs_no_session() {
    let server = Server::with_rows(&["ann@acme.com"]);
    let short = sign(&with(claims(&[group("workspace", "design", "Design")]), "name", "Maria"));
    let widget = mount(&short);
    widget.until_rows(&["ann@acme.com"]).await;
    assert_eq!(server.count("POST", SESSIONS), 0);
    assert_eq!(bearer(&server.seen("GET", DESIGN)[0]), format!("Bearer {short}"));
}
