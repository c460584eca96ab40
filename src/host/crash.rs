//! What happens when the widget panics: the page is told, and the next mount starts afresh.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

thread_local! {
    /// One for each mounted element; a crash ends them all.
    static ON_CRASH: RefCell<Vec<js_sys::Function>> = const { RefCell::new(Vec::new()) };
}

/// Calls `callback` when the instance crashes.
pub fn report_to(callback: js_sys::Function) {
    ON_CRASH.with_borrow_mut(|callbacks| {
        if callbacks.is_empty() {
            std::panic::set_hook(Box::new(on_panic));
        }
        callbacks.push(callback);
    });
}

fn on_panic(info: &std::panic::PanicHookInfo<'_>) {
    // The next exported call gets a fresh instance, since this one can no longer be trusted.
    wasm_bindgen::handler::schedule_reinit();
    let message = JsValue::from(info.to_string());
    let callbacks = ON_CRASH.take();
    for callback in callbacks {
        // A callback that throws must not keep the others from being told.
        let _ = callback.call1(&JsValue::NULL, &message);
    }
}
