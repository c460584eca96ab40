//! Answers to questions that nobody asks any more are never shown (F5).

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, maria, member, page, somebody_else};
use crate::harness::{Harness, tick};
use crate::server::{Gate, Server, json as answer};

const SALES: &str = "/invitations/by-group/workspace/sales";

/// A list whose answer, with an old row, waits behind the gate.
fn slow_list() -> (Server, Gate) {
    let (server, gate) = (Server::start(), Gate::closed());
    let old = answer(&page(&["old@acme.com"])).behind(&gate);
    server.answer("GET", DESIGN, old);
    (server, gate)
}

/// Opens the gate and looks that the old row does not come.
async fn old_row_never_comes(widget: &Harness, gate: &Gate, rows: &[&str]) {
    widget.until_rows(rows).await;
    gate.open();
    for _ in 0..20 {
        tick().await;
        assert_eq!(widget.rows(), rows);
    }
}

#[test]
async fn f5_the_answer_for_another_group_is_dropped() {
    let (server, gate) = slow_list();
    server.answer("GET", SALES, answer(&page(&["new@acme.com"])));
    let widget = Harness::mount(&maria());
    widget.until("the request", || server.count("GET", DESIGN) == 1).await;
    widget.field("Group").choose("Sales").await;
    old_row_never_comes(&widget, &gate, &["new@acme.com"]).await;
    assert!(server.seen("GET", DESIGN)[0].is_given_up());
}

#[test]
async fn f5_the_answer_for_another_person_is_dropped() {
    let (server, gate) = slow_list();
    let widget = Harness::mount(&member());
    widget.until("the request", || server.count("GET", DESIGN) == 1).await;
    server.has_rows(&["new@acme.com"]);
    widget.give_token(&somebody_else());
    old_row_never_comes(&widget, &gate, &["new@acme.com"]).await;
    let asked = server.seen("GET", DESIGN);
    assert!(asked[0].is_given_up());
    assert_ne!(asked[0].header("authorization"), asked[1].header("authorization"));
}

#[test]
async fn f5_the_answer_of_another_backend_is_dropped() {
    let (server, gate) = slow_list();
    let widget = Harness::mount(&member());
    widget.until("the request", || server.count("GET", DESIGN) == 1).await;
    server.has_rows(&["new@acme.com"]);
    widget.configure(|config| config.api_base = "https://other.example".to_owned());
    old_row_never_comes(&widget, &gate, &["new@acme.com"]).await;
    assert!(server.seen("GET", DESIGN)[1].url.starts_with("https://other.example/api/v1/"));
}

#[test]
async fn f5_an_answer_is_not_shown_to_somebody_who_was_signed_out() {
    let (server, gate) = slow_list();
    let widget = Harness::mount(&member());
    widget.until("the request", || server.count("GET", DESIGN) == 1).await;
    widget.give_token("");
    widget.until_shows("Sign in to invite people").await;
    old_row_never_comes(&widget, &gate, &[]).await;
}

#[test]
async fn f5_of_two_searches_the_later_is_shown_whatever_comes_first() {
    let server = Server::start();
    let gate = Gate::closed();
    let slow = gate.clone();
    server.compute("GET", DESIGN, move |seen| match seen.query("q").as_str() {
        "o" => answer(&page(&["old@acme.com"])).behind(&slow),
        "of" => answer(&page(&["new@acme.com"])),
        _ => answer(&json!({ "invitations": [] })),
    });
    let widget = Harness::mount(&member());
    let search = widget.field("Search invitations");
    search.type_text("o").await;
    widget.until("the search", || server.seen("GET", DESIGN).len() == 2).await;
    search.type_text("f").await;
    old_row_never_comes(&widget, &gate, &["new@acme.com"]).await;
}
