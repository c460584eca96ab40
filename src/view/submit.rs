//! Actions hang on `submit`: a page that swallows `click` still lets a button send its form.

use wasm_bindgen::JsCast;
use web_sys::{HtmlButtonElement, SubmitEvent};

/// Takes the event over and returns the value of the button that was pressed.
pub fn pressed(event: &SubmitEvent) -> String {
    event.prevent_default();
    let button = event.submitter().and_then(|submitter| submitter.dyn_into().ok());
    button.map(|button: HtmlButtonElement| button.value()).unwrap_or_default()
}
