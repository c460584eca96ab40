//! What points to something by its id points to something that is there, in the same root, and
//! what is wrong says so and is described by why.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::{active, all, attribute, references_hold, strike, words_at};
use crate::cast::{maria, member};
use crate::harness::{Harness, Setup};
use crate::server::{Gate, Server, json as answer, refused, text};
use invitation_widget::config::Config;

const REVOKE: &str = "Revoke the invitation of ann@acme.com";

/// A form with everything that a tenant can add to it.
async fn whole_form() -> (Server, Harness) {
    let server = Server::with_rows(&["ann@acme.com"]);
    let settings = json!({
        "roles": [{ "id": "member", "name": "Member", "canInvite": true }],
        "fields": [
            { "name": "cost", "label": "Cost centre", "type": "text", "required": true },
            { "name": "size", "label": "Size", "type": "select", "options": ["S"], "required": true },
        ],
        "features": { "message": true },
    });
    server.answer("GET", "/widgets/members", answer(&settings));
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    let widget = Harness::with(Setup { token: maria(), config, ..Setup::default() });
    widget.until_shows("Cost centre").await;
    widget.until_rows(&["ann@acme.com"]).await;
    (server, widget)
}

#[test]
async fn h6_every_id_that_is_pointed_to_is_there_in_every_state_of_the_form() {
    let (server, widget) = whole_form().await;
    references_hold(&widget);
    widget.send().await;
    references_hold(&widget);
    widget.type_emails("bo@acme,cy@acme.com,cy@acme.com,").await;
    references_hold(&widget);
    widget.chip("bo@acme").press().await;
    references_hold(&widget);
    widget.focused_field().retype("bo@acme.com").await;
    strike(&widget, "Enter").await;
    widget.choose_group("Sales").await;
    widget.field("Cost centre").type_text("7").await;
    widget.field("Size").choose("S").await;
    let fields = json!([
        { "path": "groups.0", "code": "x", "message": "Not this one." },
        { "path": "payload.emails.value.0", "code": "x", "message": "Not a mailbox." },
        { "path": "payload.role.value", "code": "x", "message": "No such role." },
        { "path": "payload.message.value", "code": "x", "message": "Too rude." },
    ]);
    let body = json!({ "error": "no", "code": "validation_failed", "fields": fields });
    server.answer("POST", "/invitations", text(422, &body.to_string()));
    widget.send().await;
    widget.until_shows("Too rude.").await;
    references_hold(&widget);
}

#[test]
async fn h6_every_id_that_is_pointed_to_is_there_in_every_state_of_the_picker() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    let input = widget.picker().input();
    for key in ["ArrowDown", "End", "Enter", "Escape", "ArrowUp"] {
        input.press_key(key).await;
        references_hold(&widget);
    }
    for search in ["sa", "nothing such", "a"] {
        input.retype(search).await;
        references_hold(&widget);
    }
    input.press_key("ArrowDown").await;
    references_hold(&widget);
}

#[test]
async fn h6_every_id_that_is_pointed_to_is_there_in_every_state_of_the_list() {
    let gate = Gate::closed();
    let server = Server::start();
    let rows = answer(&crate::cast::page(&["ann@acme.com"]));
    server.answer("GET", crate::cast::DESIGN, rows.behind(&gate));
    let widget = Harness::mount(&member());
    references_hold(&widget);
    gate.open();
    widget.until_rows(&["ann@acme.com"]).await;
    references_hold(&widget);
    widget.button(REVOKE).press().await;
    references_hold(&widget);
    widget.button("Keep").press().await;
    references_hold(&widget);
    server.answer("GET", crate::cast::DESIGN, refused(500, "internal"));
    widget.field("Show").choose("Expired").await;
    widget.until_shows("Something went wrong on the server.").await;
    references_hold(&widget);
}

#[test]
async fn h6_what_is_wrong_says_so_and_is_described_by_why_and_the_first_has_the_focus() {
    let (_server, widget) = whole_form().await;
    widget.send().await;
    assert_eq!(widget.focused(), "E-mail addresses");
    let wrong = all(&widget, "[aria-invalid=true]");
    let expected = [
        "Enter at least one e-mail address.",
        "Choose at least one group.",
        "Fill in “Cost centre”.",
        "Fill in “Size”.",
    ];
    assert_eq!(wrong.len(), expected.len());
    for (field, why) in wrong.iter().zip(expected) {
        let described = words_at(&widget, field, "aria-describedby");
        assert!(described.contains(why), "{described}");
    }
    widget.field("Cost centre").type_text("7").await;
    assert!(all(&widget, "[aria-invalid=true]").is_empty(), "what is changed is looked at again");
}

#[test]
async fn h6_a_bad_chip_makes_the_box_wrong_and_has_the_focus_with_its_reason() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,bo@acme,").await;
    widget.send().await;
    assert_eq!(widget.focused(), "Edit bo@acme");
    let why = words_at(&widget, &active(&widget), "aria-describedby");
    assert_eq!(why, "The ending is missing, such as .com.");
    let [wrong] = &all(&widget, "[aria-invalid=true]")[..] else { panic!("one field is wrong") };
    let described = words_at(&widget, wrong, "aria-describedby");
    assert!(described.ends_with("One address needs a look."), "{described}");
    assert_eq!(attribute(wrong, "autocomplete"), "email");
}
