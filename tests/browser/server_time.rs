//! The time is the server's: a computer's own clock may be wrong, or have slept (F10, F9).

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, member, member_for, page};
use crate::harness::{Harness, tick};
use crate::server::{Server, json, refused};

#[test]
async fn f10_a_token_ends_by_the_clock_of_the_server() {
    let server = Server::start();
    let rows = page(&["ann@acme.com"]);
    server.answer("GET", DESIGN, json(&rows).with_date(-7200));
    let late = member_for(-60);
    let widget = Harness::mount(&late);
    widget.until_rows(&["ann@acme.com"]).await;
    for _ in 0..20 {
        tick().await;
    }
    assert!(!widget.shows("Your session has ended"), "this computer's clock is wrong");
    assert_eq!(widget.heard("invitation-token-expired").len(), 0);
    // The laptop sleeps; when it is opened again, the server's clock is two hours on.
    server.answer("GET", DESIGN, json(&rows).with_date(0));
    widget.refresh();
    widget.until_shows("What you typed is kept.").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    assert_eq!(widget.rows(), ["ann@acme.com"]);
}

#[test]
async fn f10_a_token_that_looks_too_old_is_for_the_server_to_refuse() {
    let server = Server::start();
    server.answer("GET", DESIGN, refused(401, "token_expired").with_date(0));
    let widget = Harness::mount(&member_for(-1));
    widget.until_shows("Your session has ended").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    assert_eq!(server.count("GET", DESIGN), 1);
    server.has_rows(&["ann@acme.com"]);
    widget.give_token(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    assert!(!widget.shows("Your session has ended"));
}

#[test]
async fn f10_once_the_time_is_known_a_token_that_comes_too_late_is_told_at_once() {
    let server = Server::start();
    server.answer("GET", DESIGN, json(&page(&["ann@acme.com"])).with_date(0));
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    widget.give_token(&member_for(-1));
    widget.until_shows("What you typed is kept.").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    assert_eq!(server.count("GET", DESIGN), 1);
}

#[test]
async fn f9_a_page_that_comes_back_loads_the_list_again() {
    let server = Server::with_rows(&["ann@acme.com"]);
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    server.has_rows(&["bo@acme.com"]);
    widget.refresh();
    widget.until_rows(&["bo@acme.com"]).await;
}
