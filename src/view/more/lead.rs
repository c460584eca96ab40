//! Where the focus goes in a card when the face that had it goes.

use leptos::prelude::*;
use web_sys::FocusEvent;

use crate::view::dynamic::{Dynamic, flag};
use crate::view::element::El;

/// Leads the focus from a face that goes to the title, which stays. A handle.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lead {
    has_focus: RwSignal<bool>,
    wants_title: RwSignal<bool>,
}

impl Lead {
    /// Remembers whether something in `faces` has the focus.
    pub fn watch(self, faces: El) -> El {
        faces
            .on("focusin", move |_: FocusEvent| self.has_focus.set(true))
            .on("focusout", move |_: FocusEvent| self.has_focus.set(false))
    }

    /// The key of the face that is shown, which `read` says. A focus in one that goes moves.
    pub fn faces(self, read: impl FnMut() -> String + Send + 'static) -> Dynamic<Vec<String>> {
        self.follow(Box::new(read))
    }

    fn follow(self, mut read: Dynamic<String>) -> Dynamic<Vec<String>> {
        let mut before = None;
        Box::new(move || {
            let face = read();
            let has_changed = before.replace(face.clone()).is_some_and(|before| before != face);
            if has_changed && self.has_focus.get_untracked() {
                self.has_focus.set(false);
                self.wants_title.set(true);
            }
            vec![face]
        })
    }

    /// Whether the focus is to be brought to the title, which takes it then.
    pub fn reaches_title(self) -> Dynamic<bool> {
        take(self.wants_title)
    }
}

/// Whether what `wanted` says is wanted, which is over with that.
pub fn take(wanted: RwSignal<bool>) -> Dynamic<bool> {
    flag(move || {
        let is_wanted = wanted.get();
        if is_wanted {
            wanted.set(false);
        }
        is_wanted
    })
}
