//! How many invitations there are: for the host, and in words.

use leptos::prelude::*;

use crate::api::endpoint::StatusFilter;
use crate::event::WidgetEvent;
use crate::text::T;
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

    /// How many invitations there are; nothing where there is none.
    pub fn count_in_words(self) -> String {
        match &*self.loaded.read() {
            Loaded::Rows(rows) if rows.count() > 0 => {
                self.widget.text_for(T::ListCount, rows.count(), &[])
            }
            _ => String::new(),
        }
    }

    /// How many there are, or why there is none.
    pub fn in_words(self) -> String {
        let count = self.count_in_words();
        if count.is_empty() { emptiness(self) } else { count }
    }
}

/// Whether nothing but the group narrows the list: then its length is the number of open ones.
fn is_of_all_open(wanted: &Wanted) -> bool {
    wanted.search.is_empty() && wanted.status == StatusFilter::Open
}

/// Why there are no rows.
pub fn emptiness(list: List) -> String {
    let Wanted { search, status, .. } = list.wanted.get();
    match (search.is_empty(), status) {
        (false, _) => list.widget.text_with(T::ListNothingFound, &[("search", &search)]),
        (true, StatusFilter::Open) => with_group(list, T::ListEmptyOpen),
        (true, StatusFilter::Expired) => with_group(list, T::ListEmptyExpired),
    }
}

/// A text with the name of the group in it.
pub fn with_group(list: List, key: T) -> String {
    let name = list.group().map(|group| group.name).unwrap_or_default();
    list.widget.text_with(key, &[("group", &name)])
}
