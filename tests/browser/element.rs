//! The widget as the custom element's shell drives it: settings, life, events.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, invitation, invitation_path, maria, member, resend_path};
use crate::harness::{ElementHarness, tick};
use crate::server::{Gate, Server, json, refused, text};

#[test]
async fn settings_made_before_and_after_the_mount_count() {
    let server = Server::start();
    server.answer("GET", "/invitations/by-group/workspace/sales", refused(503, "unavailable"));
    let element = ElementHarness::new();
    let base = "https://invite.acme.example";
    element.set("api-base", Some(base));
    element.set("group", Some("sales"));
    element.set("no-setting-of-ours", Some("x"));
    element.show();
    element.until_shows("Sign in to invite people").await;
    element.give_token(&maria());
    element.until_shows("temporarily unavailable").await;
    assert!(server.all_seen()[0].url.starts_with(base));
    assert!(!element.has_picker());
    element.set("group", None);
    element.until("the picker", || element.has_picker()).await;
}

#[test]
async fn what_changes_in_the_base_of_a_shadow_root_stays() {
    let server = Server::start();
    let gate = Gate::closed();
    let rows = json(&crate::cast::page(&["ann@acme.com"]));
    server.answer("GET", DESIGN, rows.behind(&gate));
    let element = ElementHarness::mount(&member());
    gate.open();
    element.until_rows(&["ann@acme.com"]).await;
    element.give_token("");
    element.until_shows("Sign in to invite people").await;
    element.give_token(&member());
    element.until_rows(&["ann@acme.com"]).await;
}

#[test]
async fn events_leave_the_shadow_root_with_their_details() {
    let server = Server::with_rows(&["ann@acme.com", "bo@acme.com"]);
    let again = json(&invitation("ann@acme.com"));
    server.answer("POST", &resend_path("ann@acme.com"), again);
    server.answer("DELETE", &invitation_path("bo@acme.com"), text(204, ""));
    let element = ElementHarness::mount(&member());
    element.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    element.button("Resend to ann@acme.com").press().await;
    element.until("the event", || element.heard("invitation-resent").len() == 1).await;
    element.button("Revoke the invitation of bo@acme.com").press().await;
    element.button("Yes, revoke").press().await;
    element.until("the event", || element.heard("invitation-revoked").len() == 1).await;
    element.type_emails("cy@acme.com").await;
    element.send().await;
    element.until("the event", || element.heard("invitation-sent").len() == 1).await;
    element.give_token("no token");
    element.until("the event", || element.heard("invitation-error").len() == 1).await;
    assert!(element.heard("invitation-ready")[0].is_null());
    assert_eq!(element.heard("invitation-resent")[0]["id"], "id-ann");
    assert_eq!(element.heard("invitation-revoked")[0]["id"], "id-bo");
    let sent = &element.heard("invitation-sent")[0]["entries"][0];
    assert_eq!((&sent["email"], &sent["result"]), (&"cy@acme.com".into(), &"invited".into()));
    assert_eq!(element.heard("invitation-error")[0]["code"], "token_malformed");
}

#[test]
async fn a_session_that_ends_is_told_once() {
    let server = Server::start();
    server.answer("GET", DESIGN, refused(401, "token_expired"));
    let element = ElementHarness::mount(&member());
    element.until_shows("What you typed is kept.").await;
    assert_eq!(element.heard("invitation-token-expired").len(), 1);
    assert_eq!(element.heard("invitation-error").len(), 0);
}

#[test]
async fn f6_taken_away_and_put_back_it_starts_afresh() {
    let server = Server::start();
    let gate = Gate::closed();
    server.answer("GET", DESIGN, text(200, "{}").behind(&gate));
    let element = ElementHarness::mount(&member());
    element.until("the request", || server.count("GET", DESIGN) == 1).await;
    element.unmount();
    assert_eq!(element.text(), "");
    assert!(server.seen("GET", DESIGN)[0].is_given_up());
    let heard = element.heard_in_all();
    gate.open();
    for _ in 0..8 {
        tick().await;
    }
    assert_eq!(element.heard_in_all(), heard);
    server.has_rows(&["ann@acme.com"]);
    element.show();
    element.until_rows(&["ann@acme.com"]).await;
    assert_eq!(element.heard("invitation-ready").len(), 2);
}

#[test]
async fn a7_two_on_a_page_share_neither_ids_nor_events_nor_drafts() {
    let server = Server::start();
    server.has_rows(&["ann@acme.com"]);
    let one = ElementHarness::mount(&member());
    let other = ElementHarness::mount(&maria());
    one.until_rows(&["ann@acme.com"]).await;
    other.until_rows(&["ann@acme.com"]).await;
    let theirs = other.ids();
    assert!(!theirs.is_empty() && one.ids().iter().all(|id| !theirs.contains(id)));
    one.type_emails("bo@acme.com,").await;
    assert_eq!(other.chips(), [""; 0]);
    one.send().await;
    one.result_of_send().await;
    assert_eq!((one.heard("invitation-sent").len(), other.heard("invitation-sent").len()), (1, 0));
    assert_eq!(other.result(), "");
    one.unmount();
    other.type_emails("cy@acme.com,").await;
    assert_eq!(other.chips(), ["cy@acme.com"]);
}

#[test]
async fn a_page_that_swallows_clicks_can_still_send() {
    let server = Server::start();
    let element = ElementHarness::mount(&member());
    element.swallow_clicks();
    element.type_emails("ann@acme.com").await;
    element.send().await;
    element.result_of_send().await;
    assert_eq!(server.count("POST", "/invitations"), 1);
}

#[test]
async fn a_host_may_give_the_token_when_it_hears_that_the_widget_is_ready() {
    let _server = Server::with_rows(&["ann@acme.com"]);
    let element = ElementHarness::new();
    element.give_token_when_ready(&member());
    element.show();
    element.until_rows(&["ann@acme.com"]).await;
}
