//! `Idempotency-Key` (D7).

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::cast::*;

fn keyed(caller: &Caller, body: &Value, key: &str) -> Request<Body> {
    let mut request = caller.post(INVITATIONS, body);
    request.headers_mut().insert("idempotency-key", key.parse().unwrap());
    request
}

#[tokio::test]
async fn d7_the_same_key_and_body_have_the_same_answer_and_no_second_effect() {
    let app = TestApp::new().await;
    let body = invite(&["li@new.example", "bad"], &["acme", "design"]);
    let first = app.send(keyed(&jonas(), &body, "k")).await;
    app.clock.advance(24 * 60 * 60 - 1);
    let again = app.send(keyed(&jonas(), &body, "k")).await;
    assert_eq!((again.status, again.json), (200, first.json));
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn d7_after_a_day_the_key_is_forgotten() {
    let app = TestApp::new().await;
    let body = invite(&["li@new.example"], &["acme"]);
    app.send(keyed(&jonas(), &body, "k")).await;
    app.clock.advance(24 * 60 * 60);
    let later = app.send(keyed(&jonas(), &body, "k")).await;
    assert_eq!(later.json["data"]["invitationEntries"][0]["error"]["code"], "already_invited");
}

#[tokio::test]
async fn d7_another_body_with_the_same_key_is_refused() {
    let app = TestApp::new().await;
    app.send(keyed(&jonas(), &invite(&["li@new.example"], &["acme"]), "k")).await;
    let other = app.send(keyed(&jonas(), &invite(&["ann@new.example"], &["acme"]), "k")).await;
    assert_eq!(other.refusal(), "422 idempotency_mismatch");
    assert_eq!(app.open_count().await, 1);
}

#[tokio::test]
async fn d7_a_key_belongs_to_one_user() {
    let app = TestApp::new().await;
    let body = invite(&["li@new.example"], &["acme"]);
    app.send(keyed(&jonas(), &body, "k")).await;
    let other = app.send(keyed(&amira(), &body, "k")).await;
    assert_eq!(other.json["data"]["invitationEntries"][0]["error"]["code"], "already_invited");
    let host = app.send(keyed(&host(), &host_invite("ann@new.example"), "k")).await;
    assert_eq!(host.status, 200);
}

#[tokio::test]
async fn d7_a_refused_request_does_not_use_up_its_key() {
    let app = TestApp::new().await;
    let refused = app.send(keyed(&jonas(), &invite(&[], &["acme"]), "k")).await;
    assert_eq!(refused.status, 422);
    let mended = app.send(keyed(&jonas(), &invite(&["li@new.example"], &["acme"]), "k")).await;
    assert_eq!(mended.status, 200);
}

#[tokio::test]
async fn d7_the_length_of_a_key_has_limits() {
    let app = TestApp::new().await;
    let body = invite(&["li@new.example"], &["acme"]);
    for key in ["", &"k".repeat(256)] {
        assert_eq!(app.send(keyed(&jonas(), &body, key)).await.refusal(), "400 bad_request");
    }
    assert_eq!(app.send(keyed(&jonas(), &body, &"k".repeat(255))).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn d7_fifty_parallel_requests_with_one_key_make_one_invitation_and_one_mail() {
    let app = TestApp::new().await;
    let body = invite(&["li@new.example"], &["acme"]);
    let tasks: Vec<_> = (0..50)
        .map(|_| tokio::spawn(answer(app.router.clone(), keyed(&jonas(), &body, "k"))))
        .collect();
    let mut done = Vec::new();
    for task in tasks {
        let answer = task.await.unwrap();
        match answer.status {
            200 => done.push(answer.json),
            _ => assert_eq!(answer.refusal(), "409 idempotency_in_flight"),
        }
    }
    assert!(done[0]["data"]["invitationEntries"][0]["error"].is_null());
    assert!(done.iter().all(|answer| *answer == done[0]));
    assert_eq!(app.open_count().await, 1);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn d12_the_hosts_repeated_answer_has_its_link_and_the_database_does_not() {
    let app = TestApp::new().await;
    let first = app.send(keyed(&host(), &host_invite("li@new.example"), "k")).await;
    let again = app.send(keyed(&host(), &host_invite("li@new.example"), "k")).await;
    assert!(first.json["shortLink"].as_str().unwrap().contains("/i/"));
    assert_eq!(first.json, again.json);
}

#[tokio::test]
async fn d7_keys_outlive_a_restart() {
    let app = TestApp::new().await;
    let body = invite(&["li@new.example"], &["acme"]);
    let first = app.send(keyed(&jonas(), &body, "k")).await;
    let app = app.restarted().await;
    let again = app.send(keyed(&jonas(), &body, "k")).await;
    assert_eq!(again.json, first.json);
    let other = app.send(keyed(&jonas(), &json!({}), "k")).await;
    assert_eq!(other.refusal(), "422 idempotency_mismatch");
}
