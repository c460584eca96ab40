//! One invitation, for who is invited by it.

use crate::place::Place;
use crate::scene::{Room::Accept, Scene, Token};

pub fn scenes() -> Vec<Scene> {
    vec![loading()]
}

fn of(id: &'static str, title: &'static str) -> Scene {
    Accept.scene(id, title).attribute("view", "accept")
}

fn loading() -> Scene {
    of("accept-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton)
}
