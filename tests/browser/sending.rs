//! A send that is answered: one outcome for each address and group.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use invitation_widget::config::Setting;

use crate::cast::{maria, member};
use crate::harness::Harness;
use crate::server::{Gate, Server, entries, json as answer};

const INVITATIONS: &str = "/invitations";

/// Every send is answered when the gate opens.
fn where_sending_waits() -> (Server, Gate) {
    let (server, gate) = (Server::start(), Gate::closed());
    let held = gate.clone();
    server.compute("POST", INVITATIONS, move |seen| answer(&entries(seen, |_| None)).behind(&held));
    (server, gate)
}

#[test]
async fn what_is_in_the_form_is_what_is_sent() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com, bo@acme.com").await;
    widget.send().await;
    assert_eq!(widget.result_of_send().await, "2 invitations sent.");
    let sent = server.seen("POST", INVITATIONS).remove(0).json();
    assert_eq!(sent["source"], "email");
    assert_eq!(
        sent["payload"],
        json!({ "emails": { "type": "email", "value": ["ann@acme.com", "bo@acme.com"] } })
    );
    let group = json!([{ "type": "workspace", "groupId": "design", "name": "Design" }]);
    assert_eq!(sent["groups"], group);
    assert_eq!(widget.chips(), [""; 0]);
}

#[test]
async fn f2_twenty_presses_while_a_send_is_under_way_make_one_request() {
    let (server, gate) = where_sending_waits();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com").await;
    for _ in 0..10 {
        widget.send_button().press_at_once();
    }
    for _ in 0..10 {
        widget.send().await;
    }
    assert!(widget.send_button().is_disabled());
    assert_eq!(widget.send_button().name(), "Sending…");
    gate.open();
    assert_eq!(widget.result_of_send().await, "1 invitation sent.");
    assert_eq!(server.count("POST", INVITATIONS), 1);
    assert!(!widget.send_button().is_disabled());
}

#[test]
async fn another_language_meanwhile_takes_neither_the_send_nor_what_is_typed() {
    let (server, gate) = where_sending_waits();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    widget.type_emails("bo@ac").await;
    let form = || widget.base().query_selector("[part=form]").unwrap();
    let before = form();
    widget.configure(|config| *config = config.clone().with(Setting::Lang, "de"));
    widget.until("another form", || form() != before).await;
    assert_eq!(widget.send_button().name(), "Sending…");
    gate.open();
    assert_eq!(widget.result_of_send().await, "1 invitation sent.");
    assert_eq!(widget.email_box().value(), "bo@ac");
    assert_eq!(server.count("POST", INVITATIONS), 1);
}

#[test]
async fn each_address_is_told_its_outcome_and_refused_ones_stay_with_their_reason() {
    let server = Server::start();
    server.compute("POST", INVITATIONS, |seen| {
        answer(&entries(seen, |email| match email {
            "bo@acme.com" => Some("already_invited"),
            "cy@other.com" => Some("domain_not_allowed"),
            "di@acme.com" => Some("a_code_of_tomorrow"),
            _ => None,
        }))
    });
    let widget = Harness::mount(&member());
    let all = "ann@acme.com,bo@acme.com,cy@other.com,di@acme.com";
    widget.type_emails(all).await;
    widget.send().await;
    let result = widget.result_of_send().await;
    assert!(result.contains("1 invitation sent."), "{result}");
    let already = "bo@acme.com already has an open invitation to Design.";
    assert!(result.contains(already), "{result}");
    assert!(result.contains("2 addresses could not be invited."), "{result}");
    assert_eq!(widget.chips(), ["cy@other.com", "di@acme.com"]);
    let reason = "Addresses of this domain may not be invited.";
    assert_eq!(widget.wrong_with("cy@other.com"), reason);
    assert_eq!(widget.wrong_with("di@acme.com"), "It could not be invited.");
}

#[test]
async fn with_several_groups_a_refusal_names_the_group() {
    let server = Server::start();
    server.compute("POST", INVITATIONS, |seen| {
        let mut body = entries(seen, |_| None);
        body["data"]["invitationEntries"][1]["error"] = json!({ "code": "group_not_allowed" });
        answer(&body)
    });
    let widget = Harness::mount(&maria());
    widget.choose_group("Design").await;
    widget.choose_group("Apollo").await;
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    widget.result_of_send().await;
    assert_eq!(widget.wrong_with("ann@acme.com"), "Apollo: You may not invite into this group.");
    let heard = widget.heard("invitation-sent");
    assert_eq!(
        heard[0]["entries"],
        json!([
            { "email": "ann@acme.com", "group": "Design", "result": "invited", "code": null },
            {
                "email": "ann@acme.com",
                "group": "Apollo",
                "result": "refused",
                "code": "group_not_allowed",
            },
        ])
    );
}

#[test]
async fn an_entry_that_the_backend_leaves_out_counts_as_refused() {
    let server = Server::start();
    let nothing = json!({ "data": { "invitationEntries": [] } });
    server.answer("POST", INVITATIONS, answer(&nothing));
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    let result = widget.result_of_send().await;
    assert!(result.contains("One address could not be invited."), "{result}");
    assert_eq!(widget.chips(), ["ann@acme.com"]);
}

#[test]
async fn more_than_fifty_addresses_go_in_batches_and_progress_is_told() {
    let server = Server::start();
    let gate = Gate::closed();
    server.compute("POST", INVITATIONS, {
        let gate = gate.clone();
        move |seen| {
            let answered = answer(&entries(seen, |_| None));
            match seen.emails().len() {
                50 => answered,
                _ => answered.behind(&gate),
            }
        }
    });
    let widget = Harness::mount(&member());
    let addresses: Vec<String> = (0..60).map(|n| format!("p{n}@acme.com")).collect();
    widget.email_box().paste(&addresses.join(",")).await;
    widget.send().await;
    let progress = || widget.send_button().name() == "50 of 60 sent";
    widget.until("the progress", progress).await;
    assert_eq!(widget.chips(), addresses[50..]);
    gate.open();
    assert_eq!(widget.result_of_send().await, "60 invitations sent.");
    let sent = server.seen("POST", INVITATIONS);
    let sizes: Vec<usize> = sent.iter().map(|seen| seen.emails().len()).collect();
    assert_eq!(sizes, [50, 10]);
    let heard = widget.heard("invitation-sent");
    assert_eq!(heard[0]["entries"].as_array().map(Vec::len), Some(60));
}

#[test]
async fn a_send_refreshes_the_list() {
    let server = Server::with_rows(&[]);
    let widget = Harness::mount(&member());
    widget.until_shows("No open invitations to Design.").await;
    server.answer("GET", crate::cast::DESIGN, answer(&crate::cast::page(&["ann@acme.com"])));
    widget.type_emails("ann@acme.com").await;
    widget.send().await;
    widget.until_rows(&["ann@acme.com"]).await;
}
