//! A send that fails loses nothing that was typed (F14), and can be tried again.

use std::time::Duration;

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::member;
use crate::harness::{Harness, Screen};
use crate::server::{
    Answer, Server, entries, json, not_a_response, refused, silence, text, unreachable,
};

const INVITATIONS: &str = "/invitations";

/// Sends two addresses into `answer`, looks that they are still there, and sends them once more.
async fn sends_again_after(answer: Answer, words: &str) -> (Server, Harness) {
    let server = Server::start();
    server.answer("POST", INVITATIONS, answer);
    let widget = Harness::with_patience(Duration::from_millis(300));
    widget.type_emails("ann@acme.com,bo@acme.com").await;
    widget.send().await;
    let result = widget.result_of_send().await;
    assert!(result.contains(words), "{result}");
    assert!(result.contains("Nothing you typed is lost."), "{result}");
    assert_eq!(widget.chips(), ["ann@acme.com", "bo@acme.com"]);
    server.compute("POST", INVITATIONS, |seen| json(&entries(seen, |_| None)));
    (server, widget)
}

async fn is_sent(widget: &Screen) {
    widget.send().await;
    widget.until_shows("2 invitations sent.").await;
    assert_eq!(widget.chips(), [""; 0]);
}

#[test]
async fn f14_a_fault_of_the_server_loses_nothing() {
    let fault = refused(500, "internal");
    let (_server, widget) = sends_again_after(fault, "Something went wrong on the server.").await;
    assert!(widget.result().contains("Reference: request-7"));
    is_sent(&widget).await;
    assert_eq!(widget.heard("invitation-error")[0]["code"], "server");
}

#[test]
async fn f14_a_lost_connection_loses_nothing() {
    let words = "The server cannot be reached.";
    let (_server, widget) = sends_again_after(unreachable(), words).await;
    is_sent(&widget).await;
    assert_eq!(widget.heard("invitation-error")[0]["code"], "network");
}

#[test]
async fn f1_f14_a_send_that_is_never_answered_ends_and_loses_nothing() {
    let words = "The server did not answer in time.";
    let (_server, widget) = sends_again_after(silence(), words).await;
    is_sent(&widget).await;
    assert_eq!(widget.heard("invitation-error")[0]["code"], "timeout");
}

#[test]
async fn f14_an_answer_of_something_else_loses_nothing() {
    let page = text(200, "<html>Sign in to the hotel’s network</html>");
    let words = "The server gave an unexpected answer.";
    let (_server, widget) = sends_again_after(page, words).await;
    is_sent(&widget).await;
    let (_server, widget) = sends_again_after(not_a_response(), words).await;
    is_sent(&widget).await;
}

#[test]
async fn f14_h10_a_session_that_ends_loses_nothing_and_goes_on_with_a_new_token() {
    let words = "Your session has ended.";
    let (_server, widget) = sends_again_after(refused(401, "token_expired"), words).await;
    widget.until_shows("What you typed is kept.").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    widget.give_token(&crate::cast::sign(&crate::cast::with(
        crate::cast::claims(&[crate::cast::group("workspace", "design", "Design")]),
        "expires",
        crate::cast::seconds(7200),
    )));
    let is_over = || !widget.shows("What you typed is kept.");
    widget.until("the end of the notice", is_over).await;
    assert_eq!(widget.chips(), ["ann@acme.com", "bo@acme.com"]);
    is_sent(&widget).await;
}

#[test]
async fn the_same_send_tried_again_has_the_same_key_and_a_changed_form_a_new_one() {
    let server = Server::start();
    server.answer("POST", INVITATIONS, unreachable());
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com").await;
    for sends in 1..=2 {
        widget.send().await;
        // Each send makes its request four times.
        let is_told =
            || server.count("POST", INVITATIONS) == sends * 4 && !widget.result().is_empty();
        widget.until("a result", is_told).await;
    }
    widget.type_emails("bo@acme.com,").await;
    widget.send().await;
    widget.result_of_send().await;
    let sent = server.seen("POST", INVITATIONS);
    let keys: Vec<String> = sent.iter().map(|seen| seen.header("idempotency-key")).collect();
    assert!(keys[0].len() >= 32, "{keys:?}");
    assert!(keys[..8].iter().all(|key| *key == keys[0]), "{keys:?}");
    assert_ne!(keys[7], keys[8]);
}

#[test]
async fn the_same_people_invited_again_after_an_answer_are_another_send() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    for _ in 0..2 {
        widget.type_emails("ann@acme.com").await;
        widget.send().await;
        widget.result_of_send().await;
    }
    let sent = server.seen("POST", INVITATIONS);
    let keys: Vec<String> = sent.iter().map(|seen| seen.header("idempotency-key")).collect();
    assert_ne!(keys[0], keys[1]);
}

#[test]
async fn what_was_answered_before_a_batch_failed_stays_answered() {
    let server = Server::start();
    server.compute("POST", INVITATIONS, |seen| match seen.emails().len() {
        50 => json(&entries(seen, |_| None)),
        _ => refused(503, "unavailable"),
    });
    let widget = Harness::mount(&member());
    let addresses: Vec<String> = (0..53).map(|n| format!("p{n}@acme.com")).collect();
    widget.email_box().paste(&addresses.join(",")).await;
    widget.send().await;
    let result = widget.result_of_send().await;
    assert!(result.contains("50 invitations sent."), "{result}");
    assert!(result.contains("temporarily unavailable"), "{result}");
    assert_eq!(widget.chips(), addresses[50..]);
}
