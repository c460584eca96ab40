//! A token ends: the host is asked for the next, and nobody notices; or it gives none, and nothing
//! is lost.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, member, member_for, page, somebody_else};
use crate::harness::{Giver, Harness, Setup};
use crate::server::{Gate, Seen, Server, json, refused};
use invitation_widget::view::context::Patience;

const INVITATIONS: &str = "/invitations";

/// A host that gives these tokens one after the other, and then none; with how often it was asked.
fn host_with(tokens: &[String]) -> (Giver, Rc<Cell<usize>>) {
    let (left, asked) = (RefCell::new(tokens.to_vec()), Rc::new(Cell::new(0)));
    let count = asked.clone();
    let give = move || {
        count.set(count.get() + 1);
        let mut left = left.borrow_mut();
        match left.is_empty() {
            false => Promise::resolve(&JsValue::from(left.remove(0))),
            true => Promise::reject(&JsValue::from("nobody is signed in")),
        }
    };
    (Rc::new(give), asked)
}

fn mount(token: &str, giver: &Giver) -> Harness {
    Harness::with(Setup { token: token.to_owned(), giver: Some(giver.clone()), ..Setup::default() })
}

fn is_with(seen: &Seen, token: &str) -> bool {
    seen.header("authorization") == format!("Bearer {token}")
}

/// A backend for which all tokens but `good` have ended.
fn server_for(good: &str) -> Server {
    let server = Server::start();
    for (method, path) in [("GET", DESIGN), ("POST", INVITATIONS)] {
        let good = good.to_owned();
        server.compute(method, path, move |seen| match is_with(seen, &good) {
            false => refused(401, "token_expired"),
            true if seen.method == "GET" => json(&page(&["ann@acme.com"])),
            true => json(&crate::server::entries(seen, |_| None)),
        });
    }
    server
}

#[test]
async fn h10_f14_a_token_that_the_backend_finds_too_old_is_renewed_and_the_request_made_once_more()
{
    let next = member_for(7200);
    let server = server_for(&next);
    let (giver, asked) = host_with(&[next]);
    let widget = mount(&member(), &giver);
    widget.type_emails("bo@acme.com").await;
    widget.send().await;
    widget.until_shows("1 invitation sent.").await;
    widget.until_rows(&["ann@acme.com"]).await;
    assert_eq!(asked.get(), 1, "one for all who wait");
    assert!(!widget.shows("Your session has ended"));
    assert_eq!(widget.heard("invitation-token-expired").len(), 0);
    assert_eq!(widget.heard("invitation-error").len(), 0);
    let sent = server.seen("POST", INVITATIONS);
    assert!(sent.len() <= 2);
    assert_eq!(sent[0].header("idempotency-key"), sent[sent.len() - 1].header("idempotency-key"));
}

#[test]
async fn f5_a_request_is_not_made_again_for_somebody_else() {
    let other = somebody_else();
    let server = server_for(&other);
    let (giver, asked) = host_with(std::slice::from_ref(&other));
    let widget = mount(&member(), &giver);
    widget.type_emails("bo@acme.com").await;
    widget.send().await;
    widget.until("the other person's form", || widget.chips().is_empty()).await;
    widget.until_rows(&["ann@acme.com"]).await;
    assert_eq!(asked.get(), 1);
    let sent = server.seen("POST", INVITATIONS);
    assert!(sent.iter().all(|seen| !is_with(seen, &other)), "{}", sent.len());
}

#[test]
async fn h10_a_host_that_gives_none_is_told_once_and_everything_stays() {
    let server = server_for("");
    let (giver, asked) = host_with(&[]);
    let widget = mount(&member(), &giver);
    widget.type_emails("bo@acme.com").await;
    widget.send().await;
    widget.until_shows("What you typed is kept.").await;
    assert!(widget.result_of_send().await.contains("Your session has ended."));
    assert_eq!(widget.chips(), ["bo@acme.com"]);
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    assert_eq!(widget.heard("invitation-error").len(), 0);
    let (asked_before, requests) = (asked.get(), server.all_seen().len());
    widget.send().await;
    widget.until("the question", || asked.get() == asked_before + 1).await;
    widget.result_of_send().await;
    assert_eq!(server.all_seen().len(), requests, "an ended token is not tried again");
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
}

#[test]
async fn h10_a_host_that_does_not_answer_is_given_up() {
    let _server = server_for("");
    let (never, _) = (Gate::closed(), ());
    let silent: Giver = Rc::new(move || {
        let never = never.clone();
        wasm_bindgen_futures::future_to_promise(async move {
            never.pass().await;
            Ok(JsValue::NULL)
        })
    });
    let widget = mount(&member(), &silent);
    widget.until_shows("What you typed is kept.").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
}

#[test]
async fn f14_requests_that_wait_go_on_when_the_host_gives_a_token_in_its_own_time() {
    let next = member_for(7200);
    let server = server_for(&next);
    server.has_rows(&["ann@acme.com"]);
    let widget = Harness::with(Setup {
        patience: Patience { token: Duration::from_secs(30), ..Patience::default() },
        ..Setup::default()
    });
    widget.type_emails("bo@acme.com").await;
    widget.send().await;
    widget.until_shows("What you typed is kept.").await;
    widget.until("the refusal", || server.count("POST", INVITATIONS) == 1).await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    widget.give_token(&next);
    widget.until_shows("1 invitation sent.").await;
    widget.until_rows(&["ann@acme.com"]).await;
    assert!(!widget.shows("What you typed is kept."));
    assert_eq!(server.count("POST", INVITATIONS), 2);
}

#[test]
async fn h10_the_host_is_asked_before_a_token_ends_and_nobody_notices() {
    let next = member_for(3600);
    let server = Server::with_rows(&["ann@acme.com"]);
    let (giver, asked) = host_with(std::slice::from_ref(&next));
    // Of two seconds of life, half are left to it.
    let widget = mount(&member_for(2), &giver);
    widget.until("the question", || asked.get() == 1).await;
    widget.type_emails("bo@acme.com").await;
    widget.send().await;
    widget.result_of_send().await;
    assert!(is_with(&server.seen("POST", INVITATIONS)[0], &next));
    assert_eq!(server.count("GET", DESIGN), 2, "at first, and after the send");
    assert_eq!(widget.heard("invitation-token-expired").len(), 0);
}
