//! How many invitations are open, for the host.

use leptos::prelude::*;

use crate::api::endpoint::StatusFilter;
use crate::event::WidgetEvent;
use crate::view::dynamic::effect;

use super::list::{List, Loaded, Wanted};

impl List {
    /// Tells the host how many are open, whenever that changes.
    pub(super) fn tell_count(self) {
        let mut before = None;
        effect(move || {
            let is_open = is_of_all_open(&self.wanted.read());
            let Some(group) = self.group().filter(|_| is_open) else { return };
            // Not held any more when the host hears of it, which may change everything at once.
            let count = match &*self.loaded.read() {
                Loaded::Rows(rows) => rows.count(),
                Loaded::Loading | Loaded::Failed(_) => return,
            };
            let now = Some((group.key, count));
            if before != now {
                before.clone_from(&now);
                let told = now.map(|(group, count)| WidgetEvent::Count { group, count });
                told.into_iter().for_each(|event| self.widget.emit(event));
            }
        });
    }
}

/// Whether nothing but the group narrows the list: then its length is the number of open ones.
fn is_of_all_open(wanted: &Wanted) -> bool {
    wanted.search.is_empty() && wanted.status == StatusFilter::Open
}
