//! What the host has a say in: who is in already, what may be sent, what is kept.

use invitation_widget::config::Config;
use js_sys::Promise;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{maria, member, somebody_else};
use crate::harness::{Answerer, Harness, Setup};
use crate::server::{Server, json as answer};

fn yes(_: &str) -> Promise {
    Promise::resolve(&JsValue::TRUE)
}

fn no(_: &str) -> Promise {
    Promise::resolve(&JsValue::FALSE)
}

fn fails(_: &str) -> Promise {
    Promise::reject(&JsValue::NULL)
}

/// A yes to exactly what is sent here, as the host is told of it.
fn knows_what(about: &str) -> Promise {
    let about: Value = serde_json::from_str(about).unwrap();
    let emails = about["emails"] == json!(["ann@acme.com"]);
    let group = &about["groups"][0];
    let is_known = emails && group["type"] == "workspace" && group["name"] == "Design";
    Promise::resolve(&JsValue::from(is_known))
}

fn with(before_send: Answerer) -> Harness {
    Harness::with(Setup { before_send: Some(before_send), ..Setup::default() })
}

#[test]
async fn a_host_that_agrees_lets_it_be_sent() {
    for agrees in [yes as Answerer, knows_what] {
        let server = Server::start();
        let widget = with(agrees);
        widget.type_emails("ann@acme.com").await;
        widget.send().await;
        widget.result_of_send().await;
        assert_eq!(server.count("POST", "/invitations"), 1);
    }
}

#[test]
async fn a_host_that_does_not_agree_keeps_it_and_nothing_is_lost() {
    for refuses in [no as Answerer, fails] {
        let server = Server::start();
        let widget = with(refuses);
        widget.type_emails("ann@acme.com").await;
        widget.send().await;
        widget.until_shows("This page did not let the invitations be sent").await;
        assert_eq!(server.count("POST", "/invitations"), 0);
        assert_eq!(widget.chips(), ["ann@acme.com"]);
    }
}

#[test]
async fn members_are_told_apart_and_can_be_invited_all_the_same() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.configure(|config| config.members = vec!["Ann@ACME.com".to_owned(), "?".to_owned()]);
    widget.type_emails("ann@acme.com,bo@acme.com,").await;
    widget.until_shows("Already a member.").await;
    assert_eq!(widget.wrong_with("bo@acme.com"), "");
    widget.configure(|config| config.members.push("bo@acme.com".to_owned()));
    widget.until("both", || widget.wrong_with("bo@acme.com") == "Already a member.").await;
    widget.send().await;
    widget.result_of_send().await;
    assert_eq!(server.count("POST", "/invitations"), 1);
}

#[test]
async fn the_host_says_what_it_holds_against_an_address() {
    let _server = Server::start();
    let objects: Answerer = |_| {
        let answer = JsValue::from(r#"{"ann@acme.com": "Has left.", "x": "?"}"#);
        Promise::resolve(&answer)
    };
    let widget = Harness::with(Setup { check_addresses: Some(objects), ..Setup::default() });
    widget.configure(|config| config.checks_addresses = true);
    widget.type_emails("ann@acme.com,bo@acme.com,").await;
    widget.until("the reason", || widget.wrong_with("ann@acme.com") == "Has left.").await;
    assert_eq!(widget.wrong_with("bo@acme.com"), "");
}

#[test]
async fn a_host_that_cannot_say_objects_to_nothing() {
    let server = Server::start();
    let widget = Harness::with(Setup { check_addresses: Some(fails), ..Setup::default() });
    widget.configure(|config| config.checks_addresses = true);
    widget.type_emails("ann@acme.com,").await;
    widget.send().await;
    widget.result_of_send().await;
    assert_eq!(server.count("POST", "/invitations"), 1);
}

#[test]
async fn the_host_hears_whether_addresses_wait() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    let unsent = |widget: &Harness| -> Vec<Value> {
        widget.heard("invitation-draft").iter().map(|detail| detail["unsent"].clone()).collect()
    };
    widget.type_emails("ann@acme.com").await;
    assert_eq!(unsent(&widget), [json!(true)]);
    widget.send().await;
    widget.until("the end", || unsent(&widget) == [json!(true), json!(false)]).await;
}

#[test]
async fn the_host_hears_how_many_are_open() {
    let server = Server::with_rows(&["ann@acme.com", "bo@acme.com"]);
    let widget = Harness::mount(&member());
    widget.until("the count", || widget.heard("invitation-count").len() == 1).await;
    assert_eq!(widget.heard("invitation-count")[0]["count"], 2);
    server.has_rows(&["ann@acme.com"]);
    widget.refresh();
    widget.until("the count", || widget.heard("invitation-count").len() == 2).await;
    assert_eq!(widget.heard("invitation-count")[1]["count"], 1);
}

#[test]
async fn g1_a_later_widget_takes_up_what_the_earlier_one_was_in_the_middle_of() {
    let server = Server::start();
    server.answer("GET", "/widgets/members", answer(&json!({ "features": { "message": true } })));
    let draft = ArcRwSignal::<String>::default();
    let setup = |token: String| Setup {
        token,
        draft: draft.clone(),
        config: Config { component_id: Some("members".to_owned()), ..Config::default() },
        ..Setup::default()
    };
    let mut earlier = Harness::with(setup(maria()));
    earlier.type_emails("ann@acme.com,nobody,bo@ac").await;
    earlier.until_shows("Personal message (optional)").await;
    earlier.field("Personal message (optional)").type_text("Welcome!").await;
    earlier.unmount();
    let later = Harness::with(setup(maria()));
    later.until("the chips", || later.chips().len() == 3).await;
    assert_eq!(later.chips(), ["ann@acme.com", "nobody", "bo@ac"]);
    later.until_shows("Personal message (optional)").await;
    assert_eq!(later.field("Personal message (optional)").value(), "Welcome!");
    let of_another = Harness::with(setup(somebody_else()));
    assert_eq!(of_another.chips(), [""; 0]);
}
