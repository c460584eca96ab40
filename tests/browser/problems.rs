//! What keeps a form from being sent is said, and the focus goes there.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{claims, group, maria, member, sign, with};
use crate::harness::{Harness, Setup};
use crate::server::{Server, json as answer};
use invitation_widget::config::Config;

const INVITATIONS: &str = "/invitations";

#[test]
async fn an_empty_form_asks_for_an_address_and_takes_the_focus_there() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.send().await;
    assert_eq!(widget.problems(), "Enter at least one e-mail address.");
    assert_eq!(widget.focused(), "E-mail addresses");
    assert_eq!(widget.email_box().attribute("aria-invalid"), "true");
    assert_eq!(server.count("POST", INVITATIONS), 0);
    widget.type_emails("a").await;
    assert_eq!(widget.problems(), "");
}

#[test]
async fn a_bad_chip_keeps_the_form_and_gets_the_focus() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,bo,").await;
    widget.send().await;
    assert_eq!(widget.problems(), "One address needs a look.");
    assert_eq!(widget.focused(), "Edit bo");
    assert_eq!(server.count("POST", INVITATIONS), 0);
}

#[test]
async fn a_form_without_a_group_asks_for_one() {
    let server = Server::start();
    let widget = Harness::mount(&maria());
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    assert_eq!(widget.problems(), "Choose at least one group.");
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(server.count("POST", INVITATIONS), 0);
}

#[test]
async fn roles_fields_and_the_message_of_the_tenant_are_asked_for_and_sent() {
    let server = Server::start();
    let settings = json!({
        "roles": [
            { "id": "guest", "name": "Guest" },
            { "id": "member", "name": "Member", "canInvite": true },
            { "id": "admin", "name": "Admin", "canInvite": true, "canManage": true },
        ],
        "fields": [{ "name": "cost", "label": "Cost centre", "type": "text", "required": true }],
        "features": { "message": true },
    });
    server.answer("GET", "/widgets/members", answer(&settings));
    let design = group("workspace", "design", "Design");
    let widget = Harness::with(Setup {
        token: sign(&with(claims(&[design]), "role", "member")),
        config: Config { component_id: Some("members".to_owned()), ..Config::default() },
        ..Setup::default()
    });
    widget.until_shows("Cost centre").await;
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    assert_eq!(widget.problems(), "Fill in “Cost centre”.");
    widget.field("Cost centre").type_text("4711").await;
    widget.field("Role").choose("Member").await;
    let message = widget.field("Personal message (optional)");
    message.type_text("Welcome").await;
    widget.send().await;
    widget.result_of_send().await;
    let sent = server.seen("POST", INVITATIONS).remove(0).json();
    assert_eq!(sent["widgetConfigurationId"], "members");
    assert_eq!(sent["payload"]["role"]["value"], "member");
    assert_eq!(sent["payload"]["cost"]["value"], "4711");
    assert_eq!(sent["payload"]["message"]["value"], "Welcome");
    assert!(!widget.shows("Admin"), "nobody gives a role above their own");
}
