//! What a stage does in a frame of the sheet: it has the height of its content, and leaves the sheet
//! where it is.

use js_sys::{Array, Function, Object, Proxy, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::acting::dom::document;

/// Keeps the focus of a scene from scrolling the sheet, and the frame as high as the scene.
pub fn settle() {
    if frame().is_none() {
        return;
    }
    let holder: JsValue = Reflect::get(&js_sys::global(), &"HTMLElement".into()).unwrap();
    let prototype = Reflect::get(&holder, &"prototype".into()).unwrap();
    let focus = Reflect::get(&prototype, &"focus".into()).unwrap();
    let gentle: Closure<dyn Fn(Function, JsValue, Array) -> JsValue> =
        Closure::new(|focus: Function, on: JsValue, _: Array| {
            let options = Object::new();
            Reflect::set(&options, &"preventScroll".into(), &true.into()).unwrap();
            focus.call1(&on, &options).unwrap()
        });
    let handler = Object::new();
    Reflect::set(&handler, &"apply".into(), &gentle.into_js_value()).unwrap();
    Reflect::set(&prototype, &"focus".into(), &Proxy::new(&focus, &handler)).unwrap();
    let on_resize: Closure<dyn Fn()> = Closure::new(fit);
    let on_resize: Function = on_resize.into_js_value().unchecked_into();
    web_sys::window().unwrap().add_event_listener_with_callback("resize", &on_resize).unwrap();
}

/// Gives the frame, if there is one, the height of what is in it.
pub fn fit() {
    let Some(frame) = frame() else { return };
    let height = document().body().unwrap().scroll_height();
    let frame: HtmlElement = frame.unchecked_into();
    frame.style().set_property("block-size", &format!("{height}px")).unwrap();
}

fn frame() -> Option<Element> {
    web_sys::window().unwrap().frame_element().ok().flatten()
}
