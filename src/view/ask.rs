//! What the widget asks its host while it works.

use std::fmt;
use std::rc::Rc;

use js_sys::Promise;
use leptos::prelude::*;

/// A question to the host: what it is about, and a promise of the answer, which fails when there is
/// none.
#[derive(Clone, Copy)]
pub struct Ask(StoredValue<Rc<Asker>, LocalStorage>);

type Asker = dyn Fn(&str) -> Promise;

impl<F: Fn(&str) -> Promise + 'static> From<F> for Ask {
    fn from(ask: F) -> Self {
        Self(StoredValue::new_local(Rc::new(ask)))
    }
}

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ask")
    }
}

impl Ask {
    /// Asks; `None` when the host is gone.
    pub(super) fn run(self, about: &str) -> Option<Promise> {
        self.0.try_with_value(|ask| ask(about))
    }
}

/// What the host is asked besides tokens, if it wants to be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Questions {
    /// Whether invitations may be sent; about `{emails, groups, role}`. A promise of yes or
    /// no; one that fails is a no.
    pub before_send: Option<Ask>,
    /// What the host holds against addresses; about a list of them. A promise of JSON text: a
    /// sentence for each address that should not be invited.
    pub check_addresses: Option<Ask>,
}
