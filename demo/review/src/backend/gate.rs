//! Holds answers back.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// What an answer waits for. A handle: copies are the same gate.
#[derive(Clone)]
pub struct Gate {
    opened: Promise,
    open: Rc<Cell<Option<Function>>>,
}

impl Gate {
    /// A closed gate.
    pub fn closed() -> Self {
        let open = Rc::new(Cell::new(None));
        let opened = Promise::new(&mut |resolve, _| open.set(Some(resolve)));
        Self { opened, open }
    }

    /// Lets everything pass that waits, and all that comes.
    pub fn open(&self) {
        if let Some(open) = self.open.take() {
            open.call0(&JsValue::UNDEFINED).unwrap();
        }
    }

    /// Waits for the gate to open.
    pub async fn pass(&self) {
        JsFuture::from(self.opened.clone()).await.unwrap();
    }
}
