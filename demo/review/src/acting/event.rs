//! What all events of people have in common.

use wasm_bindgen::JsCast;
use web_sys::EventInit;

/// They bubble, leave shadow roots and can be prevented.
pub fn by_a_person<T: JsCast>(init: &T) -> &T {
    let event: &EventInit = init.unchecked_ref();
    event.set_bubbles(true);
    event.set_composed(true);
    event.set_cancelable(true);
    init
}
