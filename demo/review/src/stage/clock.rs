//! On the stage no time goes by: words for it are the same each time, and nothing takes too long.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use crate::host::NOW;

/// Stops the page's clock at the time of the scenes. Whatever is left to chance is not, either.
pub fn stand_still() {
    let now: Closure<dyn Fn() -> f64> = Closure::new(|| NOW as f64);
    replace("Date", "now", now.into_js_value());
    let chance: Closure<dyn Fn() -> f64> = Closure::new(|| 0.0);
    replace("Math", "random", chance.into_js_value());
    let signal: Object = global("AbortSignal").unchecked_into();
    let timeout = Reflect::get(&signal, &"timeout".into()).unwrap();
    let timeout: js_sys::Function = timeout.unchecked_into();
    let limit = move |millis: f64| match millis > 0.0 {
        true => AbortController::new().unwrap().signal(),
        false => timeout.call1(&signal, &millis.into()).unwrap().unchecked_into(),
    };
    let limit: Closure<dyn Fn(f64) -> AbortSignal> = Closure::new(limit);
    replace("AbortSignal", "timeout", limit.into_js_value());
}

fn replace(holder: &str, name: &str, value: JsValue) {
    Reflect::set(&global(holder), &name.into(), &value).unwrap();
}

fn global(name: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &name.into()).unwrap()
}
