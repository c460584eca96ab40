//! Accepting several invitations together.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::received_all;
use crate::inbox::{ACCEPT, inbox_of};
use crate::server::{Gate, Server, json as answer, refused};

/// Accepting is refused for those whose ids these are.
fn refuse(server: &Server, refused_ids: &'static [&str], gate: &Gate) {
    let gate = gate.clone();
    server.compute("POST", ACCEPT, move |seen| {
        let id = seen.json()["invitationIds"][0].as_str().unwrap_or_default().to_owned();
        let name = id.trim_start_matches("id-").to_owned();
        let answer = match refused_ids.contains(&id.as_str()) {
            true => refused(403, "forbidden"),
            false => answer(&received_all(&[name.as_str()])),
        };
        answer.behind(&gate)
    });
}

fn open_gate() -> Gate {
    let gate = Gate::closed();
    gate.open();
    gate
}

#[test]
async fn one_invitation_alone_has_nothing_to_choose() {
    let (_server, widget) = inbox_of(&["Design"]).await;
    assert!(widget.find_field("Select all").is_none());
    assert!(widget.find_button("Accept selected (0)").is_none());
}

#[test]
async fn several_are_chosen_and_accepted_one_by_one_and_told_once() {
    let (server, widget) = inbox_of(&["Design", "Sales", "Legal"]).await;
    refuse(&server, &[], &open_gate());
    assert!(widget.button("Accept selected (0)").is_disabled());
    widget.check_box("Select the invitation to Design").press().await;
    widget.check_box("Select the invitation to Legal").press().await;
    widget.button("Accept selected (2)").press().await;
    widget.until("one row", || widget.groups() == ["Sales"]).await;
    widget.until_shows("2 invitations were accepted.").await;
    assert_eq!(widget.announced(), "2 invitations were accepted.");
    let told = widget.heard("invitation-accepted");
    assert_eq!((told.len(), told[0]["invitations"].as_array().unwrap().len()), (1, 2));
    let ids: Vec<_> = server.seen("POST", ACCEPT).iter().map(|it| it.json()).collect();
    assert_eq!(ids[0]["invitationIds"], json!(["id-design"]));
    assert_eq!(ids[1]["invitationIds"], json!(["id-legal"]));
    // What was pressed has gone with the choice.
    widget.until("a focus", || widget.focused() == "Your invitations").await;
}

#[test]
async fn of_several_those_that_fail_stay_with_their_reason() {
    let (server, widget) = inbox_of(&["Design", "Sales", "Legal"]).await;
    refuse(&server, &["id-sales"], &open_gate());
    widget.field("Select all").press().await;
    widget.button("Accept selected (3)").press().await;
    widget.until("one row", || widget.groups() == ["Sales"]).await;
    widget.until_shows("2 invitations were accepted. 1 could not be accepted").await;
    assert!(widget.shows("Not accepted. Whoever sent it may no longer invite there."));
    assert_eq!(widget.heard("invitation-count").last(), Some(&json!({ "count": 1 })));
}

#[test]
async fn all_are_chosen_or_none_and_the_box_says_which() {
    let (_server, widget) = inbox_of(&["Design", "Sales"]).await;
    widget.field("Select all").press().await;
    assert!(widget.find_button("Accept selected (2)").is_some());
    assert!(widget.check_box("Select the invitation to Sales").is_checked());
    widget.check_box("Select the invitation to Sales").press().await;
    assert!(widget.find_button("Accept selected (1)").is_some());
    assert!(!widget.field("Select all").is_checked());
    widget.field("Select all").press().await;
    widget.field("Select all").press().await;
    assert!(widget.find_button("Accept selected (0)").is_some());
}

#[test]
async fn f2_twenty_presses_accept_each_once() {
    let (server, widget) = inbox_of(&["Design", "Sales"]).await;
    let gate = Gate::closed();
    refuse(&server, &[], &gate);
    widget.field("Select all").press().await;
    let button = widget.button("Accept selected (2)");
    (0..20).for_each(|_| button.press_at_once());
    widget.until_shows("Accepting…").await;
    gate.open();
    widget.until_shows("No open invitations.").await;
    assert_eq!(server.count("POST", ACCEPT), 2);
    widget.until("a focus", || widget.focused() == "Your invitations").await;
}
