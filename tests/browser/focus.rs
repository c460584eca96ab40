//! A focus never falls to the page when what had it goes.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, member, page, with};
use crate::harness::Harness;
use crate::server::{Gate, Server, json as answer, unreachable};

/// A list of one row, with another page behind `gate`.
async fn with_another_page(gate: &Gate) -> (Server, Harness) {
    let server = Server::start();
    let gate = gate.clone();
    server.compute("GET", DESIGN, move |seen| match seen.query("cursor").as_str() {
        "" => answer(&with(page(&["ann@acme.com"]), "nextCursor", "two")),
        _ => answer(&page(&["bo@acme.com"])).behind(&gate),
    });
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    (server, widget)
}

#[test]
async fn h8_the_button_for_more_keeps_the_focus_and_leaves_it_to_the_first_row_that_comes() {
    let gate = Gate::closed();
    let (_server, widget) = with_another_page(&gate).await;
    widget.button("Show more").press().await;
    widget.until_shows("Loading more…").await;
    assert_eq!(widget.focused(), "Loading more…");
    gate.open();
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    let first = "Revoke the invitation of bo@acme.com";
    widget.until("the focus", || widget.focused() == first).await;
}

#[test]
async fn h8_trying_again_brings_the_focus_to_the_search_while_the_list_is_on_its_way() {
    let server = Server::start();
    server.answer("GET", DESIGN, unreachable());
    let widget = Harness::mount(&member());
    widget.until("the failure", || widget.find_button("Try again").is_some()).await;
    server.has_rows(&["ann@acme.com"]);
    widget.button("Try again").press().await;
    widget.until_rows(&["ann@acme.com"]).await;
    assert_eq!(widget.focused(), "Search invitations");
}
