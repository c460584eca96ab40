//! Links that are replaced or ended.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::references_hold;
use crate::cast::with;
use crate::links::{DESIGN, END, REPLACE, link, page, server_with, view};
use crate::server::{json as answer, refused, text};

#[test]
async fn d24_a_link_is_replaced_after_a_question_and_the_new_one_is_shown() {
    let server = server_with(&[link("a")]);
    let again = with(link("a"), "shortLink", "https://invite.acme.com/i/new");
    server.answer("POST", "/invitations/a/rotate", answer(&again));
    let widget = view().await;
    widget.until_shows("Created by you").await;
    widget.button(REPLACE).press().await;
    assert_eq!(widget.focused(), "Keep");
    references_hold(&widget);
    widget.focused_field().press_key("Escape").await;
    assert_eq!(widget.focused(), REPLACE);
    widget.button(REPLACE).press().await;
    widget.button("Yes, replace").press().await;
    widget.until_shows("The old one no longer works.").await;
    assert_eq!(widget.focused(), REPLACE);
    assert_eq!(widget.link_field().value(), "https://invite.acme.com/i/new");
    assert_eq!(server.count("POST", "/invitations/a/rotate"), 1);
}

#[test]
async fn d24_a_link_is_ended_after_a_question_and_the_focus_goes_to_the_next() {
    let server = server_with(&[link("a"), link("b")]);
    server.answer("DELETE", "/invitations/a", text(204, ""));
    let widget = view().await;
    widget.until_shows("Created by you").await;
    widget.button(END).press().await;
    widget.button("Yes, deactivate").press().await;
    widget.until("one link", || widget.links() == 1).await;
    assert_eq!(widget.announced(), "The link was deactivated.");
    assert_eq!(widget.focused(), END);
    assert_eq!(widget.heard("invitation-revoked")[0]["id"], "a");
    server.answer("DELETE", "/invitations/b", text(204, ""));
    widget.button(END).press().await;
    widget.button("Yes, deactivate").press().await;
    widget.until_shows("There are no links").await;
    assert_eq!(widget.focused(), "Links to share", "the focus fell to the page");
}

#[test]
async fn a_link_that_somebody_else_has_ended_leaves_and_the_links_are_loaded_again() {
    for status in [404, 409] {
        let server = server_with(&[link("a")]);
        server.answer("POST", "/invitations/a/rotate", refused(status, "not_found"));
        let widget = view().await;
        widget.until_shows("Created by you").await;
        server.answer("GET", DESIGN, answer(&page(&[])));
        widget.button(REPLACE).press().await;
        widget.button("Yes, replace").press().await;
        widget.until_shows("There are no links").await;
        assert!(widget.shows("This link is no longer valid."));
        assert_eq!(server.count("GET", DESIGN), 2);
    }
}

#[test]
async fn what_fails_says_why_and_what_is_not_allowed_cannot_be_tried_again() {
    let server = server_with(&[link("a")]);
    server.answer("DELETE", "/invitations/a", refused(403, "forbidden"));
    let widget = view().await;
    widget.until_shows("Created by you").await;
    widget.button(END).press().await;
    widget.button("Yes, deactivate").press().await;
    let words = "Not deactivated. You are not allowed to do this with the link.";
    widget.until_shows(words).await;
    assert_eq!(widget.announced(), words);
    assert!(widget.button(END).is_disabled());
    assert!(!widget.button(REPLACE).is_disabled());
    assert_eq!(widget.heard("invitation-error")[0]["code"], "forbidden");
}
