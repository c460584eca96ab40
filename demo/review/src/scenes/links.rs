//! The shareable links of a group.

use crate::place::Place;
use crate::scene::{Room::Links, Scene, Token};

pub fn scenes() -> Vec<Scene> {
    vec![loading()]
}

fn of(id: &'static str, title: &'static str) -> Scene {
    Links.scene(id, title).attribute("view", "links")
}

fn loading() -> Scene {
    of("links-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton)
}
