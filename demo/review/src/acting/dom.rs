//! Elements of the page.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The page.
pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A fresh element.
pub fn create(tag: &str) -> HtmlElement {
    document().create_element(tag).unwrap().unchecked_into()
}

/// Puts `child` at the end of `parent`.
pub fn append(parent: &Element, child: &Element) {
    parent.append_child(child).unwrap();
}

/// Every descendant of `element` that fits `selector`, in order.
pub fn all_in(element: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = element.query_selector_all(selector).unwrap();
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.map(JsCast::unchecked_into).collect()
}
