//! The question before a revoke, held to the ARIA practice's assertions for a modal dialog: role,
//! label, modality, Tab, Shift+Tab, Escape, and where the focus comes from and goes back to.
//!
//! One assertion does not apply: there is no `aria-describedby`, since the question is all that is
//! said, and it is the name. Read as both, it would be read twice.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::{active, all, attribute, only, strike, strike_with, words_at};
use crate::cast::{invitation_path, member};
use crate::harness::{Harness, tick};
use crate::server::{Server, text};

const ROWS: [&str; 3] = ["ann@acme.com", "bo@acme.com", "cy@acme.com"];
const REVOKE_BO: &str = "Revoke the invitation of bo@acme.com";
const QUESTION: &str = "Revoke the invitation of bo@acme.com?";
const DIALOG: &str = "[role=alertdialog]";

/// A list of three where somebody is asked about the second.
async fn asked() -> (Server, Harness) {
    let server = Server::with_rows(&ROWS);
    server.answer("DELETE", &invitation_path("bo@acme.com"), text(204, ""));
    let widget = Harness::mount(&member());
    widget.until_rows(&ROWS).await;
    widget.button(REVOKE_BO).press().await;
    widget.until("the question", || widget.shows(QUESTION)).await;
    (server, widget)
}

#[test]
async fn h4_the_question_is_a_modal_dialog_that_is_named_by_itself() {
    let (_server, widget) = asked().await;
    let dialog = only(&widget, DIALOG);
    assert_eq!(attribute(&dialog, "aria-modal"), "true");
    assert_eq!(words_at(&widget, &dialog, "aria-labelledby"), QUESTION);
    assert!(!dialog.has_attribute("aria-describedby"));
    assert!(dialog.contains(Some(&active(&widget))));
}

#[test]
async fn h4_it_stands_in_the_row_that_it_is_about() {
    let (_server, widget) = asked().await;
    let row = only(&widget, DIALOG).closest("[part=row]").unwrap().unwrap();
    assert!(row.text_content().unwrap().contains("bo@acme.com"));
}

#[test]
async fn h4_the_focus_goes_to_the_harmless_answer() {
    let (_server, widget) = asked().await;
    assert_eq!(widget.focused(), "Keep");
}

#[test]
async fn h4_tab_goes_round_between_the_answers() {
    let (_server, widget) = asked().await;
    for answer in ["Yes, revoke", "Keep", "Yes, revoke"] {
        assert!(!strike(&widget, "Tab").await, "the browser goes nowhere else");
        assert_eq!(widget.focused(), answer);
    }
}

#[test]
async fn h4_shift_and_tab_go_round_the_other_way() {
    let (_server, widget) = asked().await;
    for answer in ["Yes, revoke", "Keep", "Yes, revoke"] {
        assert!(!strike_with(&widget, "Tab", |init| init.set_shift_key(true)).await);
        assert_eq!(widget.focused(), answer);
    }
}

#[test]
async fn h4_escape_is_a_no_and_the_focus_goes_back_to_the_button() {
    let (server, widget) = asked().await;
    assert!(!strike(&widget, "Escape").await, "a dialog of the page's stays open");
    assert!(all(&widget, DIALOG).is_empty());
    assert_eq!(widget.focused(), REVOKE_BO);
    assert_eq!(server.count("DELETE", &invitation_path("bo@acme.com")), 0);
}

#[test]
async fn h4_no_gives_the_focus_back_to_the_button() {
    let (server, widget) = asked().await;
    widget.button("Keep").press().await;
    assert!(all(&widget, DIALOG).is_empty());
    assert_eq!(widget.focused(), REVOKE_BO);
    assert_eq!(server.count("DELETE", &invitation_path("bo@acme.com")), 0);
}

#[test]
async fn h4_yes_brings_the_focus_to_the_row_that_takes_the_place() {
    let (_server, widget) = asked().await;
    widget.button("Yes, revoke").press().await;
    widget.until_rows(&["ann@acme.com", "cy@acme.com"]).await;
    assert!(all(&widget, DIALOG).is_empty());
    widget.until("the focus", || widget.focused() != "").await;
    assert_eq!(widget.focused(), "Revoke the invitation of cy@acme.com");
}

#[test]
async fn h4_going_elsewhere_is_a_no_and_the_focus_stays_there() {
    let (server, widget) = asked().await;
    widget.type_emails("di").await;
    assert!(all(&widget, DIALOG).is_empty());
    assert_eq!(widget.focused(), "E-mail addresses");
    assert_eq!(server.count("DELETE", &invitation_path("bo@acme.com")), 0);
}

#[test]
async fn h4_a_press_on_empty_page_is_a_no() {
    let (server, widget) = asked().await;
    only(&widget, "button:focus").blur().unwrap();
    tick().await;
    assert!(all(&widget, DIALOG).is_empty());
    assert_eq!(server.count("DELETE", &invitation_path("bo@acme.com")), 0);
}

#[test]
async fn h4_a_list_that_changes_under_the_question_takes_neither_it_nor_the_focus_away() {
    let (server, widget) = asked().await;
    let rows = ["new@acme.com", "bo@acme.com", "cy@acme.com"];
    server.has_rows(&rows);
    widget.refresh();
    widget.until_rows(&rows).await;
    assert_eq!(words_at(&widget, &only(&widget, DIALOG), "aria-labelledby"), QUESTION);
    assert_eq!(widget.focused(), "Keep");
}

#[test]
async fn h4_a_row_that_leaves_under_the_question_gives_the_focus_to_the_next() {
    let (server, widget) = asked().await;
    server.has_rows(&["ann@acme.com", "cy@acme.com"]);
    widget.refresh();
    widget.until_rows(&["ann@acme.com", "cy@acme.com"]).await;
    assert!(all(&widget, DIALOG).is_empty());
    let next = "Revoke the invitation of cy@acme.com";
    widget.until("the focus", || widget.focused() == next).await;
}
