//! Resend and revoke: the row changes at once, and goes back when the backend says no.

use std::time::Duration;

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{invitation, invitation_path, member, resend_path};
use crate::harness::Harness;
use crate::server::{Answer, Gate, Server, json, refused, silence, text};

const ROWS: [&str; 3] = ["ann@acme.com", "bo@acme.com", "cy@acme.com"];
const REVOKE_BO: &str = "Revoke the invitation of bo@acme.com";

/// A list of three, where revoking `bo@acme.com` is answered so.
async fn where_revoking_is(answer: Answer) -> (Server, Harness) {
    let server = Server::with_rows(&ROWS);
    server.answer("DELETE", &invitation_path("bo@acme.com"), answer);
    let widget = Harness::mount(&member());
    widget.until_rows(&ROWS).await;
    (server, widget)
}

/// The same for sending `bo@acme.com` again, by somebody with `patience`.
async fn where_resending_is(answer: Answer, patience: Duration) -> (Server, Harness) {
    let server = Server::with_rows(&ROWS);
    server.answer("POST", &resend_path("bo@acme.com"), answer);
    let widget = Harness::with_patience(patience);
    widget.until_rows(&ROWS).await;
    (server, widget)
}

#[test]
async fn a_revoke_asks_first_and_no_gives_the_focus_back() {
    let (server, widget) = where_revoking_is(text(204, "")).await;
    widget.button(REVOKE_BO).press().await;
    assert!(widget.shows("Revoke the invitation of bo@acme.com?"));
    assert_eq!(widget.focused(), "Keep");
    widget.button("Keep").press().await;
    assert_eq!(widget.focused(), REVOKE_BO);
    widget.button(REVOKE_BO).press().await;
    widget.focused_field().press_key("Escape").await;
    assert_eq!(widget.focused(), REVOKE_BO);
    assert_eq!(widget.rows(), ROWS);
    assert_eq!(server.count("DELETE", &invitation_path("bo@acme.com")), 0);
}

#[test]
async fn a_revoked_row_leaves_and_the_focus_goes_to_the_next() {
    let gate = Gate::closed();
    let (_server, widget) = where_revoking_is(text(204, "").behind(&gate)).await;
    widget.button(REVOKE_BO).press().await;
    widget.button("Yes, revoke").press().await;
    widget.until_shows("Revoking…").await;
    assert_eq!(widget.focused(), "Revoking… bo@acme.com", "the focus stays meanwhile");
    gate.open();
    widget.until_rows(&["ann@acme.com", "cy@acme.com"]).await;
    assert_eq!(widget.focused(), "Revoke the invitation of cy@acme.com");
    assert_eq!(widget.announced(), "The invitation of bo@acme.com was revoked.");
    assert_eq!(widget.heard("invitation-revoked")[0]["id"], "id-bo");
    assert!(widget.shows("2 invitations"));
}

#[test]
async fn a_row_that_leaves_takes_no_focus_away_from_elsewhere() {
    let gate = Gate::closed();
    let (_server, widget) = where_revoking_is(text(204, "").behind(&gate)).await;
    widget.button(REVOKE_BO).press().await;
    widget.button("Yes, revoke").press().await;
    widget.type_emails("di").await;
    gate.open();
    widget.until_rows(&["ann@acme.com", "cy@acme.com"]).await;
    assert_eq!(widget.focused(), "E-mail addresses");
}

#[test]
async fn the_last_row_that_leaves_does_not_throw_the_focus_out_of_the_widget() {
    let server = Server::with_rows(&["ann@acme.com"]);
    server.answer("DELETE", &invitation_path("ann@acme.com"), text(204, ""));
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    widget.button("Revoke the invitation of ann@acme.com").press().await;
    widget.button("Yes, revoke").press().await;
    widget.until_shows("No open invitations to Design.").await;
    assert_ne!(widget.focused(), "", "the focus fell to the page");
}

#[test]
async fn a_revoke_that_fails_brings_the_row_back_with_its_reason() {
    let (_server, widget) = where_revoking_is(refused(403, "forbidden")).await;
    widget.button(REVOKE_BO).press().await;
    widget.button("Yes, revoke").press().await;
    let words = "Not revoked. You are not allowed to revoke this invitation.";
    widget.until("the reason", || widget.row("bo@acme.com").shows(words)).await;
    assert_eq!(widget.rows(), ROWS);
    assert_eq!(widget.announced(), words);
    assert!(widget.button(REVOKE_BO).is_disabled(), "it would be in vain");
    assert!(!widget.button("Resend to bo@acme.com").is_disabled());
    assert_eq!(widget.focused(), REVOKE_BO);
    assert_eq!(widget.heard("invitation-error")[0]["code"], "forbidden");
}

#[test]
async fn what_is_gone_when_it_is_revoked_or_resent_leaves_and_the_list_is_loaded_again() {
    let (revoke, resend) = ("DELETE", "POST");
    let bo = [(revoke, invitation_path("bo@acme.com")), (resend, resend_path("bo@acme.com"))];
    for ((method, path), status) in bo.iter().flat_map(|it| [(it, 404), (it, 410), (it, 409)]) {
        let server = Server::with_rows(&ROWS);
        server.answer(method, path, refused(status, "not_found"));
        let widget = Harness::mount(&member());
        widget.until_rows(&ROWS).await;
        server.has_rows(&["cy@acme.com", "di@acme.com"]);
        match *method {
            "DELETE" => {
                widget.button(REVOKE_BO).press().await;
                widget.button("Yes, revoke").press().await;
            }
            _ => widget.button("Resend to bo@acme.com").press().await,
        }
        widget.until_rows(&["cy@acme.com", "di@acme.com"]).await;
        let words = "The invitation of bo@acme.com is no longer valid.";
        assert_eq!(widget.announced(), words);
        assert!(widget.shows(words));
        assert_eq!(widget.heard("invitation-revoked").len(), 0, "nobody knows who did it");
        let errors = widget.heard("invitation-error");
        let codes: Vec<&str> = errors.iter().filter_map(|error| error["code"].as_str()).collect();
        let expected: &[&str] = if status == 409 { &[] } else { &["gone"] };
        assert_eq!(codes, expected, "{method} {status}");
    }
}

#[test]
async fn a_resend_is_shown_under_way_and_done_and_keeps_the_focus() {
    let gate = Gate::closed();
    let again = json(&invitation("bo@acme.com")).behind(&gate);
    let (server, widget) = where_resending_is(again, Duration::from_secs(5)).await;
    let resend = "Resend to bo@acme.com";
    widget.button(resend).press().await;
    let under_way = "Resending… bo@acme.com";
    assert_eq!(widget.focused(), under_way);
    assert!(widget.row("bo@acme.com").shows("Resending…"));
    assert!(widget.button(under_way).is_disabled());
    widget.button(under_way).press().await;
    gate.open();
    widget.until("the end", || widget.row("bo@acme.com").shows("Sent again")).await;
    assert_eq!(widget.focused(), resend);
    assert_eq!(widget.announced(), "Sent again to bo@acme.com.");
    assert_eq!(widget.heard("invitation-resent")[0]["id"], "id-bo");
    assert_eq!(server.count("POST", &resend_path("bo@acme.com")), 1);
}

#[test]
async fn f4_a_resend_too_soon_counts_down_and_can_be_tried_again() {
    let too_soon = refused(429, "rate_limited").with_retry_after("2");
    let (server, widget) = where_resending_is(too_soon, Duration::from_secs(5)).await;
    let resend = "Resend to bo@acme.com";
    widget.button(resend).press().await;
    widget.until_shows("Can be sent again in 2 seconds").await;
    assert_eq!(widget.announced(), "Can be sent again in 2 seconds");
    assert!(widget.button(resend).is_disabled());
    widget.button(resend).press().await;
    widget.until_shows("Can be sent again in 1 second").await;
    widget.until_shows("You can try again now.").await;
    assert_eq!(widget.announced(), "Can be sent again in 2 seconds", "it is told once");
    assert!(!widget.button(resend).is_disabled());
    assert_eq!(server.count("POST", &resend_path("bo@acme.com")), 1);
    let error = &widget.heard("invitation-error")[0];
    assert_eq!((&error["code"], &error["retryAfter"]), (&"rate_limited".into(), &2.into()));
}

#[test]
async fn f1_a_resend_that_is_never_answered_ends_and_can_be_tried_again() {
    let patience = Duration::from_millis(200);
    let (server, widget) = where_resending_is(silence(), patience).await;
    let words = "Not sent again. The server did not answer in time.";
    widget.button("Resend to bo@acme.com").press().await;
    widget.until("the reason", || widget.row("bo@acme.com").shows(words)).await;
    let again = json(&invitation("bo@acme.com"));
    server.answer("POST", &resend_path("bo@acme.com"), again);
    widget.button("Resend to bo@acme.com").press().await;
    widget.until("the end", || widget.row("bo@acme.com").shows("Sent again")).await;
}
