//! One control, worked with keys, clipboard and pointer.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{
    Event, EventInit, HtmlButtonElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    InputEvent, InputEventInit, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit,
};

use super::dom::all_in;
use super::event::{by_a_person, paste_of};
use super::time::tick;

/// An input, a list to choose from, or a button.
#[derive(Clone)]
pub struct Field(HtmlElement);

impl Field {
    /// The control that `element` is.
    pub fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The accessible name: the label that is for screen readers alone, else the words on it.
    pub fn name(&self) -> String {
        let label = self.0.get_attribute("aria-label");
        label.unwrap_or_else(|| self.0.text_content().unwrap_or_default())
    }

    /// The value.
    pub fn value(&self) -> String {
        let value = Reflect::get(&self.0, &"value".into()).unwrap();
        value.as_string().unwrap_or_default()
    }

    /// An attribute; empty when it is not there.
    pub fn attribute(&self, name: &str) -> String {
        self.0.get_attribute(name).unwrap_or_default()
    }

    /// Whether it says that it cannot be used now.
    pub fn is_disabled(&self) -> bool {
        self.attribute("aria-disabled") == "true"
    }

    /// Whether the box is ticked.
    pub fn is_checked(&self) -> bool {
        self.0.unchecked_ref::<HtmlInputElement>().checked()
    }

    /// Types `text`, key by key.
    pub async fn type_text(&self, text: &str) {
        self.0.focus().unwrap();
        for letter in text.chars() {
            let letter = letter.to_string();
            if self.key(&letter) {
                self.set_value(&format!("{}{letter}", self.value()));
            }
            tick().await;
        }
    }

    /// Types `text` so fast that the page does nothing in between.
    pub fn type_at_once(&self, text: &str) {
        self.0.focus().unwrap();
        for letter in text.chars() {
            self.key(&letter.to_string());
            self.set_value(&format!("{}{letter}", self.value()));
        }
    }

    /// Presses a key that is no letter.
    pub async fn press_key(&self, key: &str) {
        self.0.focus().unwrap();
        let is_free = self.key(key);
        match key {
            "Backspace" if is_free => self.delete_last(),
            "Enter" if is_free => self.submit(),
            _ => {}
        }
        tick().await;
    }

    /// Replaces everything by `text`, as selecting all and typing does.
    pub async fn retype(&self, text: &str) {
        self.0.focus().unwrap();
        self.set_value("");
        self.type_text(text).await;
    }

    /// Enters `text` at once, as the browser's own picker of days does.
    pub async fn enter(&self, text: &str) {
        self.0.focus().unwrap();
        self.set_value(text);
        tick().await;
    }

    /// Pastes `text`.
    pub async fn paste(&self, text: &str) {
        self.0.focus().unwrap();
        if self.fire(&paste_of(text)) {
            // An input of one line leaves new lines out.
            self.set_value(&format!("{}{}", self.value(), text.replace('\n', "")));
        }
        tick().await;
    }

    /// Presses it with pointer or keyboard, as a button.
    pub async fn press(&self) {
        self.press_at_once();
        tick().await;
    }

    /// The same, leaving the page no time between this press and the next.
    pub fn press_at_once(&self) {
        self.0.focus().unwrap();
        self.0.click();
    }

    /// Presses the pointer on it: the press, the focus unless the press is handled, the click.
    pub async fn point(&self) {
        let init = MouseEventInit::new();
        init.set_detail(1);
        let init = by_a_person(&init);
        let event = |kind| MouseEvent::new_with_mouse_event_init_dict(kind, init).unwrap();
        if self.fire(&event("mousedown")) {
            self.0.focus().unwrap();
        }
        self.fire(&event("click"));
        tick().await;
    }

    /// Chooses the entry that reads `label`.
    pub async fn choose(&self, label: &str) {
        let list: &HtmlSelectElement = self.0.unchecked_ref();
        let entries = all_in(list, "option");
        let is_it = |entry: &HtmlElement| entry.text_content().as_deref() == Some(label);
        let at = entries.iter().position(is_it);
        let at = at.unwrap_or_else(|| panic!("no entry {label}"));
        list.set_selected_index(at as i32);
        self.change().await;
    }

    /// Chooses the entry with this value.
    pub async fn choose_value(&self, value: &str) {
        let list: &HtmlSelectElement = self.0.unchecked_ref();
        list.set_value(value);
        assert_eq!(list.value(), value, "no such entry");
        self.change().await;
    }

    /// Scrolls to the end of what is in it.
    pub fn scroll_down(&self) {
        self.0.set_scroll_top(self.0.scroll_height());
    }

    async fn change(&self) {
        let init = EventInit::new();
        let change = Event::new_with_event_init_dict("change", by_a_person(&init)).unwrap();
        self.fire(&change);
        tick().await;
    }

    fn set_value(&self, value: &str) {
        self.0.unchecked_ref::<HtmlInputElement>().set_value(value);
        let init = InputEventInit::new();
        let input = InputEvent::new_with_event_init_dict("input", by_a_person(&init)).unwrap();
        self.fire(&input);
    }

    fn delete_last(&self) {
        let mut value = self.value();
        if value.pop().is_some() {
            self.set_value(&value);
        }
    }

    /// Enter in an input sends its form; on a button it presses it.
    fn submit(&self) {
        if self.0.has_type::<HtmlButtonElement>() {
            return self.0.click();
        }
        let form = self.0.unchecked_ref::<HtmlInputElement>().form();
        form.unwrap().request_submit().unwrap();
    }

    /// Whether the key goes on to do what it does of itself.
    fn key(&self, key: &str) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        let init = by_a_person(&init);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", init).unwrap();
        self.fire(&event)
    }

    /// Whether nobody has prevented what the event does of itself.
    fn fire(&self, event: &Event) -> bool {
        self.0.dispatch_event(event).unwrap()
    }
}
