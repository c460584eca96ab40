//! Pages that lure people into clicking on what they do not see.

use fantoccini::Client;
use serde_json::{Value, json};

use super::{enter, framed_element, holds, leave, open_at, see_all, small};
use crate::engines::everywhere;
use crate::world::{REVOKE, World, amira, element};
use crate::{action, check, find, flow};

everywhere! {
    b14_clicks_on_one_place_of_a_covered_element_revoke_nothing,
    b14_clicks_on_one_place_of_a_covered_frame_revoke_nothing,
    b14_the_answer_yes_lies_elsewhere_in_every_language,
}

const OVERLAPS: &str = include_str!("lured.js");
/// Hides everything, and lets clicks through.
const COVER: &str = "<div style=\"position: fixed; inset: 0; z-index: 9; background: white; \
                     pointer-events: none\"></div>";
const LANGUAGES: [&str; 11] =
    ["ar", "de", "es", "fr", "he", "it", "ja", "nl", "pl", "pt-BR", "zh-Hans"];
const SPEAK: &str = "document.getElementById('members').lang = arguments[0]";
const SPOKEN: &str = "document.getElementById('members').shadowRoot.firstChild.lang";
/// In pixels; in each the answers find another place.
const WIDTHS: [u32; 4] = [320, 500, 720, 960];

// B14
async fn b14_clicks_on_one_place_of_a_covered_element_revoke_nothing(world: &mut World) {
    for width in WIDTHS {
        let body = covered(width, &element("members", &world.gate.url));
        flow::open(world, &world.page_with_widget().body(&body)).await;
        flow::begin(world).await;
        clicks_revoke_nothing(world).await;
    }
}

// B14
async fn b14_clicks_on_one_place_of_a_covered_frame_revoke_nothing(world: &mut World) {
    let page = &world.page;
    see_all(page).await;
    for width in WIDTHS {
        let body = covered(width, &framed_element(&world.gate.url));
        open_at(world, &world.stage.near(), &small(world).body(&body)).await;
        flow::give_token(world, "portal", amira()).await;
        enter(page).await;
        check::lists(page, flow::SOFIA).await;
        clicks_revoke_nothing(world).await;
        leave(page).await;
    }
}

// B14
async fn b14_the_answer_yes_lies_elsewhere_in_every_language(world: &mut World) {
    let page = &world.page;
    for width in [320, 500] {
        let body = covered(width, &element("members", &world.gate.url));
        flow::open(world, &world.page_with_widget().body(&body)).await;
        flow::begin(world).await;
        for lang in LANGUAGES {
            action::script(page, SPEAK, &[lang]).await;
            let spoken = format!("{SPOKEN} === '{lang}'");
            holds(page, &spoken).await;
            check::lists(page, flow::SOFIA).await;
            let told = overlapping(page).await;
            assert_eq!(told, json!({ "asked": 12, "wrong": [] }), "{lang} at {width}");
        }
    }
}

async fn clicks_revoke_nothing(world: &World) {
    let page = &world.page;
    assert_eq!(overlapping(page).await, json!({ "asked": 12, "wrong": [] }));
    let ask = find::button(page, &format!("Revoke the invitation of {}", flow::SOFIA)).await;
    // An odd number, should every second one hit the answer no.
    action::click_often(page, ask, 5).await;
    action::press(page, "Keep").await;
    check::lists(page, flow::SOFIA).await;
    assert!(world.gate.requests_of(REVOKE).is_empty());
}

/// How many buttons ask whether to revoke, and which of them lie where the answer yes will be.
async fn overlapping(page: &Client) -> Value {
    let told = page.execute_async(OVERLAPS, Vec::new()).await.expect("the script runs");
    serde_json::from_str(told.as_str().expect("a text")).expect("it tells JSON")
}

fn covered(width: u32, body: &str) -> String {
    format!("<div style=\"width: {width}px\">{body}</div>{COVER}")
}
