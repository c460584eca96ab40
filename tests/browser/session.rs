//! What stands in place of the widget when there is nothing to work with.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{claims, groups, maria, member, seconds, sign, with};
use crate::harness::{Harness, Setup, tick};
use crate::server::{Server, json as answer, refused};
use invitation_widget::config::Config;

/// Mounts with `token`, looks for the notice, and returns the codes of the errors told to the host.
async fn codes_at_notice(token: &str, title: &str) -> Vec<Value> {
    let server = Server::start();
    let widget = Harness::mount(token);
    widget.until_shows(title).await;
    tick().await;
    assert!(widget.find_field("E-mail addresses").is_none());
    assert_eq!(server.all_seen().len(), 0, "nothing is asked for");
    assert_eq!(widget.heard("invitation-ready").len(), 1);
    let errors = widget.heard("invitation-error");
    errors.iter().map(|error| error["code"].clone()).collect()
}

#[test]
async fn no_token_asks_to_sign_in() {
    let codes = codes_at_notice("", "Sign in to invite people").await;
    assert_eq!(codes, [json!(null); 0]);
}

#[test]
async fn c16_a_malformed_token_is_told_to_host_and_person() {
    for token in ["x", "a.b.c", "eyJ9.eyJ9.x", "..", "a.b", &sign(&json!({}))] {
        let codes = codes_at_notice(token, "Invitations cannot be shown").await;
        assert_eq!(codes, ["token_malformed"]);
    }
}

#[test]
async fn an_expiry_in_milliseconds_is_told() {
    let token = sign(&with(claims(&groups()), "expires", seconds(3600) * 1000));
    let codes = codes_at_notice(&token, "it has to be in seconds").await;
    assert_eq!(codes, ["token_malformed"]);
}

#[test]
async fn a19_an_api_key_in_place_of_a_token_is_refused_loudly() {
    let key = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    let codes = codes_at_notice(key, "This page exposes a secret").await;
    assert_eq!(codes, ["api_key_given"]);
}

#[test]
async fn a_person_without_groups_is_told_so() {
    let token = sign(&claims(&[]));
    codes_at_notice(&token, "There is nothing to invite to yet").await;
}

#[test]
async fn a_group_that_is_not_in_the_token_is_told() {
    let _server = Server::start();
    let widget = Harness::with(Setup {
        token: maria(),
        config: Config { group: Some("finance".to_owned()), ..Config::default() },
        ..Setup::default()
    });
    widget.until_shows("You are not in this group").await;
    widget.configure(|config| config.group = Some("sales".to_owned()));
    widget.until_shows("Sales").await;
    assert!(!widget.shows("You are not in this group"));
}

#[test]
async fn a_role_that_may_not_invite_is_told() {
    let server = Server::start();
    let roles = json!([{ "id": "guest", "name": "Guest" }, { "id": "member", "canInvite": true }]);
    server.answer("GET", "/widgets/members", answer(&json!({ "roles": roles })));
    let widget = Harness::with(Setup {
        token: sign(&with(claims(&groups()), "role", "guest")),
        config: Config { component_id: Some("members".to_owned()), ..Config::default() },
        ..Setup::default()
    });
    widget.until_shows("Your role cannot invite people").await;
}

#[test]
async fn h10_the_draft_survives_the_end_of_the_session_and_a_new_token() {
    let server = Server::start();
    let list = crate::cast::DESIGN;
    let widget = Harness::mount(&maria());
    widget.choose_group("Sales").await;
    widget.type_emails("ann@acme.com, bo").await;
    server.answer("GET", list, refused(401, "token_expired"));
    widget.field("Show").choose("Expired").await;
    widget.until_shows("What you typed is kept.").await;
    assert_eq!(widget.heard("invitation-token-expired").len(), 1);
    server.has_rows(&["old@acme.com"]);
    widget.give_token(&sign(&with(claims(&groups()), "expires", seconds(7200))));
    widget.until_rows(&["old@acme.com"]).await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_eq!(widget.email_box().value(), " bo");
    assert_eq!(widget.picker().chosen(), ["Sales"]);
}

#[test]
async fn another_person_gets_a_fresh_form() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,").await;
    widget.give_token(&crate::cast::somebody_else());
    widget.until("a fresh form", || widget.chips().is_empty()).await;
}

#[test]
async fn h10_a_new_token_that_says_the_same_takes_no_search_and_no_focus_away() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    widget.picker().input().type_text("sa").await;
    widget.give_token(&sign(&with(claims(&groups()), "expires", seconds(7200))));
    tick().await;
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(widget.picker().input().value(), "sa");
    assert_eq!(widget.picker().options(), ["Sales"]);
    widget.field("Group").type_text("").await;
    widget.give_token(&sign(&with(claims(&groups()), "expires", seconds(7300))));
    tick().await;
    assert_eq!(widget.focused(), "Group");
}

#[test]
async fn h10_the_end_of_a_session_takes_no_search_and_no_focus_away() {
    let server = Server::start();
    let widget = Harness::mount(&maria());
    server.answer("GET", crate::cast::DESIGN, refused(401, "token_expired"));
    widget.picker().input().type_text("sa").await;
    widget.refresh();
    widget.until_shows("What you typed is kept.").await;
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(widget.picker().options(), ["Sales"]);
    widget.give_token(&sign(&with(claims(&groups()), "expires", seconds(7200))));
    widget.until("the next session", || !widget.shows("What you typed is kept.")).await;
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(widget.picker().options(), ["Sales"]);
}

#[test]
async fn a_new_token_with_other_groups_shows_them() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    widget.give_token(&sign(&claims(&groups()[..2])));
    widget.until("fewer groups", || !widget.shows("Apollo")).await;
    widget.picker().open().await;
    assert_eq!(widget.picker().options(), ["Design", "Sales"]);
}
