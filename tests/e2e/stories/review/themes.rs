//! The three hosts of the README dress the widget from outside.

use serde_json::{Value, json};

use invitation_review::{Look, scene};

use super::{axe, visit};
use crate::action;
use crate::engines::in_two;
use crate::world::World;

in_two! {
    h1_a_brand_colour_reaches_the_button_and_can_be_read,
    h1_a_square_and_dense_host_is_followed,
    h1_a_dark_host_needs_no_border_and_can_be_read,
}

const STYLE: &str = "const root = document.querySelector('invitation-widget').shadowRoot;
    const style = getComputedStyle(root.querySelector(arguments[0]));
    return style.getPropertyValue(arguments[1])";

// H1
async fn h1_a_brand_colour_reaches_the_button_and_can_be_read(world: &mut World) {
    for theme in ["light", "dark"] {
        dressed(world, "brand", theme).await;
    }
    let plain = style_of_plain(world, "background-color").await;
    dressed(world, "brand", "light").await;
    assert_ne!(style(world, "background-color").await, plain);
}

// H1
async fn h1_a_square_and_dense_host_is_followed(world: &mut World) {
    let height = style_of_plain(world, "height").await;
    dressed(world, "square", "light").await;
    assert_eq!(style(world, "border-start-start-radius").await, json!("0px"));
    assert_ne!(style(world, "height").await, height);
}

// H1
async fn h1_a_dark_host_needs_no_border_and_can_be_read(world: &mut World) {
    dressed(world, "dark", "auto").await;
    let surface = action::script(&world.page, STYLE, &[".email-box", "background-color"]).await;
    assert_eq!(surface, json!("rgb(28, 34, 51)"));
}

/// Sees every kind of colour in this host, and finds no barrier.
async fn dressed(world: &World, host: &'static str, theme: &'static str) {
    for id in ["list-five", "form-bad", "groups-sixty"] {
        let scene = scene(id).expect("the scene is there");
        visit(world, &scene, Look { host, theme, ..Look::default() }).await;
        let barriers = axe::barriers(&world.page).await;
        assert!(barriers.is_empty(), "{id} in {host}, {theme}:\n{}", barriers.join("\n"));
    }
}

async fn style_of_plain(world: &World, property: &str) -> Value {
    let look = Look { theme: "light", ..Look::default() };
    visit(world, &scene("list-five").expect("the scene is there"), look).await;
    style(world, property).await
}

/// Of the button that sends.
async fn style(world: &World, property: &str) -> Value {
    action::script(&world.page, STYLE, &["[part~=send]", property]).await
}
