//! Events that come from people.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, ClipboardEventInit, DataTransfer, EventInit};

/// Somebody pastes `text`.
pub fn paste_of(text: &str) -> ClipboardEvent {
    let data = DataTransfer::new().unwrap();
    data.set_data("text/plain", text).unwrap();
    let init = ClipboardEventInit::new();
    init.set_clipboard_data(Some(&data));
    // Firefox makes the data of these instead.
    for (name, value) in [("data", text), ("dataType", "text/plain")] {
        Reflect::set(&init, &name.into(), &value.into()).unwrap();
    }
    ClipboardEvent::new_with_event_init_dict("paste", by_a_person(&init)).unwrap()
}

/// Events of people bubble, leave shadow roots and can be prevented.
pub fn by_a_person<T: JsCast>(init: &T) -> &T {
    let event: &EventInit = init.unchecked_ref();
    event.set_bubbles(true);
    event.set_composed(true);
    event.set_cancelable(true);
    init
}
