//! What happens when the widget panics: the page is told, and the next mount starts afresh.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    /// One for each mounted element, which keeps it alive; a crash ends them all.
    static ON_CRASH: RefCell<Vec<Weak<Function>>> = const { RefCell::new(Vec::new()) };
}

/// Calls `callback` when the instance crashes, as long as what is returned lives.
#[must_use]
pub fn report_to(callback: Function) -> Rc<Function> {
    let callback = Rc::new(callback);
    ON_CRASH.with_borrow_mut(|callbacks| {
        if callbacks.is_empty() {
            std::panic::set_hook(Box::new(on_panic));
        }
        callbacks.retain(|known| known.strong_count() > 0);
        callbacks.push(Rc::downgrade(&callback));
    });
    callback
}

fn on_panic(info: &std::panic::PanicHookInfo<'_>) {
    // The next exported call gets a fresh instance, since this one can no longer be trusted.
    wasm_bindgen::handler::schedule_reinit();
    let message = JsValue::from(info.to_string());
    let callbacks = ON_CRASH.take();
    for callback in callbacks.iter().filter_map(Weak::upgrade) {
        // A callback that throws must not keep the others from being told.
        let _ = callback.call1(&JsValue::NULL, &message);
    }
}
