//! A portal's door.

use crate::place::Place;
use crate::scene::{Room::Join, Scene, Token};

pub fn scenes() -> Vec<Scene> {
    vec![loading()]
}

fn of(id: &'static str, title: &'static str) -> Scene {
    Join.scene(id, title).attribute("view", "join")
}

fn loading() -> Scene {
    of("join-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton)
}
