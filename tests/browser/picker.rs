//! The group picker, with mouse and keyboard.

use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{claims, group, maria, member, sign};
use crate::harness::Harness;
use crate::server::Server;

#[test]
async fn groups_stand_in_sections_by_type() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    let picker = widget.picker();
    assert!(!picker.is_open());
    picker.open().await;
    assert_eq!(picker.sections(), ["workspace", "project"]);
    assert_eq!(picker.options(), ["Design", "Sales", "Apollo"]);
}

#[test]
async fn the_search_narrows_the_list_whatever_the_case() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    let picker = widget.picker();
    picker.input().type_text("SAL").await;
    assert!(picker.is_open());
    assert_eq!(picker.options(), ["Sales"]);
    picker.input().retype("<nothing>").await;
    assert_eq!(picker.text(), "No group matches “<nothing>”.");
}

#[test]
async fn the_mouse_chooses_and_lets_go_and_the_focus_stays_in_the_search() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    let picker = widget.picker();
    picker.open().await;
    picker.point_at("Sales").await;
    picker.point_at("Apollo").await;
    assert_eq!(picker.selected(), ["Sales", "Apollo"]);
    assert_eq!(picker.chosen(), ["Sales", "Apollo"]);
    assert_eq!(widget.announced(), "2 groups chosen");
    assert_eq!(widget.focused(), "Invite to");
    picker.point_at("Sales").await;
    assert_eq!(picker.selected(), ["Apollo"]);
    assert_eq!(picker.chosen(), ["Apollo"]);
}

#[test]
async fn the_keyboard_alone_opens_walks_chooses_and_closes() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    let picker = widget.picker();
    let input = picker.input();
    input.press_key("ArrowDown").await;
    assert!(picker.is_open());
    assert_eq!(picker.active(), "Design");
    input.press_key("ArrowDown").await;
    assert_eq!(picker.active(), "Sales");
    input.press_key("Enter").await;
    assert_eq!(picker.chosen(), ["Sales"]);
    input.press_key("ArrowUp").await;
    input.press_key("ArrowUp").await;
    assert_eq!(picker.active(), "Apollo", "the walk goes round");
    input.press_key("Enter").await;
    assert_eq!(picker.selected(), ["Sales", "Apollo"]);
    input.press_key("Escape").await;
    assert!(!picker.is_open());
    assert_eq!(picker.active(), "");
    assert_eq!(picker.chosen(), ["Sales", "Apollo"]);
}

#[test]
async fn backspace_in_an_empty_search_lets_the_last_group_go() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    widget.choose_group("Design").await;
    widget.choose_group("Apollo").await;
    let input = widget.picker().input();
    input.press_key("Backspace").await;
    assert_eq!(widget.picker().chosen(), ["Design"]);
    input.type_text("sa").await;
    input.press_key("Backspace").await;
    assert_eq!(widget.picker().chosen(), ["Design"]);
}

#[test]
async fn a_chosen_group_is_removed_by_its_button_and_the_focus_stays() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    widget.choose_group("Design").await;
    widget.button("Remove Design").press().await;
    assert_eq!(widget.picker().chosen(), [""; 0]);
    assert_eq!(widget.focused(), "Invite to");
}

#[test]
async fn the_list_closes_when_the_focus_leaves() {
    let _server = Server::start();
    let widget = Harness::mount(&maria());
    widget.picker().open().await;
    widget.type_emails("a").await;
    assert!(!widget.picker().is_open());
}

#[test]
async fn a_single_group_is_text_and_needs_no_choice() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    assert!(!widget.has_picker());
    assert!(widget.shows("Design"));
}

#[test]
async fn a_thousand_groups_open_and_filter() {
    let _server = Server::start();
    let one = |n: usize| group("workspace", &format!("ws-{n}"), &format!("Team {n}"));
    let groups: Vec<Value> = (0..1000).map(one).collect();
    let widget = Harness::mount(&sign(&claims(&groups)));
    let picker = widget.picker();
    picker.open().await;
    assert_eq!(picker.options().len(), 1000);
    picker.input().type_text("team 99").await;
    assert_eq!(picker.options()[..3], ["Team 99", "Team 199", "Team 299"]);
    assert_eq!(picker.options().len(), 19);
    picker.input().press_key("Enter").await;
    assert_eq!(picker.chosen(), ["Team 99"]);
}
