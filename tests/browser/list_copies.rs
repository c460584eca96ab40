//! Copying the link of an open invitation.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::{DESIGN, invitation_path, member, page, somebody_else};
use crate::harness::{Harness, PageFunction, Setup};
use crate::server::{Gate, Server, json as answer, refused};
use invitation_widget::config::Config;

const COPY_BO: &str = "Copy link of bo@acme.com";
const LINK: &str = "https://invite.acme.com/i/0123456789abcdef";

fn path() -> String {
    format!("{}/link", invitation_path("bo@acme.com"))
}

async fn two_rows() -> (Server, Harness) {
    let server = Server::with_rows(&["ann@acme.com", "bo@acme.com"]);
    server.answer("GET", &path(), answer(&json!({ "link": LINK })));
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    (server, widget)
}

#[test]
async fn d9_a_link_is_asked_for_when_it_is_wanted_and_copied() {
    let clipboard = PageFunction::clipboard(true);
    let gate = Gate::closed();
    let (server, widget) = two_rows().await;
    server.answer("GET", &path(), answer(&json!({ "link": LINK })).behind(&gate));
    assert!(!widget.markup().contains("/i/"), "no link before");
    widget.button(COPY_BO).press().await;
    widget.until("a held button", || widget.button("Resend to bo@acme.com").is_disabled()).await;
    gate.open();
    widget.until("the end", || widget.row("bo@acme.com").shows("Link copied")).await;
    assert_eq!(clipboard.texts(), [LINK]);
    assert_eq!(widget.announced(), "Link copied");
    assert_eq!(widget.heard("invitation-link-copied")[0]["id"], "id-bo");
    assert_eq!(widget.focused(), COPY_BO);
    assert!(!widget.markup().contains("/i/"), "nor after");
}

#[test]
async fn a_link_that_may_not_be_copied_is_shown_selected_and_said_so() {
    let _clipboard = PageFunction::clipboard(false);
    let (_server, widget) = two_rows().await;
    widget.button(COPY_BO).press().await;
    let words = "The browser did not let it be copied. The link is selected.";
    widget.until("the words", || widget.row("bo@acme.com").shows(words)).await;
    assert_eq!(widget.announced(), words);
    assert_eq!(widget.focused_field().value(), LINK);
    assert_eq!(widget.selected_text(), LINK);
    assert_eq!(widget.heard("invitation-link-copied").len(), 0);
    references_hold(&widget);
}

#[test]
async fn a_link_that_cannot_be_had_says_why_and_what_is_gone_leaves() {
    let (server, widget) = two_rows().await;
    server.answer("GET", &path(), refused(500, "internal"));
    widget.button(COPY_BO).press().await;
    widget.until("why", || widget.row("bo@acme.com").shows("Something went wrong")).await;
    server.answer("GET", &path(), refused(404, "not_found"));
    server.has_rows(&["ann@acme.com"]);
    widget.button(COPY_BO).press().await;
    widget.until_rows(&["ann@acme.com"]).await;
    assert_eq!(widget.announced(), "The invitation of bo@acme.com is no longer valid.");
}

#[test]
async fn d9_who_may_not_manage_an_invitation_is_offered_no_link() {
    let gate = Gate::closed();
    let server = Server::start();
    server.answer("GET", DESIGN, answer(&page(&["ann@acme.com"])).behind(&gate));
    let role = json!({ "id": "member", "name": "Member", "canInvite": true, "canManage": false });
    server.answer("GET", "/widgets/members", answer(&json!({ "roles": [role] })));
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    let widget = Harness::with(Setup { token: somebody_else(), config, ..Setup::default() });
    widget.until("the settings", || widget.find_field("Role").is_some()).await;
    gate.open();
    widget.until_rows(&["ann@acme.com"]).await;
    assert!(widget.find_button("Copy link of ann@acme.com").is_none());
}
