//! Handing a link on: copied, shared by the system, as a QR code.

use js_sys::Reflect;
use serde_json::json;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::aria::{all, references_hold};
use crate::harness::{Harness, PageFunction, tick};
use crate::links::{link, server_with, view};
use crate::server::{Server, json as answer, refused};

const LINK: &str = "https://invite.acme.com/i/0123456789abcdef";
const TELL: &str = "/invitations/a/link";

/// A link that the backend tells again.
async fn with_link() -> (Server, Harness) {
    let server = server_with(&[link("a")]);
    server.answer("GET", TELL, answer(&json!({ "link": LINK })));
    let widget = view().await;
    widget.until_shows("Created by you").await;
    (server, widget)
}

#[test]
async fn a_link_is_asked_for_once_and_copied_as_often_as_wanted() {
    let clipboard = PageFunction::clipboard(true);
    let (server, widget) = with_link().await;
    widget.button("Copy link").press().await;
    widget.until_shows("Link copied").await;
    widget.button("Copy link").press().await;
    widget.until("two copies", || clipboard.texts().len() == 2).await;
    assert_eq!(clipboard.texts(), [LINK, LINK]);
    assert_eq!(server.count("GET", TELL), 1);
    assert_eq!(widget.heard("invitation-link-copied")[0]["id"], "a");
    assert_eq!(widget.focused(), "Copy link");
}

#[test]
async fn a_link_that_may_not_be_copied_is_shown_selected_and_said_so() {
    let _clipboard = PageFunction::clipboard(false);
    let (_server, widget) = with_link().await;
    widget.button("Copy link").press().await;
    let words = "The browser did not let it be copied. The link is selected.";
    widget.until_shows(words).await;
    assert_eq!(widget.announced(), words);
    assert_eq!(widget.focused(), "Link");
    assert_eq!(widget.selected_text(), LINK);
    assert_eq!(widget.heard("invitation-link-copied").len(), 0);
    references_hold(&widget);
}

#[test]
async fn a_link_that_cannot_be_had_says_why() {
    let (server, widget) = with_link().await;
    server.answer("GET", TELL, refused(500, "internal"));
    widget.button("Copy link").press().await;
    widget.until_shows("The link could not be loaded. Something went wrong").await;
}

#[test]
async fn the_system_shares_a_link_where_it_can() {
    let (_server, widget) = with_link().await;
    assert!(widget.find_button("Share").is_none(), "this system cannot");
    drop(widget);
    let share = PageFunction::share(None);
    let (_server, widget) = with_link().await;
    widget.button("Share").press().await;
    widget.until("a share", || share.given().len() == 1).await;
    let shared = Reflect::get(&share.given()[0], &"url".into()).unwrap();
    assert_eq!(shared.as_string().as_deref(), Some(LINK));
    widget.until("the event", || widget.heard("invitation-link-copied").len() == 1).await;
}

#[test]
async fn a_share_that_is_given_up_is_no_failure_and_one_that_is_refused_says_so() {
    for (error, words) in [("AbortError", ""), ("NotAllowedError", "could not be shared")] {
        let share = PageFunction::share(Some(error));
        let (_server, widget) = with_link().await;
        widget.button("Share").press().await;
        widget.until("a share", || share.given().len() == 1).await;
        match words {
            "" => tick().await,
            words => widget.until_shows(words).await,
        }
        assert_eq!(widget.shows("could not be shared"), !words.is_empty());
        assert_eq!(widget.heard("invitation-link-copied").len(), 0);
    }
}

#[test]
async fn a_qr_code_is_drawn_named_and_taken_away_again() {
    let (_server, widget) = with_link().await;
    let button = widget.button("QR code");
    assert_eq!(button.attribute("aria-expanded"), "false");
    button.press().await;
    widget.until("a code", || !all(&widget, "svg path").is_empty()).await;
    assert_eq!(widget.button("QR code").attribute("aria-expanded"), "true");
    let picture = &all(&widget, "[role=img]")[0];
    assert_eq!(picture.get_attribute("aria-label").as_deref(), Some("QR code of the link"));
    let fill = all(&widget, "svg path")[0].get_attribute("fill");
    assert_eq!(fill.as_deref(), Some("#fff"), "white in the dark, too");
    references_hold(&widget);
    widget.button("QR code").press().await;
    widget.until("no code", || all(&widget, "svg").is_empty()).await;
}

#[test]
async fn a_link_becomes_a_qr_code_with_quiet_zone() {
    let (_server, widget) = with_link().await;
    widget.button("QR code").press().await;
    widget.until("a code", || !all(&widget, "svg path").is_empty()).await;
    // The smallest that holds the link's 42 bytes at level M: 29 dots, and 4 of white on each side.
    let view = all(&widget, "svg")[0].get_attribute("viewBox");
    assert_eq!(view.as_deref(), Some("0 0 37 37"));
    let dots = all(&widget, "svg path")[1].get_attribute("d").unwrap();
    let dots: Vec<(i32, i32)> = dots.split_terminator("h1v1h-1z").map(place).collect();
    assert!(dots.iter().all(|(x, y)| (4..33).contains(x) && (4..33).contains(y)), "{dots:?}");
    for (left, top) in [(4, 4), (26, 4), (4, 26)] {
        let finder = (0..7).all(|at| dots.contains(&(left + at, top)));
        assert!(finder && !dots.contains(&(left + 1, top + 1)), "{left}, {top}");
    }
}

/// Where a dot stands, from how a path moves there: `M4,4`.
fn place(moved: &str) -> (i32, i32) {
    let (x, y) = moved.trim_start_matches('M').split_once(',').unwrap();
    (x.parse().unwrap(), y.parse().unwrap())
}

#[test]
async fn a_qr_code_is_saved_as_a_drawing_and_where_it_cannot_be_the_row_says_so() {
    let files = PageFunction::files(true);
    let (_server, widget) = with_link().await;
    widget.button("QR code").press().await;
    widget.until("a code", || !all(&widget, "svg").is_empty()).await;
    widget.button("Save as SVG").press().await;
    widget.until("a file", || files.given().len() == 1).await;
    let file: web_sys::Blob = files.given()[0].clone().into();
    assert_eq!(file.type_(), "image/svg+xml");
    let text = JsFuture::from(file.text()).await.unwrap().as_string().unwrap();
    assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""), "{text}");
    drop(files);
    let _files = PageFunction::files(false);
    widget.button("Save as SVG").press().await;
    widget.until_shows("The QR code cannot be saved here.").await;
}
