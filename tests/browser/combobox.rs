//! The group picker, held to the ARIA practice's assertions for an editable combobox with list
//! autocomplete and for a listbox with several choices.
//!
//! Where the practice leaves a choice: the first match is stood on while somebody types, Home and
//! End go to the first and the last option, and Enter chooses without closing, since several may be
//! chosen. There is no button that opens the list: the input does.

use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::KeyboardEventInit;

use crate::aria::{all, attribute, only, strike, strike_with, words_at};
use crate::cast::{claims, group, maria, sign};
use crate::harness::Harness;
use crate::server::Server;

const ALT: fn(&KeyboardEventInit) = |init| init.set_alt_key(true);
const OPTION: &str = "[role=listbox] [role=option]";

/// The picker of somebody in three groups, with the focus in its input.
async fn focused() -> (Server, Harness) {
    let server = Server::start();
    let widget = Harness::mount(&maria());
    // The list tells that it has come.
    widget.until_shows("No open invitations").await;
    widget.picker().input().type_text("").await;
    (server, widget)
}

#[test]
async fn h2_the_input_is_a_labelled_combobox_that_controls_the_listbox() {
    let (_server, widget) = focused().await;
    let input = only(&widget, "[role=combobox]");
    assert_eq!(widget.focused(), "Invite to");
    assert_eq!(attribute(&input, "aria-autocomplete"), "list");
    assert_eq!(attribute(&input, "aria-expanded"), "false");
    let list = only(&widget, "[role=listbox]");
    assert_eq!(attribute(&input, "aria-controls"), list.id());
    assert_eq!(attribute(&list, "aria-label"), "Groups");
    assert_eq!(attribute(&list, "aria-multiselectable"), "true");
    assert!(list.has_attribute("hidden"));
}

#[test]
async fn h2_options_are_in_labelled_groups_and_each_says_whether_it_is_chosen() {
    let (_server, widget) = focused().await;
    strike(&widget, "ArrowDown").await;
    strike(&widget, "Enter").await;
    for option in all(&widget, OPTION) {
        let chosen = option.text_content().unwrap() == "Design";
        assert_eq!(attribute(&option, "aria-selected"), chosen.to_string());
        let group = option.parent_element().unwrap();
        assert_eq!(attribute(&group, "role"), "group");
        assert_ne!(attribute(&group, "aria-label"), "");
    }
    assert_eq!(all(&widget, "[role=listbox] [role=group]").len(), 2);
}

#[test]
async fn h2_down_opens_on_the_first_and_goes_round() {
    let (_server, widget) = focused().await;
    let picker = widget.picker();
    for name in ["Design", "Sales", "Apollo", "Design"] {
        assert!(!strike(&widget, "ArrowDown").await, "the caret stays");
        assert!(picker.is_open());
        assert_eq!(picker.active(), name);
    }
    assert_eq!(widget.focused(), "Invite to", "the focus stays in the input");
}

#[test]
async fn h2_up_opens_on_the_last_and_goes_round() {
    let (_server, widget) = focused().await;
    for name in ["Apollo", "Sales", "Design", "Apollo"] {
        assert!(!strike(&widget, "ArrowUp").await);
        assert_eq!(widget.picker().active(), name);
    }
}

#[test]
async fn h2_home_and_end_go_to_the_first_and_the_last() {
    let (_server, widget) = focused().await;
    assert!(strike(&widget, "End").await, "in a closed picker they move the caret");
    strike(&widget, "ArrowDown").await;
    strike(&widget, "End").await;
    assert_eq!(widget.picker().active(), "Apollo");
    strike(&widget, "Home").await;
    assert_eq!(widget.picker().active(), "Design");
}

#[test]
async fn h2_alt_and_down_open_without_standing_on_an_option_and_alt_and_up_close() {
    let (_server, widget) = focused().await;
    let picker = widget.picker();
    strike_with(&widget, "ArrowDown", ALT).await;
    assert!(picker.is_open());
    assert_eq!(picker.active(), "");
    strike(&widget, "Enter").await;
    assert_eq!(picker.chosen(), [""; 0], "there is nothing to choose");
    strike(&widget, "ArrowDown").await;
    strike_with(&widget, "ArrowDown", ALT).await;
    assert_eq!(picker.active(), "Design");
    strike_with(&widget, "ArrowUp", ALT).await;
    assert!(!picker.is_open());
    assert_eq!(picker.active(), "");
}

#[test]
async fn h2_enter_chooses_and_lets_go_and_the_list_stays_open() {
    let (_server, widget) = focused().await;
    let picker = widget.picker();
    assert!(!strike(&widget, "Enter").await, "in a closed picker it sends nothing");
    strike(&widget, "ArrowDown").await;
    strike(&widget, "Enter").await;
    assert_eq!(picker.selected(), ["Design"]);
    assert_eq!(widget.announced(), "1 group chosen");
    strike(&widget, "Enter").await;
    assert_eq!(picker.selected(), [""; 0]);
    assert_eq!(widget.announced(), "Design removed.");
    assert!(picker.is_open());
}

#[test]
async fn h2_escape_closes_and_the_next_one_clears() {
    let (_server, widget) = focused().await;
    let input = widget.picker().input();
    input.type_text("sa").await;
    assert!(!strike(&widget, "Escape").await);
    assert!(!widget.picker().is_open());
    assert_eq!(input.value(), "sa");
    assert!(!strike(&widget, "Escape").await);
    assert_eq!(input.value(), "");
    assert!(strike(&widget, "Escape").await, "a third one is the page's");
}

#[test]
async fn h2_typing_opens_and_tells_how_many_are_found() {
    let (_server, widget) = focused().await;
    let picker = widget.picker();
    picker.input().type_text("s").await;
    assert_eq!(widget.announced(), "2 groups found");
    picker.input().type_text("a").await;
    assert_eq!(widget.announced(), "1 group found");
    assert_eq!(picker.active(), "Sales");
    picker.input().type_text("x").await;
    assert_eq!(widget.announced(), "No group matches “sax”.");
    assert_eq!(picker.active(), "");
    assert_eq!(picker.input().attribute("aria-activedescendant"), "");
}

#[test]
async fn h2_backspace_in_an_empty_search_lets_the_last_go_and_says_so() {
    let (_server, widget) = focused().await;
    for key in ["ArrowDown", "Enter", "ArrowDown", "Enter"] {
        strike(&widget, key).await;
    }
    strike(&widget, "Backspace").await;
    assert_eq!(widget.picker().chosen(), ["Design"]);
    assert_eq!(widget.announced(), "Sales removed.");
    assert_eq!(widget.focused(), "Invite to");
}

#[test]
async fn h2_a_focus_that_leaves_closes_and_forgets_the_search() {
    let (_server, widget) = focused().await;
    widget.picker().input().type_text("sa").await;
    widget.type_emails("a").await;
    assert!(!widget.picker().is_open());
    assert_eq!(widget.picker().input().value(), "");
}

#[test]
async fn h2_what_is_chosen_describes_the_input() {
    let (_server, widget) = focused().await;
    strike(&widget, "ArrowDown").await;
    strike(&widget, "Enter").await;
    let described = words_at(&widget, &only(&widget, "[role=combobox]"), "aria-describedby");
    assert!(described.contains("Design"), "{described}");
}

#[test]
async fn h2_the_option_that_is_stood_on_is_scrolled_to_and_the_page_is_not() {
    let _server = Server::start();
    let one = |n: usize| group("workspace", &format!("ws-{n}"), &format!("Team {n}"));
    let groups: Vec<Value> = (0..100).map(one).collect();
    let widget = Harness::mount(&sign(&claims(&groups)));
    let list = only(&widget, "[role=listbox]");
    for (name, value) in [("position", "relative"), ("height", "60px"), ("overflow", "auto")] {
        list.style().set_property(name, value).unwrap();
    }
    widget.picker().input().type_text("").await;
    let page = || web_sys::window().unwrap().scroll_y().unwrap();
    let before = page();
    strike(&widget, "ArrowUp").await;
    let is_seen = || list.scroll_top() > 0;
    widget.until("the last option", is_seen).await;
    assert_eq!(list.scroll_top(), list.scroll_height() - list.client_height());
    strike(&widget, "Home").await;
    widget.until("the first option", || list.scroll_top() < 60).await;
    assert_eq!(page(), before);
}
