//! The open invitations: what is shown, searched and loaded.

use std::time::Duration;

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, invitation, maria, member, page, with};
use crate::harness::Harness;
use crate::server::{Gate, Server, json as answer, refused, silence};

const SALES: &str = "/invitations/by-group/workspace/sales";

#[test]
async fn rows_take_the_place_of_a_skeleton() {
    let server = Server::start();
    let gate = Gate::closed();
    let rows = page(&["ann@acme.com", "bo@acme.com"]);
    server.answer("GET", DESIGN, answer(&rows).behind(&gate));
    let widget = Harness::mount(&member());
    assert!(widget.is_loading());
    gate.open();
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    assert!(!widget.is_loading());
    assert!(widget.shows("2 invitations"));
    let row = widget.row("ann@acme.com");
    assert!(row.shows("Delivered"), "{}", row.text());
    assert!(row.shows("Invited by you"), "{}", row.text());
    assert!(row.shows("Expires in"), "{}", row.text());
}

#[test]
async fn a_row_names_the_inviter_and_tells_when_it_has_expired() {
    let server = Server::start();
    let row = with(invitation("ann@acme.com"), "foreignCreatorId", "ravi");
    let row = with(with(row, "creatorName", "Ravi"), "expires", "2026-01-01T00:00:00Z");
    server.answer("GET", DESIGN, answer(&json!({ "invitations": [row] })));
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    let row = widget.row("ann@acme.com");
    assert!(row.shows("Invited by Ravi"), "{}", row.text());
    assert!(row.shows("Expired"), "{}", row.text());
}

#[test]
async fn an_empty_list_says_so() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.until_shows("No open invitations to Design.").await;
}

#[test]
async fn a_list_that_fails_says_why_and_is_loaded_again_on_demand() {
    let server = Server::start();
    server.answer("GET", DESIGN, refused(503, "unavailable"));
    let widget = Harness::mount(&member());
    widget.until_shows("The server is temporarily unavailable.").await;
    assert_eq!(widget.heard("invitation-error")[0]["code"], "unavailable");
    server.has_rows(&["ann@acme.com"]);
    widget.button("Try again").press().await;
    widget.until_rows(&["ann@acme.com"]).await;
}

#[test]
async fn f1_a_list_that_is_never_answered_ends_in_words_and_not_in_a_spinner() {
    let server = Server::start();
    server.answer("GET", DESIGN, silence());
    let widget = Harness::with_patience(Duration::from_millis(200));
    widget.until_shows("The server did not answer in time.").await;
    assert!(!widget.is_loading());
    assert!(server.seen("GET", DESIGN)[0].is_given_up());
    server.has_rows(&["ann@acme.com"]);
    widget.button("Try again").press().await;
    widget.until_rows(&["ann@acme.com"]).await;
}

#[test]
async fn the_search_asks_once_for_what_was_typed() {
    let server = Server::with_rows(&["ann@acme.com", "bo@acme.com"]);
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    server.has_rows(&["bo@acme.com"]);
    widget.field("Search invitations").type_text("bo & co").await;
    widget.until_rows(&["bo@acme.com"]).await;
    let asked: Vec<String> = server.seen("GET", DESIGN).iter().map(|s| s.query("q")).collect();
    assert_eq!(asked, ["", "bo & co"]);
    server.has_rows(&[]);
    widget.field("Search invitations").type_text("?").await;
    widget.until_shows("Nothing matches “bo & co?”.").await;
}

#[test]
async fn expired_ones_are_shown_under_their_own_filter() {
    let server = Server::with_rows(&["ann@acme.com"]);
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    server.has_rows(&["old@acme.com"]);
    widget.field("Show").choose("Expired").await;
    widget.until_rows(&["old@acme.com"]).await;
    let asked: Vec<String> = server.seen("GET", DESIGN).iter().map(|s| s.query("status")).collect();
    assert_eq!(asked, ["open", "expired"]);
}

#[test]
async fn the_groups_of_list_and_form_are_chosen_apart() {
    let server = Server::with_rows(&["ann@acme.com"]);
    server.answer("GET", SALES, answer(&page(&["cy@acme.com"])));
    let widget = Harness::mount(&maria());
    widget.until_rows(&["ann@acme.com"]).await;
    widget.choose_group("Apollo").await;
    widget.field("Group").choose("Sales").await;
    widget.until_rows(&["cy@acme.com"]).await;
    assert_eq!(widget.picker().chosen(), ["Apollo"]);
    assert_eq!(server.count("GET", SALES), 1);
}

#[test]
async fn the_next_page_comes_on_demand_and_shows_no_row_twice() {
    let server = Server::start();
    server.compute("GET", DESIGN, |seen| match seen.query("cursor").as_str() {
        "" => {
            let first = with(page(&["ann@acme.com", "bo@acme.com"]), "nextCursor", "two");
            answer(&with(first, "count", 3))
        }
        _ => answer(&page(&["bo@acme.com", "cy@acme.com"])),
    });
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    assert!(widget.shows("3 invitations"));
    widget.button("Show more").press().await;
    widget.until_rows(&["ann@acme.com", "bo@acme.com", "cy@acme.com"]).await;
    assert_eq!(server.seen("GET", DESIGN)[1].query("cursor"), "two");
    let is_all = || widget.find_button("Show more").is_none();
    widget.until("the end of the pages", is_all).await;
}

#[test]
async fn a_next_page_that_fails_leaves_the_rows_and_is_asked_for_again() {
    let server = Server::start();
    server.answer("GET", DESIGN, answer(&with(page(&["ann@acme.com"]), "nextCursor", "two")));
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    server.answer("GET", DESIGN, refused(500, "internal"));
    widget.button("Show more").press().await;
    widget.until_shows("Something went wrong on the server.").await;
    server.has_rows(&["bo@acme.com"]);
    widget.button("Try again").press().await;
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
}

#[test]
async fn a_group_that_is_fixed_by_the_host_leaves_no_choice() {
    let server = Server::start();
    server.answer("GET", SALES, answer(&page(&["cy@acme.com"])));
    let widget = Harness::mount("");
    widget.configure(|config| config.group = Some("sales".to_owned()));
    widget.give_token(&maria());
    widget.until_rows(&["cy@acme.com"]).await;
    assert!(!widget.has_picker());
    assert!(widget.find_field("Group").is_none());
}
