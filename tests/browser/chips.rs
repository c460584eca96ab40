//! The chips of the e-mail box, by the practice of tag inputs.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::{active, all, attribute, only, strike, words_at};
use crate::cast::member;
use crate::harness::Harness;
use crate::server::Server;

/// A box with these addresses.
async fn with_chips(text: &str) -> (Server, Harness) {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.type_emails(text).await;
    (server, widget)
}

#[test]
async fn h3_chips_are_a_list_and_each_has_a_button_that_removes_it_by_name() {
    let (_server, widget) = with_chips("ann@acme.com,bo@acme.com,").await;
    let list = only(&widget, "[aria-label='Addresses to invite']");
    assert_eq!(list.tag_name(), "UL");
    assert_eq!(list.child_element_count(), 2);
    for address in widget.chips() {
        let button = widget.button(&format!("Remove {address}"));
        button.press_key("Enter").await;
        assert!(!widget.chips().contains(&address));
    }
}

#[test]
async fn h3_backspace_in_an_empty_box_removes_the_last_and_says_so() {
    let (_server, widget) = with_chips("ann@acme.com,bo@acme.com,").await;
    strike(&widget, "Backspace").await;
    assert_eq!(widget.chips(), ["ann@acme.com"]);
    assert_eq!(widget.announced(), "bo@acme.com removed.");
    assert_eq!(widget.focused(), "E-mail addresses");
}

#[test]
async fn h3_from_a_removed_chip_the_focus_goes_to_the_next_ones_button_else_to_the_box() {
    let (_server, widget) = with_chips("ann@acme.com,bo@acme.com,cy@acme.com,").await;
    for (removed, focused) in [
        ("Remove bo@acme.com", "Remove cy@acme.com"),
        ("Remove cy@acme.com", "E-mail addresses"),
        ("Remove ann@acme.com", "E-mail addresses"),
    ] {
        widget.button(removed).press_key("Enter").await;
        assert_eq!(widget.focused(), focused);
    }
}

#[test]
async fn h3_a_reason_is_no_part_of_a_name_and_describes_the_chip_and_its_edit() {
    let (_server, widget) = with_chips("bo@acme,").await;
    let reason = "The ending is missing, such as .com.";
    let edit = only(&widget, "[aria-label='Edit bo@acme']");
    assert_eq!(words_at(&widget, &edit, "aria-describedby"), reason);
    let remove = only(&widget, "[aria-label='Remove bo@acme']");
    assert!(!remove.has_attribute("aria-describedby"));
    widget.chip("bo@acme").press().await;
    widget.until("the edit", || widget.focused() == "Address").await;
    let input = active(&widget);
    assert_eq!(attribute(&input, "aria-invalid"), "true");
    assert_eq!(words_at(&widget, &input, "aria-describedby"), reason);
}

#[test]
async fn h3_what_is_there_already_is_said_for_the_eye_too_until_something_is_changed() {
    let (_server, widget) = with_chips("ann@acme.com,ann@acme.com,").await;
    let words = "ann@acme.com is already in the list.";
    assert_eq!(widget.announced(), words);
    let seen = || all(&widget, ".hint").iter().any(|hint| hint.inner_text() == words);
    assert!(seen());
    widget.type_emails("b").await;
    assert!(!seen());
}
