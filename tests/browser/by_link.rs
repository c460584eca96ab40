//! The way from the invite form to the links that several people can join by.

use js_sys::Function;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::member;
use crate::harness::{Harness, Nester, Setup};
use crate::server::{Server, json as answer};
use invitation_widget::config::Config;

const BY_LINK: &str = "Invite by link";

/// Writes the view into its element, and that it has ended into the element's end.
const NEST: Nester = |view, base| {
    base.set_text_content(Some(&format!("here is {view}")));
    let end = Function::new_with_args("", "document.title = 'ended'");
    Some(end)
};

fn with_nest(nest: Option<Nester>) -> Harness {
    let config = Config { component_id: Some("members".to_owned()), ..Config::default() };
    Harness::with(Setup { token: member(), config, nest, ..Setup::default() })
}

#[test]
async fn links_are_shown_below_their_button_and_end_when_they_are_closed() {
    let _server = Server::start();
    let widget = with_nest(Some(NEST));
    let title = web_sys::window().unwrap().document().unwrap().title();
    assert_eq!(widget.button(BY_LINK).attribute("aria-expanded"), "false");
    widget.button(BY_LINK).press().await;
    widget.until_shows("here is links").await;
    assert_eq!(widget.button(BY_LINK).attribute("aria-expanded"), "true");
    assert_eq!(widget.focused(), BY_LINK);
    widget.button(BY_LINK).press().await;
    widget.until("no links", || !widget.shows("here is links")).await;
    let document = web_sys::window().unwrap().document().unwrap();
    assert_eq!(document.title(), "ended");
    document.set_title(&title);
}

#[test]
async fn links_are_not_offered_where_they_are_switched_off_or_cannot_be_shown() {
    let server = Server::start();
    let widget = with_nest(None);
    assert!(widget.is_hidden(BY_LINK));
    drop(widget);
    server.answer(
        "GET",
        "/widgets/members",
        answer(&json!({ "features": { "shareLinks": false } })),
    );
    let widget = with_nest(Some(NEST));
    widget.until("the settings", || widget.is_hidden(BY_LINK)).await;
}
