//! The looks that each scene is seen in: any of them in the plain run, all in the deep one.

use serde_json::json;

use invitation_review::{Look, Scene, scenes};

use super::{album, axe, layout, visit};
use crate::engines::{in_chromium, in_chromium_first};
use crate::world::{Engine, World, devtools, is_deep};

in_chromium_first! {
    h1_h7_light_to_the_right,
    h1_h7_light_to_the_left_and_narrow,
    h1_h7_dark_to_the_right_and_narrow,
    h1_h7_dark_to_the_left,
}
// Only Chromium's driver can ask for the colours of the system.
in_chromium! {
    h1_h7_forced_colours_to_the_right_and_narrow,
    h1_h7_forced_colours_to_the_left,
}

/// How many of these stories share the scenes of the plain run.
const LOOKS: usize = 6;

const NARROW: u16 = 320;
const WIDE: u16 = 1000;

// H1, H7
async fn h1_h7_light_to_the_right(world: &mut World) {
    see(world, 0, "light-ltr-1000", look("light", "en", WIDE)).await;
}

// H1, H7
async fn h1_h7_light_to_the_left_and_narrow(world: &mut World) {
    see(world, 1, "light-rtl-320", look("light", "ar", NARROW)).await;
}

// H1, H7
async fn h1_h7_dark_to_the_right_and_narrow(world: &mut World) {
    see(world, 2, "dark-ltr-320", look("dark", "de", NARROW)).await;
}

// H1, H7
async fn h1_h7_dark_to_the_left(world: &mut World) {
    see(world, 3, "dark-rtl-1000", look("dark", "he", WIDE)).await;
}

// H1, H7
async fn h1_h7_forced_colours_to_the_right_and_narrow(world: &mut World) {
    force_colours(world).await;
    see(world, 4, "forced-ltr-320", look("auto", "en", NARROW)).await;
}

// H1, H7
async fn h1_h7_forced_colours_to_the_left(world: &mut World) {
    force_colours(world).await;
    see(world, 5, "forced-rtl-1000", look("auto", "ar", WIDE)).await;
}

fn look(theme: &'static str, lang: &'static str, width: u16) -> Look {
    Look { theme, lang, width: Some(width), ..Look::default() }
}

async fn force_colours(world: &World) {
    let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    devtools(&world.page, "Emulation.setEmulatedMedia", features).await;
}

/// Looks at the scenes of this look's turn, and tells of all that is wrong at once.
async fn see(world: &World, turn: usize, name: &str, look: Look) {
    // As wide as the widest stage, with what is around it.
    world.page.set_window_size(1100, 900).await.expect("a window can be resized");
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for scene in in_turn(turn) {
        visit(world, &scene, look).await;
        if world.engine == Engine::Chromium {
            album::keep(world, name, &scene).await;
        }
        let found = [axe::barriers(&world.page).await, layout::faults(world).await].concat();
        wrong.extend(found.into_iter().map(|what| format!("{}: {what}", scene.id)));
        seen.push(scene);
    }
    if world.engine == Engine::Chromium {
        album::bind(name, &seen);
    }
    assert!(wrong.is_empty(), "{name}, {} scenes:\n{}", seen.len(), wrong.join("\n"));
}

fn in_turn(turn: usize) -> impl Iterator<Item = Scene> {
    let all = scenes().into_iter().enumerate();
    all.filter(move |(at, _)| is_deep() || at % LOOKS == turn).map(|(_, scene)| scene)
}
