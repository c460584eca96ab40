//! What the backend holds against fields is said at the fields (table K, 422).

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::maria;
use crate::harness::{Harness, Setup};
use crate::server::{Server, json as answer, text};
use invitation_widget::config::Config;

/// A form with two addresses, one group and a field of the host's, sent to a backend that refuses
/// these paths with these messages.
async fn refused_for(fields: &[(&str, &str)]) -> (Server, Harness) {
    let server = Server::start();
    let settings = json!({
        "fields": [{ "name": "team", "label": "Team", "type": "text" }],
        "features": { "message": true },
    });
    server.answer("GET", "/widgets/members", answer(&settings));
    let fields: Vec<Value> = fields
        .iter()
        .map(|(path, message)| json!({ "path": path, "code": "x", "message": message }))
        .collect();
    let body = json!({ "error": "no", "code": "validation_failed", "fields": fields });
    server.answer("POST", "/invitations", text(422, &body.to_string()));
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    let widget = Harness::with(Setup { token: maria(), config, ..Setup::default() });
    widget.until_shows("Team").await;
    widget.choose_group("Sales").await;
    widget.type_emails("ann@acme.com,bo@acme.com").await;
    widget.send().await;
    assert!(widget.result_of_send().await.contains("Nothing you typed is lost."));
    assert_eq!(widget.chips(), ["ann@acme.com", "bo@acme.com"]);
    assert_eq!(widget.heard("invitation-error")[0]["code"], "invalid");
    (server, widget)
}

#[test]
async fn k422_each_field_says_its_own_and_the_first_gets_the_focus() {
    let refused = [("groups.0", "Not this one."), ("payload.team.value", "No such team.")];
    let (server, widget) = refused_for(&refused).await;
    let team = widget.field("Team (optional)");
    assert_eq!(widget.description_of(&team).trim(), "No such team.");
    assert_eq!(team.attribute("aria-invalid"), "true");
    let picker = widget.field("Invite to");
    assert_eq!(picker.attribute("aria-invalid"), "true");
    let described = picker.attribute("aria-describedby");
    let last = described.split(' ').next_back().and_then(|id| widget.by_id(id));
    assert_eq!(last.and_then(|p| p.text_content()).unwrap().trim(), "Not this one.");
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(widget.field("E-mail addresses").attribute("aria-invalid"), "");
    team.type_text("Design").await;
    assert_eq!(team.attribute("aria-invalid"), "", "what is changed is not held against it");
    server.compute("POST", "/invitations", crate::server::invited);
    widget.send().await;
    widget.until_shows("2 invitations sent.").await;
}

#[test]
async fn k422_an_address_says_its_own_and_the_others_stay() {
    let (_server, widget) = refused_for(&[("payload.emails.value.1", "Not a mailbox.")]).await;
    assert_eq!(widget.wrong_with("bo@acme.com"), "Not a mailbox.");
    assert_eq!(widget.wrong_with("ann@acme.com"), "");
    assert_eq!(widget.problems(), "One address needs a look.");
    assert_eq!(widget.focused(), "Edit bo@acme.com");
}

#[test]
async fn k422_what_is_no_field_is_said_of_the_form() {
    let (_server, widget) = refused_for(&[("source", "Only e-mail."), ("x.y", "Whatever.")]).await;
    assert!(widget.problems().contains("Only e-mail."), "{}", widget.problems());
    assert!(widget.problems().contains("Whatever."));
}

#[test]
async fn k422_without_fields_the_form_says_that_it_was_refused() {
    let (_server, widget) = refused_for(&[]).await;
    assert!(widget.result().contains("The server did not accept it. Code: validation_failed"));
    assert_eq!(widget.problems(), "");
}
