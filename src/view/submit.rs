//! Actions hang on `submit`: a page that swallows `click` still lets a button send its form.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement, SubmitEvent};

/// Takes the event over and returns the value of the button that was pressed.
pub fn pressed(event: &SubmitEvent) -> String {
    event.prevent_default();
    let button = event.submitter().and_then(|submitter| submitter.dyn_into().ok());
    button.map(|button: HtmlButtonElement| button.value()).unwrap_or_default()
}

/// Brings the focus to the form's text box, when the button that had it is about to go.
pub fn focus_text_box(event: &SubmitEvent) {
    let form = event.current_target().and_then(|form| form.dyn_into::<Element>().ok());
    let text_box = form.and_then(|form| form.query_selector("input").ok().flatten());
    let text_box = text_box.and_then(|text_box| text_box.dyn_into::<HtmlElement>().ok());
    text_box.into_iter().for_each(|text_box| drop(text_box.focus()));
}
