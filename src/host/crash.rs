//! What happens when the widget panics.

use wasm_bindgen::JsValue;

/// Says in the console where it was, and has the next call begin with a fresh instance. What the
/// panic throws tells the shell, as does whatever else comes through: see `glue.mjs`.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        wasm_bindgen::handler::schedule_reinit();
        web_sys::console::error_1(&JsValue::from(info.to_string()));
    }));
}
