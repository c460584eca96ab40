//! What comes in the widget's way.

use js_sys::{Function, Object, Promise, Reflect, TypeError};
use wasm_bindgen::prelude::*;

use crate::scene::Trouble;

/// Brings about what is there before the widget.
pub fn before(trouble: Trouble) {
    match trouble {
        Trouble::WasmBlocked => {
            lose_wasm();
            // Whoever wants to know whether it is forbidden tries to make a module.
            set(&get(&js_sys::global(), "WebAssembly"), "Module", &JsValue::UNDEFINED);
        }
        Trouble::WasmMissing => set(&js_sys::global(), "WebAssembly", &JsValue::UNDEFINED),
        Trouble::WasmLost => lose_wasm(),
        // It is the element that hears of it.
        Trouble::Held => {}
        Trouble::Offline | Trouble::Crash => now(trouble),
    }
}

/// Brings about what may come in the middle of the work.
pub fn now(trouble: Trouble) {
    match trouble {
        Trouble::Offline => go_offline(),
        Trouble::Crash => crash_soon(),
        _ => panic!("{trouble:?} is there from the start, or never"),
    }
}

fn go_offline() {
    let navigator = web_sys::window().unwrap().navigator();
    let offline = Object::new();
    set(&offline, "value", &JsValue::FALSE);
    Object::define_property(&navigator, &"onLine".into(), &offline);
}

/// Lets the page's `fetch` find no wasm.
fn lose_wasm() {
    let fetch: Function = get(&js_sys::global(), "fetch").unchecked_into();
    let lossy = move |what: JsValue, how: JsValue| {
        let address = String::from(what.unchecked_ref::<Object>().to_string());
        match address.ends_with(".wasm") {
            true => Promise::reject(&TypeError::new("Failed to fetch")),
            false => {
                fetch.call2(&JsValue::UNDEFINED, &what, &how).unwrap().unchecked_into::<Promise>()
            }
        }
    };
    let lossy: Closure<dyn Fn(JsValue, JsValue) -> Promise> = Closure::new(lossy);
    set(&js_sys::global(), "fetch", &lossy.into_js_value());
}

/// Lets the next element that is made be a fault, once.
fn crash_soon() {
    let prototype = get(&get(&js_sys::global(), "Document"), "prototype");
    let create = get(&prototype, "createElement");
    let holder = prototype.clone();
    let broken: Closure<dyn Fn() -> Result<JsValue, JsValue>> = Closure::new(move || {
        set(&holder, "createElement", &create);
        Err(js_sys::Error::new("the fault of the scene").into())
    });
    set(&prototype, "createElement", &broken.into_js_value());
}

fn get(holder: &JsValue, name: &str) -> JsValue {
    Reflect::get(holder, &name.into()).unwrap()
}

fn set(holder: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(holder, &name.into(), value).unwrap();
}
