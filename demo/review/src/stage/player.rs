//! Does what a scene says, as a person would who takes their time.

use crate::acting::field::Field;
use crate::acting::time::tick;
use crate::backend::Server;
use crate::place::Place;
use crate::scene::Step;

use super::element::Widget;
use super::{trouble, until};

/// Takes one step after the other.
pub async fn play(widget: &Widget, server: &Server, steps: &[Step]) {
    for step in steps {
        Player { widget, server }.take(step).await;
    }
}

struct Player<'a> {
    widget: &'a Widget,
    server: &'a Server,
}

impl Player<'_> {
    async fn take(&self, step: &Step) {
        match step {
            Step::Type(place, text) => self.at(*place).await.type_text(text).await,
            Step::Paste(place, text) => self.at(*place).await.paste(text).await,
            Step::Key(place, key) => self.at(*place).await.press_key(key).await,
            Step::Press(place) => self.at(*place).await.press().await,
            Step::Point(place) => self.at(*place).await.point().await,
            Step::Choose(place, value) => self.at(*place).await.choose_value(value).await,
            Step::Scroll(place) => self.at(*place).await.scroll_down(),
            Step::Give(token) => self.widget.give(token),
            Step::Meet(trouble) => trouble::now(*trouble),
            Step::See(place) => drop(self.at(*place).await),
            Step::Miss(place) => self.until_gone(*place).await,
        }
    }

    /// What there is at `place`, as soon as it is there to stay.
    async fn at(&self, place: Place) -> Field {
        self.until_there(place).await;
        // An answer is still to be shown, and may lead to another request.
        for _ in 0..5 {
            until("every request is answered", || self.server.is_quiet()).await;
            tick().await;
        }
        self.until_there(place).await;
        self.widget.find(place).expect("it is there")
    }

    async fn until_there(&self, place: Place) {
        until(&format!("{place:?} is there"), || self.widget.find(place).is_some()).await;
    }

    async fn until_gone(&self, place: Place) {
        until(&format!("{place:?} is gone"), || self.widget.find(place).is_none()).await;
    }
}
