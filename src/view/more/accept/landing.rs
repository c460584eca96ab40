//! What the view of one invitation holds.

use leptos::prelude::*;

use crate::state::accept::{Activity, Card};
use crate::view::context::{Requests, Widget};

use super::super::lead::Lead;

/// The view of one invitation. A handle: copies are the same view.
#[derive(Clone, Copy, Debug)]
pub struct Landing {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// What there is of the invitation.
    pub card: RwSignal<Card>,
    /// Leads the focus to the title.
    pub lead: Lead,
    /// Whether the focus goes to the button that declines.
    pub wants_decline: RwSignal<bool>,
    pub(super) reads: Requests,
    pub(super) writes: Requests,
}

impl Landing {
    /// A view that loads at once and gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let landing = Self {
            widget,
            card: RwSignal::default(),
            lead: Lead::default(),
            wants_decline: RwSignal::default(),
            reads: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        landing.load_on_change();
        landing
    }

    /// The card as it is now.
    pub fn now(self) -> Card {
        self.card.read().at(self.widget.now.get())
    }

    /// What is being done with the invitation.
    pub fn activity(self) -> Activity {
        self.card.read().activity()
    }

    /// Lets `change` happen to the card, while the view is there.
    pub fn change(self, change: impl FnOnce(Card) -> Card) {
        self.card.try_update(|card| *card = change(std::mem::take(card)));
    }
}
