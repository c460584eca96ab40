//! What the view of a portal's door holds.

use leptos::prelude::*;

use crate::state::join::{Activity, Door};
use crate::view::context::{Requests, Widget};
use crate::view::failure;

use super::super::lead::Lead;

/// One door. A handle: copies are the same door.
#[derive(Clone, Copy, Debug)]
pub struct Gate {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// What there is of it.
    pub door: RwSignal<Door>,
    /// Leads the focus to the title.
    pub lead: Lead,
    pub(super) reads: Requests,
    pub(super) writes: Requests,
}

impl Gate {
    /// A door that is looked at at once and gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let gate = Self {
            widget,
            door: RwSignal::default(),
            lead: Lead::default(),
            reads: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        gate.look_on_change();
        gate
    }

    /// Whether joining has to wait.
    pub fn is_held(self) -> bool {
        match self.door.read().activity() {
            Activity::Idle => false,
            Activity::Joining => true,
            Activity::Failed(error) => failure::is_final(self.widget, &error),
        }
    }
}
