//! What there was to see when a story failed.

use std::fs;

use super::server::target;
use super::{World, console};
use crate::find;

/// Keeps a picture of the page where there can be one, and prints its text, its console and the server's log.
pub async fn keep(story: &str, world: &World) {
    if world.engine.has_pictures() {
        keep_picture(story, world).await;
    }
    let text = find::text(&world.page).await.unwrap_or_else(|error| error.to_string());
    let console = console(world).await.join("\n");
    println!("The page said:\n{text}\n\nIts console said:\n{console}\n");
    println!("The server said:\n{}", world.server.log());
}

async fn keep_picture(story: &str, world: &World) {
    let Ok(picture) = world.page.screenshot().await else { return };
    let folder = target().join("e2e");
    fs::create_dir_all(&folder).expect("the target folder can be written to");
    let file = folder.join(format!("{story}.png"));
    fs::write(&file, picture).expect("the target folder can be written to");
    println!("A picture is at {}", file.display());
}
