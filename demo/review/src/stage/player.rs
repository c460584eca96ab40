//! Does what a scene says, as a person would.

use crate::acting::time::tick;
use crate::scene::Step;

use super::element::Widget;
use super::trouble;

/// Takes one step after the other.
pub async fn play(widget: &Widget, steps: &[Step]) {
    for step in steps {
        take(widget, step).await;
        tick().await;
    }
}

async fn take(widget: &Widget, step: &Step) {
    match step {
        Step::Type(place, text) => widget.at(*place).await.type_text(text).await,
        Step::Paste(place, text) => widget.at(*place).await.paste(text).await,
        Step::Key(place, key) => widget.at(*place).await.press_key(key).await,
        Step::Press(place) => widget.at(*place).await.press().await,
        Step::Point(place) => widget.at(*place).await.point().await,
        Step::Choose(place, value) => widget.at(*place).await.choose_value(value).await,
        Step::Scroll(place) => widget.at(*place).await.scroll_down(),
        Step::Give(token) => widget.give(token),
        Step::Meet(trouble) => trouble::now(*trouble),
        Step::See(place) => drop(widget.at(*place).await),
        Step::Miss(place) => widget.until_gone(*place).await,
    }
}
