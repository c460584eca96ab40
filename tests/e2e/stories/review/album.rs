//! Pictures of what was seen, and sheets that show them side by side: `target/e2e/review`.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use invitation_review::Scene;

use crate::action;
use crate::world::{World, devtools, target};

/// Where the widget is on its page, with some of the page around it.
const FRAME: &str = "const stage = document.querySelector('.stage').getBoundingClientRect();
    const height = Math.max(stage.bottom, document.documentElement.scrollHeight);
    return { x: stage.x, y: 0, width: stage.width, height, scale: 1 }";

/// Keeps a picture of the scene, also of what is outside the window.
pub async fn keep(world: &World, look: &str, scene: &Scene) {
    let clip = action::script(&world.page, FRAME, &[]).await;
    let wanted = json!({ "captureBeyondViewport": true, "clip": clip });
    let taken = devtools(&world.page, "Page.captureScreenshot", wanted).await;
    let picture = STANDARD.decode(taken["data"].as_str().expect("a picture"));
    let file = folder(look).join(format!("{}.png", scene.id));
    fs::write(file, picture.expect("it is base64")).expect("the album can be written to");
}

/// Puts the pictures of a look on one page.
pub fn bind(look: &str, scenes: &[Scene]) {
    let mut page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>{look}</title><style>body {{ \
        display: flex; flex-wrap: wrap; gap: 24px; align-items: start; font: 14px sans-serif; \
        background: #888 }} img {{ display: block; max-width: 500px }}</style>"
    );
    for Scene { id, title, .. } in scenes {
        write!(
            page,
            "<figure><figcaption>{id}: {title}</figcaption><img src=\"{id}.png\"></figure>"
        )
        .expect("a text takes everything");
    }
    fs::write(folder(look).join("index.html"), page).expect("the album can be written to");
}

fn folder(look: &str) -> PathBuf {
    let folder = target().join("e2e/review").join(look);
    fs::create_dir_all(&folder).expect("the target folder can be written to");
    folder
}
