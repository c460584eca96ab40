//! The e-mail box: what is typed becomes chips.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::member;
use crate::harness::Harness;
use crate::server::Server;

/// The chips that typing `text` leads to.
async fn chips_of(text: &str) -> Vec<String> {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails(text).await;
    widget.chips()
}

#[test]
async fn a_comma_a_semicolon_and_a_space_end_an_address() {
    let chips = chips_of("ann@acme.com, bo@acme.com;cy@acme.com ").await;
    assert_eq!(chips, ["ann@acme.com", "bo@acme.com", "cy@acme.com"]);
}

#[test]
async fn keys_that_come_all_at_once_bring_each_address_once() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.email_box().type_at_once("ann@acme.com,bo@acme.com,cy@acme.com,");
    widget.until("the chips", || widget.chips().len() == 3).await;
    assert_eq!(widget.chips(), ["ann@acme.com", "bo@acme.com", "cy@acme.com"]);
    assert_eq!(widget.email_box().value(), "");
}

#[test]
async fn enter_ends_an_address_and_sends_nothing() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com").await;
    widget.email_box().press_key("Enter").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_eq!(widget.email_box().value(), "");
    widget.email_box().press_key("Enter").await;
    assert_eq!(server.count("POST", "/invitations"), 0);
}

#[test]
async fn a_space_within_a_display_name_ends_nothing() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("Ann Maria Lee <ann@acme.com>").await;
    assert_eq!(widget.chips(), [""; 0]);
    widget.type_emails(",").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
}

#[test]
async fn a_bad_address_becomes_a_chip_that_says_why() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann,bo@acme,cy@acme.com,").await;
    assert_eq!(widget.chips(), ["ann", "bo@acme", "cy@acme.com"]);
    assert_eq!(widget.wrong_with("ann"), "There is no @ in it.");
    assert_eq!(widget.wrong_with("bo@acme"), "The ending is missing, such as .com.");
    assert_eq!(widget.wrong_with("cy@acme.com"), "");
}

#[test]
async fn a_bad_chip_is_edited_in_its_place() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,bo,cy@acme.com,").await;
    widget.chip("bo").press().await;
    widget.until("the edit", || widget.focused() == "Address").await;
    let edit = widget.focused_field();
    assert_eq!(edit.value(), "bo");
    edit.retype("bo@acme.com").await;
    edit.press_key("Enter").await;
    let chips = ["ann@acme.com", "bo@acme.com", "cy@acme.com"];
    assert_eq!(widget.chips(), chips);
    assert_ne!(widget.focused(), "", "the focus fell to the page");
}

#[test]
async fn escape_leaves_an_edited_chip_as_it_was() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,").await;
    widget.chip("ann@acme.com").press().await;
    let edit = widget.focused_field();
    edit.retype("something else").await;
    edit.press_key("Escape").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_ne!(widget.focused(), "", "the focus fell to the page");
}

#[test]
async fn an_edit_takes_over_when_the_focus_leaves() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann,").await;
    widget.chip("ann").press().await;
    widget.focused_field().retype("ann@acme.com").await;
    widget.type_emails("b").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_eq!(widget.email_box().value(), "b");
}

#[test]
async fn backspace_in_an_empty_box_removes_the_last_chip_and_keeps_the_focus() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,bo@acme.com,").await;
    widget.email_box().press_key("Backspace").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_eq!(widget.announced(), "bo@acme.com removed.");
    assert_eq!(widget.focused(), "E-mail addresses");
}

#[test]
async fn duplicates_collapse_and_are_announced() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("ann@acme.com,Ann@ACME.com,").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_eq!(widget.announced(), "Ann@ACME.com is already in the list.");
}

#[test]
async fn a_domain_in_another_script_is_an_address() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails("info@bücher.de,info@例え.jp,").await;
    assert_eq!(widget.wrong_with("info@bücher.de"), "");
    assert_eq!(widget.wrong_with("info@例え.jp"), "");
}
