//! How the widget gets a new token from its host.

use std::fmt;
use std::rc::Rc;

use js_sys::Promise;
use leptos::prelude::*;

/// Asks the host for a new token: a promise of its text, which fails when there is none.
#[derive(Clone, Copy)]
pub struct AskToken(StoredValue<Rc<dyn Fn() -> Promise>, LocalStorage>);

impl<F: Fn() -> Promise + 'static> From<F> for AskToken {
    fn from(ask: F) -> Self {
        Self(StoredValue::new_local(Rc::new(ask)))
    }
}

impl fmt::Debug for AskToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AskToken")
    }
}

impl AskToken {
    /// Asks; `None` when the host is gone.
    pub(super) fn run(self) -> Option<Promise> {
        self.0.try_with_value(|ask| ask())
    }
}
