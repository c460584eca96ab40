//! What happens is said once, by a region that was there before, and the focus stays.
//!
//! One polite region for the whole widget tells what went well or has to wait; what went wrong in
//! the form or the list is an alert.

use std::time::Duration;

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::{Announcements, all};
use crate::cast::{DESIGN, invitation, invitation_path, maria, member, page, resend_path, with};
use crate::harness::{Harness, tick};
use crate::server::{Answer, Server, json, refused, text};

const ROWS: [&str; 2] = ["ann@acme.com", "bo@acme.com"];
const RESEND: &str = "Resend to bo@acme.com";

/// A list of two, once all that is said of its coming has been said.
async fn listed() -> (Server, Harness, Announcements) {
    let server = Server::with_rows(&ROWS);
    let widget = Harness::mount(&member());
    let announcements = Announcements::of(&widget);
    widget.until_rows(&ROWS).await;
    announcements.next(&widget).await;
    (server, widget, announcements)
}

/// What is said when resending is answered so.
async fn said_of_resend(answer: Answer) -> Vec<(String, String)> {
    let (server, widget, announcements) = listed().await;
    server.answer("POST", &resend_path("bo@acme.com"), answer);
    widget.button(RESEND).press().await;
    let said = announcements.next(&widget).await;
    assert_eq!(widget.focused(), RESEND);
    said
}

fn once(role: &str, words: &str) -> Vec<(String, String)> {
    vec![(role.to_owned(), words.to_owned())]
}

#[test]
async fn h5_there_is_one_polite_region_and_it_is_there_before_anything_is_said() {
    let _server = Server::start();
    for token in [member(), maria(), String::new()] {
        let widget = Harness::mount(&token);
        assert_eq!(all(&widget, "[role=status], [role=log], [aria-live]").len(), 1);
        tick().await;
        assert_eq!(all(&widget, "[role=status], [role=log], [aria-live]").len(), 1);
    }
}

#[test]
async fn h5_a_send_is_said_once() {
    let (server, widget, announcements) = listed().await;
    widget.type_emails("cy@acme.com").await;
    server.has_rows(&["ann@acme.com", "bo@acme.com", "cy@acme.com"]);
    widget.send().await;
    widget.until_rows(&["ann@acme.com", "bo@acme.com", "cy@acme.com"]).await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "1 invitation sent."));
    assert_eq!(widget.focused(), "Send invitations");
}

#[test]
async fn h5_a_revoke_is_said_once() {
    let (server, widget, announcements) = listed().await;
    server.answer("DELETE", &invitation_path("bo@acme.com"), text(204, ""));
    widget.button("Revoke the invitation of bo@acme.com").press().await;
    widget.button("Yes, revoke").press().await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "The invitation of bo@acme.com was revoked."));
}

#[test]
async fn h5_a_resend_is_said_once() {
    let said = said_of_resend(json(&invitation("bo@acme.com"))).await;
    assert_eq!(said, once("status", "Sent again to bo@acme.com."));
}

#[test]
async fn h5_a_time_to_wait_is_said_once_while_it_is_counted_down() {
    let (server, widget, announcements) = listed().await;
    let too_soon = refused(429, "rate_limited").with_retry_after("2");
    server.answer("POST", &resend_path("bo@acme.com"), too_soon);
    widget.button(RESEND).press().await;
    widget.until_shows("You can try again now.").await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "Can be sent again in 2 seconds"));
}

#[test]
async fn h5_a_resend_that_fails_is_said_once() {
    let said = said_of_resend(refused(403, "forbidden")).await;
    let words = "Not sent again. You are not allowed to send this invitation again.";
    assert_eq!(said, once("status", words));
}

#[test]
async fn h5_problems_are_one_alert_however_many_they_are() {
    let server = Server::start();
    let widget = Harness::mount(&maria());
    let announcements = Announcements::of(&widget);
    widget.until_shows("No open invitations").await;
    announcements.next(&widget).await;
    widget.send().await;
    let said = announcements.next(&widget).await;
    let words = "Enter at least one e-mail address.Choose at least one group.";
    assert_eq!(said, once("alert", words));
    assert_eq!(server.count("POST", "/invitations"), 0);
}

#[test]
async fn h5_a_send_that_fails_is_one_alert() {
    let (server, widget, announcements) = listed().await;
    server.answer("POST", "/invitations", refused(403, "forbidden"));
    widget.type_emails("cy@acme.com").await;
    widget.send().await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("alert", "You are not allowed to send this invitation."));
}

#[test]
async fn h5_a_send_that_has_to_wait_is_said_once_and_is_no_alert() {
    let (server, widget, announcements) = listed().await;
    let too_soon = refused(429, "rate_limited").with_retry_after("2");
    server.answer("POST", "/invitations", too_soon);
    widget.type_emails("cy@acme.com").await;
    widget.send().await;
    widget.until_shows("You can try again now.").await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "That was too often. Try again in 2 seconds."));
}

#[test]
async fn h5_a_list_that_fails_is_one_alert() {
    let server = Server::start();
    server.answer("GET", DESIGN, refused(403, "forbidden"));
    let widget = Harness::mount(&member());
    let announcements = Announcements::of(&widget);
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("alert", "You are not allowed to see these invitations."));
}

#[test]
async fn h5_a_next_page_that_has_to_wait_is_said_once_and_is_no_alert() {
    let server = Server::start();
    server.answer("GET", DESIGN, json(&with(page(&ROWS), "nextCursor", "two")));
    let widget = Harness::mount(&member());
    let announcements = Announcements::of(&widget);
    widget.until_rows(&ROWS).await;
    announcements.next(&widget).await;
    server.answer("GET", DESIGN, refused(429, "rate_limited").with_retry_after("600"));
    widget.button("Show more").press().await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "That was too often. Try again in 10 minutes."));
}

#[test]
async fn h5_what_a_search_finds_is_said_once() {
    let (server, widget, announcements) = listed().await;
    server.has_rows(&["bo@acme.com"]);
    widget.field("Search invitations").type_text("bo").await;
    widget.until_rows(&["bo@acme.com"]).await;
    assert_eq!(announcements.next(&widget).await, once("status", "1 invitation"));
    server.has_rows(&[]);
    widget.field("Search invitations").type_text("x").await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "Nothing matches “box”."));
}

#[test]
async fn h5_the_end_of_a_session_is_said_once() {
    let server = Server::with_rows(&ROWS);
    let widget = Harness::with_patience(Duration::from_millis(200));
    let announcements = Announcements::of(&widget);
    widget.until_rows(&ROWS).await;
    announcements.next(&widget).await;
    server.answer("GET", DESIGN, refused(401, "token_expired"));
    widget.refresh();
    let said = announcements.next(&widget).await;
    let words = "Your session has endedWhat you typed is kept. You can go on as soon as the page has \
                 renewed your session.";
    assert_eq!(said, once("alert", words));
}

#[test]
async fn h5_the_same_words_are_said_again() {
    let (_server, widget, announcements) = listed().await;
    widget.type_emails("cy@acme.com,").await;
    for _ in 0..2 {
        widget.type_emails("cy@acme.com,").await;
        let said = announcements.next(&widget).await;
        assert_eq!(said, once("status", "cy@acme.com is already in the list."));
    }
}
