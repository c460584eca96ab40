//! Actions hang on `submit`: a page that swallows `click` still lets a button send its form.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlButtonElement, HtmlElement, SubmitEvent};

/// Takes the event over and returns the value of the button that was pressed.
pub fn pressed(event: &SubmitEvent) -> String {
    event.prevent_default();
    let button = event.submitter().and_then(|submitter| submitter.dyn_into().ok());
    button.map(|button: HtmlButtonElement| button.value()).unwrap_or_default()
}

/// Brings the focus to the text box of the form that the event came to, when the control that had
/// it is about to go.
pub fn focus_text_box(event: &Event) {
    let control = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let form = control.and_then(|control| control.closest("form").ok().flatten());
    // A chip that is edited has an input too, which has no id.
    let text_box = form.and_then(|form| form.query_selector("input[id]").ok().flatten());
    let text_box = text_box.and_then(|text_box| text_box.dyn_into::<HtmlElement>().ok());
    text_box.into_iter().for_each(|text_box| drop(text_box.focus()));
}
