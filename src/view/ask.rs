//! What the widget asks its host while it works.

use std::fmt;
use std::rc::Rc;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

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

/// A way to another view inside this one, which may be of another wasm.
#[derive(Clone, Copy)]
pub struct Nest(StoredValue<Rc<Nester>, LocalStorage>);

type Nester = dyn Fn(&str, &HtmlElement) -> Option<Function>;

impl<F: Fn(&str, &HtmlElement) -> Option<Function> + 'static> From<F> for Nest {
    fn from(nest: F) -> Self {
        Self(StoredValue::new_local(Rc::new(nest)))
    }
}

impl fmt::Debug for Nest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nest")
    }
}

impl Nest {
    /// Shows the view in `base`, until the current owner ends.
    pub fn show(self, view: &str, base: &HtmlElement) {
        let end = self.0.try_with_value(|nest| nest(view, base)).flatten();
        let end = StoredValue::new_local(end);
        on_cleanup(move || {
            if let Some(end) = end.try_get_value().flatten() {
                let _ = end.call0(&JsValue::UNDEFINED);
            }
        });
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
    /// Shows another view inside this one; where there is none, it is not offered.
    pub nest: Option<Nest>,
}
