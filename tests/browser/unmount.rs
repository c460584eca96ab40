//! Taken away with requests under way, the widget leaves nothing behind (F6).

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, invitation, invitation_path, member, resend_path};
use crate::harness::{Harness, tick};
use crate::server::{Gate, Server, json, text};

/// How many random interleavings are tried.
const TRIES: usize = if option_env!("DEEP").is_some() { 1_000 } else { 40 };

#[test]
async fn f6_requests_under_way_are_given_up_and_no_event_comes_late() {
    let server = Server::start();
    let gate = Gate::closed();
    server.answer("GET", DESIGN, text(200, "{}").behind(&gate));
    server.answer("POST", "/invitations", text(200, "{}").behind(&gate));
    let mut widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    widget.until("the send", || server.count("POST", "/invitations") == 1).await;
    let heard = widget.heard_in_all();
    widget.unmount();
    assert_eq!(widget.text(), "");
    assert!(server.all_seen().iter().all(|seen| seen.is_given_up()));
    gate.open();
    for _ in 0..20 {
        tick().await;
    }
    assert_eq!(widget.heard_in_all(), heard);
    assert_eq!(widget.text(), "");
}

#[test]
async fn f6_taken_away_in_the_very_moment_of_a_press_nothing_comes_late() {
    let server = Server::with_rows(&["ann@acme.com"]);
    for name in ["Send invitations", "Resend to ann@acme.com"] {
        let mut widget = Harness::mount(&member());
        widget.until_rows(&["ann@acme.com"]).await;
        widget.type_emails("bo@acme.com,").await;
        let heard = widget.heard_in_all();
        widget.button(name).press_at_once();
        widget.unmount();
        for _ in 0..8 {
            tick().await;
        }
        assert_eq!(widget.heard_in_all(), heard);
    }
    assert_eq!(server.count("POST", "/invitations"), 0);
    let mut widget = Harness::mount(&member());
    widget.configure(|config| config.component_id = Some("members".to_owned()));
    widget.unmount();
    tick().await;
    assert_eq!(server.count("GET", "/widgets/members"), 0);
}

#[test]
async fn f6_at_whatever_moment_it_is_taken_away_nothing_comes_late() {
    for _ in 0..TRIES {
        taken_away_at_a_random_moment().await;
    }
}

/// One run: everything is set going, some time passes, the widget goes, the answers come.
async fn taken_away_at_a_random_moment() {
    let server = Server::with_rows(&["ann@acme.com", "bo@acme.com"]);
    let gate = Gate::closed();
    let again = json(&invitation("ann@acme.com")).behind(&gate);
    server.answer("POST", &resend_path("ann@acme.com"), again);
    server.answer("DELETE", &invitation_path("bo@acme.com"), text(204, ""));
    server.answer("GET", "/widgets/members", text(200, "{}"));
    let mut widget = Harness::mount(&member());
    widget.configure(|config| config.component_id = Some("members".to_owned()));
    some_ticks().await;
    widget.email_box().paste("di@acme.com").await;
    widget.send_button().press_at_once();
    some_ticks().await;
    if let Some(resend) = widget.find_button("Resend to ann@acme.com") {
        resend.press_at_once();
    }
    if let Some(revoke) = widget.find_button("Revoke the invitation of bo@acme.com") {
        revoke.press().await;
        widget.button("Yes, revoke").press_at_once();
    }
    some_ticks().await;
    widget.unmount();
    let heard = widget.heard_in_all();
    gate.open();
    for _ in 0..8 {
        tick().await;
    }
    assert_eq!(widget.heard_in_all(), heard, "an event came late");
}

async fn some_ticks() {
    let count = (js_sys::Math::random() * 6.0) as usize;
    for _ in 0..count {
        tick().await;
    }
}
