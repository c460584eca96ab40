//! What a server puts off is counted down, told once, and tried again when the time has come (F4).

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, member};
use crate::harness::Harness;
use crate::server::{Server, refused};

#[test]
async fn f4_a_list_that_is_put_off_says_so_once_and_comes_by_itself() {
    let server = Server::start();
    server.answer("GET", DESIGN, refused(429, "rate_limited").with_retry_after("2"));
    let widget = Harness::mount(&member());
    widget.until_shows("That was too often. Try again in 2 seconds.").await;
    assert_eq!(widget.announced(), "That was too often. Try again in 2 seconds.");
    assert!(widget.button("Try again").is_disabled());
    widget.button("Try again").press().await;
    assert_eq!(server.count("GET", DESIGN), 1);
    server.has_rows(&["ann@acme.com"]);
    widget.until_rows(&["ann@acme.com"]).await;
    assert_eq!(widget.heard("invitation-error")[0]["retryAfter"], 2);
}

#[test]
async fn f4_a_send_that_is_put_off_is_for_the_person_to_try_again() {
    let server = Server::start();
    server.answer("POST", "/invitations", refused(429, "rate_limited").with_retry_after("1"));
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,").await;
    widget.send().await;
    widget.until_shows("Try again in 1 second.").await;
    assert!(widget.send_button().is_disabled());
    widget.type_emails("bo@acme.com,").await;
    assert!(widget.send_button().is_disabled(), "an edit does not shorten the wait");
    widget.until_shows("You can try again now.").await;
    assert!(!widget.send_button().is_disabled());
    assert_eq!(server.count("POST", "/invitations"), 1);
    server.compute("POST", "/invitations", crate::server::invited);
    widget.send().await;
    widget.until_shows("2 invitations sent.").await;
}
