//! The system's own way to share a link, where there is one.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::state::links::Activity;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn navigator_share(what: &JsValue) -> Result<js_sys::Promise, JsValue>;
}

/// Whether the system can be asked.
pub fn is_there() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let share = navigator.and_then(|it| js_sys::Reflect::get(&it, &"share".into()).ok());
    share.is_some_and(|share| share.is_function())
}

/// Hands `link` to the system, and tells what became of it: nothing, where the person has given it up.
pub async fn share(link: &str) -> Activity {
    let what = js_sys::Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&what, &"url".into(), &link.into());
    let shared = match navigator_share(&what) {
        Ok(shared) => JsFuture::from(shared).await,
        Err(error) => Err(error),
    };
    match shared {
        Ok(_) => Activity::Shared,
        Err(error) if js_sys::Error::from(error.clone()).name() == "AbortError" => Activity::Idle,
        Err(_) => Activity::ShareRefused,
    }
}
