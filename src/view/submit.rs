//! Actions hang on `submit`: a page that swallows `click` still lets a button send its form.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlButtonElement, HtmlElement, Node, SubmitEvent};

/// Takes the event over and returns the value of the button that was pressed.
pub fn pressed(event: &SubmitEvent) -> String {
    event.prevent_default();
    let button = event.submitter().and_then(|submitter| submitter.dyn_into().ok());
    button.map(|button: HtmlButtonElement| button.value()).unwrap_or_default()
}

/// Brings the focus to the text box of the form that the event came to, when the control that had
/// it is about to go.
pub fn focus_text_box(event: &Event) {
    // A chip that is edited has an input too, which has no id.
    focus_first(event, "input[id]");
}

/// Brings the focus to the first control that fits in the form that the event came to.
pub fn focus_first(event: &Event, selector: &str) {
    let control = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let form = control.and_then(|control| control.closest("form").ok().flatten());
    let found = form.and_then(|form| form.query_selector(selector).ok().flatten());
    let found = found.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    found.into_iter().for_each(|found| drop(found.focus()));
}

/// Keeps a key from what it does of itself, and from the page: a dialog there would close, too.
pub fn take_over(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}

/// Whether the focus goes to something outside of what the event came to.
pub fn goes_elsewhere(event: &FocusEvent) -> bool {
    let inside = event.current_target().and_then(|inside| inside.dyn_into::<Node>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    !inside.is_some_and(|inside| inside.contains(to.as_ref()))
}
