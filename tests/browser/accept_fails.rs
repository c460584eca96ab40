//! Every way in which an invitation cannot be accepted: each says why, and what to do.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::accept::{config, landing, open_card};
use crate::cast::{claims, received, received_all, sign, with};
use crate::harness::{Harness, Setup};
use crate::server::{Answer, Server, json as answer, refused, unreachable};
use invitation_widget::config::Config;

const PATH: &str = "/invitations/id-design";
const ACCEPT: &str = "/invitations/accept";

/// The invitation when it has ended for `reason`.
fn ended(reason: &str) -> Value {
    let ended = with(received("Design"), "deactivated", true);
    with(ended, "attributes", json!({ "reason": reason }))
}

/// What is shown of an invitation that is answered so.
async fn shown(invitation: Value, secret: &str, title: &str) -> Harness {
    let (server, widget) = landing(answer(&invitation), secret);
    widget.until_shows(title).await;
    assert!(widget.find_button("Accept").is_none(), "{title}");
    assert_eq!(widget.announced(), title);
    drop(server);
    widget
}

/// Accepting is answered so.
async fn where_accepting_is(refusal: Answer) -> (Server, Harness) {
    let (server, widget) = open_card().await;
    server.answer("POST", ACCEPT, refusal);
    widget.button("Accept").press().await;
    (server, widget)
}

#[test]
async fn each_way_to_end_has_its_own_message() {
    let expired = with(received("Design"), "expired", true);
    let expired = with(expired, "expires", "2026-01-01T00:00:00Z");
    let accepted = with(received("Design"), "status", "accepted");
    for (invitation, title, hint) in [
        (expired, "This invitation has expired", "Ask Ravi for a new one."),
        (accepted, "This invitation was accepted before", "If that was you, you are in Design."),
        (ended("revoked"), "This invitation was taken back", "Ask Ravi for a new one."),
        (ended("declined"), "The invitation to Design is declined", "ask for a new one"),
        (ended("replaced"), "There is a newer invitation", "the latest mail"),
        (ended("group_gone"), "Design is no longer there", "It was removed"),
    ] {
        let widget = shown(invitation, "secret", title).await;
        assert!(widget.shows(hint), "{title}: {}", widget.text());
    }
}

#[test]
async fn d14_who_has_come_by_the_mailed_link_is_told_both_addresses() {
    let target = json!([{ "type": "email", "value": "ann@acme.com" }]);
    let foreign = with(received("Design"), "target", target);
    let title = "This invitation is for another address";
    let widget = shown(foreign.clone(), "secret", title).await;
    assert!(widget.shows("It was sent to ann@acme.com, and you are signed in as maria@acme.com."));
    assert!(widget.shows("Sign in with the address that it was sent to"));
    // Everybody else is told their own alone.
    let widget = shown(foreign, "", title).await;
    assert!(widget.shows("You are signed in as maria@acme.com."));
    assert!(!widget.shows("ann@acme.com"));
}

#[test]
async fn d11_an_unknown_one_does_not_tell_whether_it_is_somebody_elses() {
    let (_server, widget) = landing(refused(404, "not_found"), "");
    widget.until_shows("There is no invitation to show").await;
    assert!(widget.shows("It may have ended, or be for another address."));
    assert!(widget.shows("You are signed in as maria@acme.com."));
    let (_server, widget) = landing(refused(404, "not_found"), "secret");
    widget.until_shows("The link is no longer valid.").await;
    let told = widget.heard("invitation-error");
    assert_eq!((told.len(), &told[0]["code"]), (1, &json!("gone")));
}

#[test]
async fn a_page_that_names_no_invitation_asks_for_none() {
    let server = Server::start();
    let widget = Harness::further(Config::default());
    widget.until_shows("This page did not say which one.").await;
    assert_eq!(server.all_seen().len(), 0);
}

#[test]
async fn d20_what_is_refused_for_good_says_why() {
    for (status, code, words) in [
        (403, "domain_not_allowed", "Addresses of your domain may not join."),
        (403, "forbidden", "Whoever sent it may no longer invite there."),
        (403, "wrong_account", "This invitation is for another address"),
        (409, "already_accepted", "This invitation was accepted before"),
    ] {
        let (_server, widget) = where_accepting_is(refused(status, code)).await;
        widget.until_shows(words).await;
        assert!(widget.find_button("Accept").is_none(), "{code}");
        widget.until("a focus", || !widget.focused().is_empty()).await;
    }
}

#[test]
async fn what_is_gone_at_the_press_is_looked_up() {
    let (server, widget) = landing(answer(&received("Design")), "secret");
    widget.until("a card", || widget.find_button("Accept").is_some()).await;
    server.answer("POST", ACCEPT, refused(404, "not_found"));
    server.answer("GET", PATH, answer(&ended("group_gone")));
    widget.button("Accept").press().await;
    widget.until_shows("Design is no longer there").await;
    widget.until("a focus", || widget.focused() == "Design is no longer there").await;
}

#[test]
async fn what_is_gone_and_cannot_be_looked_up_is_not_offered_again() {
    let (_server, widget) = where_accepting_is(refused(404, "not_found")).await;
    widget.until_shows("There is no invitation to show").await;
}

#[test]
async fn a_failure_that_may_pass_leaves_the_card_and_the_focus() {
    let (server, widget) = where_accepting_is(refused(500, "internal")).await;
    widget.until_shows("Not accepted. Something went wrong on the server.").await;
    assert!(widget.shows("Reference: request-7"));
    assert_eq!(widget.focused(), "Accept");
    assert_eq!(widget.heard("invitation-error")[0]["code"], "server");
    server.answer("POST", ACCEPT, answer(&received_all(&["Design"])));
    widget.button("Accept").press().await;
    widget.until_shows("You are in Design").await;
}

#[test]
async fn f4_a_time_to_wait_is_counted_down_and_announced_once() {
    let refusal = refused(429, "rate_limited").with_retry_after("90");
    let (server, widget) = where_accepting_is(refusal).await;
    widget.until_shows("That was too often. Try again in").await;
    assert!(widget.announced().starts_with("That was too often. Try again in"));
    assert!(widget.button("Accept").is_disabled());
    widget.button("Accept").press().await;
    assert_eq!(server.count("POST", ACCEPT), 1);
}

#[test]
async fn a_card_that_does_not_come_can_be_tried_again() {
    let (server, widget) = landing(unreachable(), "");
    widget.until_shows("The server cannot be reached.").await;
    server.answer("GET", PATH, answer(&received("Design")));
    widget.button("Try again").press().await;
    widget.until_shows("Ravi invites you to Design").await;
    assert!(!widget.focused().is_empty(), "the focus is not lost");
}

#[test]
async fn h10_a_session_that_ends_leaves_the_card_under_a_notice() {
    let (server, widget) = where_accepting_is(refused(401, "token_expired")).await;
    widget.until_shows("Not accepted. Your session has ended.").await;
    widget.until_shows("You can go on as soon as the page has renewed your session.").await;
    assert!(widget.shows("Ravi invites you to Design"));
    server.answer("POST", ACCEPT, answer(&received_all(&["Design"])));
    let renewed = with(claims(&[]), "expires", crate::cast::seconds(7200));
    widget.give_token(&sign(&renewed));
    widget.until("a session", || !widget.shows("You can go on as soon")).await;
    widget.button("Accept").press().await;
    widget.until_shows("You are in Design").await;
}

#[test]
async fn d14_an_address_that_comes_later_opens_the_card() {
    let server = Server::start();
    server.answer("GET", PATH, answer(&received("Design")));
    let other = with(claims(&[]), "userEmail", "maria@home.example");
    let setup = Setup { token: sign(&other), config: config("secret"), ..Setup::default() };
    let widget = Harness::further_with(setup);
    widget.until_shows("and you are signed in as maria@home.example.").await;
    widget.give_token(&sign(&claims(&[])));
    widget.until_shows("Ravi invites you to Design").await;
}
