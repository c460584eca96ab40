//! What happens to an invitee is said once (H5): what went well or waits by the polite region, what
//! went wrong in a card by an alert.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::accept::{landing, open_card};
use crate::aria::{Announcements, all};
use crate::cast::{received, received_all};
use crate::harness::Harness;
use crate::inbox::{ACCEPT, inbox_of};
use crate::server::{Server, json as answer, refused, text};

fn once(role: &str, words: &str) -> Vec<(String, String)> {
    vec![(role.to_owned(), words.to_owned())]
}

/// An open card, of which everything has been said.
async fn quiet_card() -> (Server, Harness, Announcements) {
    let (server, widget) = open_card().await;
    let announcements = Announcements::of(&widget);
    (server, widget, announcements)
}

#[test]
async fn h5_a_card_has_one_polite_region_and_says_once_what_it_is_about() {
    let (_server, widget) = landing(answer(&received("Design")), "");
    let announcements = Announcements::of(&widget);
    widget.until_shows("Ravi invites you to Design").await;
    assert_eq!(announcements.next(&widget).await, once("status", "Ravi invites you to Design"));
    assert_eq!(all(&widget, "[role=status], [role=log], [aria-live]").len(), 1);
}

#[test]
async fn h5_an_accept_is_said_once() {
    let (server, widget, announcements) = quiet_card().await;
    server.answer("POST", ACCEPT, answer(&received_all(&["Design"])));
    widget.button("Accept").press().await;
    assert_eq!(announcements.next(&widget).await, once("status", "You are in Design"));
}

#[test]
async fn h5_an_accept_that_fails_is_one_alert() {
    let (server, widget, announcements) = quiet_card().await;
    server.answer("POST", ACCEPT, refused(413, "payload_too_large"));
    widget.button("Accept").press().await;
    let said = announcements.next(&widget).await;
    assert_eq!((said.len(), said[0].0.as_str()), (1, "alert"));
    assert!(said[0].1.starts_with("Not accepted. "), "{said:?}");
}

#[test]
async fn h5_an_accept_that_has_to_wait_is_said_once_and_is_no_alert() {
    let (server, widget, announcements) = quiet_card().await;
    server.answer("POST", ACCEPT, refused(429, "rate_limited").with_retry_after("2"));
    widget.button("Accept").press().await;
    widget.until_shows("You can try again now.").await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "That was too often. Try again in 2 seconds."));
}

#[test]
async fn h5_a_card_that_does_not_come_is_one_alert() {
    let (_server, widget) = landing(refused(403, "origin_not_allowed"), "");
    let announcements = Announcements::of(&widget);
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("alert", "You are not allowed to see these invitations."));
}

#[test]
async fn h5_of_several_that_are_accepted_the_end_is_said_once() {
    let (server, widget) = inbox_of(&["Design", "Sales", "Legal"]).await;
    let announcements = Announcements::of(&widget);
    server.answer("POST", ACCEPT, answer(&json!({ "invitations": [] })));
    widget.field("Select all").press().await;
    widget.button("Accept selected (3)").press().await;
    widget.until_shows("No open invitations.").await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "3 invitations were accepted."));
}

#[test]
async fn h5_a_row_that_is_declined_is_said_once() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    let announcements = Announcements::of(&widget);
    server.answer("DELETE", "/invitations/id-design", text(204, ""));
    widget.button("Decline the invitation to Design").press().await;
    widget.button("Yes, decline").press().await;
    widget.until("one row", || widget.groups() == ["Sales"]).await;
    let said = announcements.next(&widget).await;
    assert_eq!(said, once("status", "The invitation to Design was declined."));
}
