//! Taken away with requests under way, the views of an invitee leave nothing behind (F6).

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::accept::config;
use crate::cast::{received, received_all};
use crate::harness::{Harness, tick};
use crate::server::{Gate, Server, json as answer, text};
use invitation_widget::config::{Config, View};

/// How many random moments are tried of each view.
const TRIES: usize = if option_env!("DEEP").is_some() { 300 } else { 15 };

/// A backend that answers everything, some of it behind `gate`.
fn backend(gate: &Gate) -> Server {
    let server = Server::start();
    let project = json!({ "type": "project", "groupId": "p-1", "name": "Apollo" });
    let open = json!({ "state": "open", "group": project });
    server.answer("GET", "/invitations/id-design", answer(&received("Design")));
    server.answer("GET", "/invitations", answer(&received_all(&["Design", "Sales"])));
    server.answer("GET", "/invitations/join", answer(&open));
    let accepted = answer(&received_all(&["Design"]));
    server.answer("POST", "/invitations/accept", accepted.clone().behind(gate));
    server.answer("POST", "/invitations/join", accepted.behind(gate));
    server.answer("DELETE", "/invitations/id-sales", text(204, ""));
    server
}

async fn some_ticks() {
    let count = (js_sys::Math::random() * 6.0) as usize;
    for _ in 0..count {
        tick().await;
    }
}

/// Every button that is there is pressed; the view goes at some moment, and the answers come.
async fn taken_away_at_a_random_moment(config: Config) {
    let gate = Gate::closed();
    let _server = backend(&gate);
    let mut widget = Harness::further(config);
    some_ticks().await;
    for name in [
        "Accept",
        "Join Apollo",
        "Accept the invitation to Design",
        "Decline the invitation to Sales",
        "Yes, decline",
    ] {
        if let Some(button) = widget.find_button(name) {
            button.press().await;
        }
    }
    some_ticks().await;
    if js_sys::Math::random() < 0.5 {
        gate.open();
    }
    widget.unmount();
    let heard = widget.heard_in_all();
    gate.open();
    for _ in 0..8 {
        tick().await;
    }
    assert_eq!(widget.heard_in_all(), heard, "an event came late");
}

#[test]
async fn f6_at_whatever_moment_a_view_is_taken_away_nothing_comes_late() {
    let inbox = Config { view: View::Inbox, ..Config::default() };
    let join = Config { view: View::Join, ..Config::default() };
    for config in [config("s"), inbox, join] {
        for _ in 0..TRIES {
            taken_away_at_a_random_moment(config.clone()).await;
        }
    }
}

#[test]
async fn another_view_takes_the_place_of_one() {
    let _server = backend(&Gate::closed());
    let widget = Harness::further(config(""));
    widget.until_shows("Ravi invites you to Design").await;
    widget.configure(|config| config.view = View::Inbox);
    widget.until("the rows", || widget.groups() == ["Design", "Sales"]).await;
    assert!(!widget.shows("Ravi invites you to Design"));
    widget.configure(|config| config.view = View::Join);
    widget.until("a button", || widget.find_button("Join Apollo").is_some()).await;
}
