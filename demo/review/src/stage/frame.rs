//! What a stage does in a frame of the sheet, where others play at the same time: it has the height of
//! its content, leaves the sheet where it is, and goes on when another scene takes the focus.

use js_sys::{Array, Function, Object, Proxy, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, FocusEvent, HtmlElement, ResizeObserver};

use crate::acting::dom::document;

/// Settles down in the frame, if there is one.
pub fn settle() {
    if frame().is_none() {
        return;
    }
    focus_gently();
    keep_focus();
    let fit: Closure<dyn Fn()> = Closure::new(fit);
    let observer = ResizeObserver::new(fit.into_js_value().unchecked_ref()).unwrap();
    observer.observe(&document().body().unwrap());
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

/// Keeps what takes the focus from scrolling the sheet.
fn focus_gently() {
    let holder: JsValue = Reflect::get(&js_sys::global(), &"HTMLElement".into()).unwrap();
    let prototype = Reflect::get(&holder, &"prototype".into()).unwrap();
    let focus = Reflect::get(&prototype, &"focus".into()).unwrap();
    let gentle = |focus: Function, on: JsValue, _: Array| {
        let options = Object::new();
        Reflect::set(&options, &"preventScroll".into(), &true.into()).unwrap();
        focus.call1(&on, &options).unwrap()
    };
    let gentle: Closure<dyn Fn(Function, JsValue, Array) -> JsValue> = Closure::new(gentle);
    let handler = Object::new();
    Reflect::set(&handler, &"apply".into(), &gentle.into_js_value()).unwrap();
    Reflect::set(&prototype, &"focus".into(), &Proxy::new(&focus, &handler)).unwrap();
}

/// Keeps the widget from hearing that nothing of this page has the focus any more: there is one focus
/// for all frames.
fn keep_focus() {
    let stop: Closure<dyn Fn(FocusEvent)> = Closure::new(|event: FocusEvent| {
        if event.related_target().is_none() {
            event.stop_immediate_propagation();
        }
    });
    let stop: Function = stop.into_js_value().unchecked_into();
    let window = web_sys::window().unwrap();
    for kind in ["blur", "focusout"] {
        window.add_event_listener_with_callback_and_bool(kind, &stop, true).unwrap();
    }
}
