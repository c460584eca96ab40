//! The invitations of a person.

use crate::place::Place;
use crate::scene::{Room::Inbox, Scene, Token};

pub fn scenes() -> Vec<Scene> {
    vec![loading()]
}

fn of(id: &'static str, title: &'static str) -> Scene {
    Inbox.scene(id, title).attribute("view", "inbox")
}

fn loading() -> Scene {
    of("inbox-loading", "Not there yet").given(Token::Awaited).sees(Place::Skeleton)
}
