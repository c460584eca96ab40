//! What the widget is called, and which language it says that it speaks, in a page and in a frame.

use serde_json::json;

use super::{FRAME, enter, holds, open_near, told};
use crate::engines::in_two;
use crate::world::{World, amira, element};
use crate::{check, find, flow};

in_two! {
    h9_the_element_tells_its_language_and_asks_for_addresses_under_a_label,
    h9_the_frame_has_a_title_and_tells_its_language_as_well,
}

/// The language of the base, and what the first input is to be filled in with.
const WIDGET: &str = "(({ shadowRoot }) => [shadowRoot.firstChild.lang, \
                      shadowRoot.querySelector('input').autocomplete])\
                      (document.querySelector('invitation-widget'))";

// H9
async fn h9_the_element_tells_its_language_and_asks_for_addresses_under_a_label(world: &mut World) {
    let body = format!("<main lang=\"de\">{}</main>", element("members", &world.gate.url));
    flow::open(world, &world.page_with_widget().body(&body)).await;
    flow::begin(world).await;
    find::field(&world.page, "E-Mail-Adressen").await;
    check::says(&world.page, "E-Mail-Adressen").await;
    assert_eq!(told(&world.page, WIDGET).await, json!(["de", "email"]));
}

// H9
async fn h9_the_frame_has_a_title_and_tells_its_language_as_well(world: &mut World) {
    let page = &world.page;
    open_near(world).await;
    holds(page, &format!("{FRAME}.title")).await;
    holds(page, "document.getElementById('portal').lang = 'de'").await;
    flow::give_token(world, "portal", amira()).await;
    enter(page).await;
    find::field(page, "E-Mail-Adressen").await;
    assert_eq!(told(page, WIDGET).await, json!(["de", "email"]));
    holds(page, "document.title").await;
    assert_eq!(told(page, "document.documentElement.lang").await, json!("de"));
}
