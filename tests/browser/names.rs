//! Everything that can be used has a name, and the name has what is written on it.

use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::HtmlElement;

use crate::aria::{all, attribute, root, words_at};
use crate::cast::maria;
use crate::harness::{Harness, Screen};
use crate::server::Server;

const CONTROLS: &str = "button, input, select, textarea, [role=option], [role=region], section";

/// The name, as far as the widget gives it: by a label, by reference, or by what is written.
fn name(screen: &Screen, element: &HtmlElement) -> String {
    let label = format!("label[for='{}']", element.id());
    let label = root(screen).query_selector(&label).unwrap().and_then(|label| label.text_content());
    let given = [attribute(element, "aria-label"), words_at(screen, element, "aria-labelledby")];
    let given = given.into_iter().chain(label).find(|name| !name.is_empty());
    given.unwrap_or_else(|| element.text_content().unwrap_or_default())
}

/// What is written on a control: not its reasons, which describe it, nor a sign.
fn written(element: &HtmlElement) -> String {
    match (element.tag_name().as_str(), element.query_selector("bdi").unwrap()) {
        ("BUTTON", Some(address)) => address.text_content().unwrap_or_default(),
        ("BUTTON", None) => element.text_content().unwrap_or_default(),
        _ => String::new(),
    }
}

fn names_hold(screen: &Screen) {
    for control in all(screen, CONTROLS) {
        let name = name(screen, &control);
        assert!(!name.trim().is_empty(), "no name: {}", control.outer_html());
        let written = written(&control);
        let has_it = name.to_lowercase().contains(&written.to_lowercase());
        assert!(has_it, "{name:?} has no {written:?} in it");
    }
}

#[test]
async fn h9_every_control_has_a_name_with_its_words_in_it() {
    let _server = Server::with_rows(&["ann@acme.com", "bo@acme.com"]);
    let widget = Harness::mount(&maria());
    widget.until_rows(&["ann@acme.com", "bo@acme.com"]).await;
    names_hold(&widget);
    widget.type_emails("cy@acme.com,di@acme,").await;
    widget.choose_group("Sales").await;
    widget.picker().open().await;
    names_hold(&widget);
    widget.chip("di@acme").press().await;
    names_hold(&widget);
    widget.button("Revoke the invitation of bo@acme.com").press().await;
    names_hold(&widget);
}

#[test]
async fn h9_the_box_asks_for_addresses_under_a_label_that_can_be_seen() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    let input = widget.email_box();
    assert_eq!(input.attribute("autocomplete"), "email");
    assert_eq!(input.attribute("aria-label"), "", "the label that is seen is the name");
    assert!(widget.shows("E-mail addresses"));
}
