//! Table K: each answer at each endpoint, by what people see, what the host hears and how often the
//! request is made.
//!
//! Answers with a test of their own: an ended token (`token_life`), fields that are refused
//! (`objections`), invitations that are gone (`list_actions`), no answer at all (`sending_fails`).

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, invitation_path, member, resend_path};
use crate::harness::{Harness, Setup};
use crate::server::{Answer, Server, not_a_response, refused, text, unreachable};
use invitation_widget::config::Config;

/// What the widget asks the backend for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Endpoint {
    List,
    Settings,
    Create,
    Resend,
    Revoke,
}

use Endpoint::*;

/// How often a request is made.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Tries {
    /// Once, whatever it is.
    Once,
    /// Once more, when it reads.
    ReadsTwice,
    /// Three times more, when repeating it changes nothing.
    Safe,
    /// Three times more, when it has a key.
    Keyed,
}

/// A row of the table.
struct Row {
    answer: Answer,
    words: &'static str,
    code: &'static str,
    tries: Tries,
}

fn row(answer: Answer, words: &'static str, code: &'static str, tries: Tries) -> Row {
    Row { answer, words, code, tries }
}

fn table() -> Vec<Row> {
    let (unexpected, unavailable) = ("gave an unexpected answer", "temporarily unavailable");
    let invalid = "The server did not accept it.";
    vec![
        row(not_a_response(), unexpected, "bad_response", Tries::ReadsTwice),
        row(
            refused(400, "bad_request"),
            "Code: bad_request · Reference: request-7",
            "invalid",
            Tries::Once,
        ),
        row(refused(401, "token_invalid"), "not signed in any more", "not_signed_in", Tries::Once),
        row(refused(401, ""), "not signed in any more", "not_signed_in", Tries::Once),
        row(refused(403, "forbidden"), "You are not allowed to", "forbidden", Tries::Once),
        row(refused(405, "method_not_allowed"), invalid, "invalid", Tries::Once),
        row(
            refused(409, "idempotency_in_flight"),
            "still being worked on",
            "in_flight",
            Tries::Keyed,
        ),
        row(refused(413, "payload_too_large"), "256 KB", "too_large", Tries::Once),
        row(refused(415, "unsupported_media_type"), invalid, "invalid", Tries::Once),
        row(refused(422, "validation_failed"), invalid, "invalid", Tries::Once),
        row(
            refused(429, "rate_limited").with_retry_after("600"),
            "again in 10 minutes",
            "rate_limited",
            Tries::Once,
        ),
        row(
            refused(500, "internal"),
            "on the server. Code: internal · Reference: request-7",
            "server",
            Tries::Safe,
        ),
        row(text(502, "<h1>Bad gateway</h1>"), unavailable, "unavailable", Tries::Safe),
        row(refused(503, "unavailable"), unavailable, "unavailable", Tries::Safe),
        row(
            refused(503, "unavailable").with_retry_after("600"),
            "unavailable. Try again in 10 minutes.",
            "unavailable",
            Tries::Once,
        ),
        row(text(504, ""), unavailable, "unavailable", Tries::Safe),
        row(unreachable(), "The server cannot be reached.", "network", Tries::Safe),
    ]
}

/// Good answers with bodies that are none; a revoke needs no body.
fn bad_bodies() -> Vec<Row> {
    let bodies =
        ["", "<!doctype html>", "{\"invitations\":[{\"id\"", "null", "[]", "\"x\"", "{\"data\":"];
    let unexpected = "gave an unexpected answer";
    let bad = |body| row(text(200, body), unexpected, "bad_response", Tries::ReadsTwice);
    bodies.into_iter().map(bad).collect()
}

/// Whether a person can see `row` at `endpoint`, the host hears of it, and the tries are right.
async fn check(endpoint: Endpoint, row: Row) {
    let server = Server::with_rows(&["bo@acme.com"]);
    server.answer("GET", "/widgets/members", text(200, "{}"));
    let (method, path) = match endpoint {
        List => ("GET", DESIGN.to_owned()),
        Settings => ("GET", "/widgets/members".to_owned()),
        Create => ("POST", "/invitations".to_owned()),
        Resend => ("POST", resend_path("bo@acme.com")),
        Revoke => ("DELETE", invitation_path("bo@acme.com")),
    };
    server.answer(method, &path, row.answer);
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    let widget = Harness::with(Setup { token: member(), config, ..Setup::default() });
    if endpoint != List {
        widget.until_rows(&["bo@acme.com"]).await;
    }
    widget.type_emails("ann@acme.com,").await;
    match endpoint {
        List | Settings => {}
        Create => widget.send().await,
        Resend => widget.button("Resend to bo@acme.com").press().await,
        Revoke => {
            widget.button("Revoke the invitation of bo@acme.com").press().await;
            widget.button("Yes, revoke").press().await;
        }
    }
    let heard = || widget.heard("invitation-error");
    widget.until(&format!("{endpoint:?}: {}", row.code), || heard().len() == 1).await;
    assert_eq!(heard()[0]["code"], row.code, "{endpoint:?}");
    if endpoint != Settings {
        widget.until_shows(row.words).await;
    }
    let tries = match (row.tries, endpoint) {
        (Tries::ReadsTwice, List | Settings) => 2,
        (Tries::Safe, List | Settings | Create | Revoke) | (Tries::Keyed, Create) => 4,
        _ => 1,
    };
    let seen = server.seen(method, &path);
    assert_eq!(seen.len(), tries, "{endpoint:?}: {}", row.code);
    let key = seen[0].header("idempotency-key");
    assert!(seen.iter().all(|seen| seen.header("idempotency-key") == key));
    assert_eq!(widget.chips(), ["ann@acme.com"], "nothing typed is lost");
    assert!(!widget.is_loading());
}

#[test]
async fn k_each_answer_to_a_list_is_told() {
    for row in table().into_iter().chain(bad_bodies()) {
        check(List, row).await;
    }
}

#[test]
async fn k_each_answer_in_place_of_settings_leaves_the_defaults_and_is_told_to_the_host() {
    for row in table().into_iter().chain(bad_bodies()) {
        check(Settings, row).await;
    }
}

#[test]
async fn k_each_answer_to_a_send_is_told_and_loses_nothing() {
    for row in table().into_iter().chain(bad_bodies()) {
        check(Create, row).await;
    }
}

#[test]
async fn k_each_answer_to_a_resend_is_told_at_the_row() {
    for row in table().into_iter().chain(bad_bodies()) {
        check(Resend, row).await;
    }
}

#[test]
async fn k_each_answer_to_a_revoke_is_told_at_the_row() {
    for row in table() {
        check(Revoke, row).await;
    }
}
