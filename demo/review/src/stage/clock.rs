//! On the stage no time goes by: words for it are the same each time, and nothing takes too long.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use crate::acting::dom::document;
use crate::host::NOW;

/// Stops the page's clock at the time of the scenes. Whatever is left to chance is not, either.
pub fn stand_still() {
    let now: Closure<dyn Fn() -> f64> = Closure::new(|| NOW as f64);
    replace("Date", "now", now.into_js_value());
    let chance: Closure<dyn Fn() -> f64> = Closure::new(|| 0.0);
    replace("Math", "random", chance.into_js_value());
    let signal: Object = global("AbortSignal").unchecked_into();
    let timeout = Reflect::get(&signal, &"timeout".into()).unwrap();
    let timeout: Function = timeout.unchecked_into();
    let limit = move |millis: f64| match millis > 0.0 {
        true => AbortController::new().unwrap().signal(),
        false => timeout.call1(&signal, &millis.into()).unwrap().unchecked_into(),
    };
    let limit: Closure<dyn Fn(f64) -> AbortSignal> = Closure::new(limit);
    replace("AbortSignal", "timeout", limit.into_js_value());
}

/// Whether no transition is under way. Animations go on for ever: they are what waiting looks like.
pub fn is_at_rest() -> bool {
    let page: JsValue = document().into();
    let all = Reflect::get(&page, &"getAnimations".into()).unwrap();
    let all: Function = all.unchecked_into();
    let all: Array = all.call0(&page).unwrap().unchecked_into();
    let is_transition = |animation: JsValue| {
        Reflect::has(&animation, &"transitionProperty".into()).unwrap_or_default()
    };
    !all.iter().any(is_transition)
}

fn replace(holder: &str, name: &str, value: JsValue) {
    Reflect::set(&global(holder), &name.into(), &value).unwrap();
}

fn global(name: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &name.into()).unwrap()
}
