//! The widget as the shell of the custom element drives it.

use std::ops::Deref;

use invitation_widget::event::WidgetEvent;
use invitation_widget::host::ElementWidget;
use js_sys::{Function, JSON};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, EventTarget, HtmlElement};

use super::screen::Screen;
use super::{Events, heard};

#[wasm_bindgen]
extern "C" {
    /// What the shell calls.
    #[derive(Clone)]
    type Shell;

    #[wasm_bindgen(method)]
    fn set(this: &Shell, attribute: &str, value: Option<&str>);
    #[wasm_bindgen(method)]
    fn set_token(this: &Shell, token: &str);
    #[wasm_bindgen(method)]
    fn mount(this: &Shell, host: &HtmlElement, base: &HtmlElement, on_crash: &Function);
    #[wasm_bindgen(method)]
    fn unmount(this: &Shell);
}

/// A host element with its widget, until it is dropped.
pub struct ElementHarness {
    /// The widget as JavaScript holds it, with all that wasm-bindgen checks in between.
    widget: Shell,
    events: Events,
    ears: Closure<dyn FnMut(CustomEvent)>,
    screen: Screen,
}

impl ElementHarness {
    /// A host element in the page, with a widget that is not mounted yet.
    pub fn new() -> Self {
        let (screen, events) = (Screen::new(), Events::default());
        let (host, heard) = (screen.host(), events.clone());
        let harness = Self {
            widget: JsValue::from(ElementWidget::new()).unchecked_into(),
            events,
            ears: Closure::new(move |event| hear(&heard, &host, &event)),
            screen,
        };
        for (name, _) in WidgetEvent::ALL {
            let ears = harness.ears.as_ref().unchecked_ref();
            outside().add_event_listener_with_callback(name, ears).unwrap();
        }
        harness
    }

    /// The same, mounted for the person with `token`.
    pub fn mount(token: &str) -> Self {
        let harness = Self::new();
        harness.give_token(token);
        harness.show();
        harness
    }

    /// The host sets or removes an attribute.
    pub fn set(&self, attribute: &str, value: Option<&str>) {
        self.widget.set(attribute, value);
    }

    /// The host gives a token; an empty one signs the person out.
    pub fn give_token(&self, token: &str) {
        self.widget.set_token(token);
    }

    /// Shows the widget, as the shell does when the element comes into the page.
    pub fn show(&self) {
        let (host, base) = (self.screen.host(), self.screen.base());
        let hook_of_tests = std::panic::take_hook();
        self.widget.mount(&host, &base, &Function::new_no_args(""));
        // The element's own hook would hide what a failing test says.
        std::panic::set_hook(hook_of_tests);
    }

    /// Takes the widget away, as the shell does when the element leaves the page.
    pub fn unmount(&self) {
        self.widget.unmount();
    }

    /// Gives `token` as soon as the widget says that it is ready.
    pub fn give_token_when_ready(&self, token: &str) {
        let (widget, token) = (self.widget.clone(), token.to_owned());
        let give = Closure::once_into_js(move || widget.set_token(&token));
        let host = self.screen.host();
        host.add_event_listener_with_callback("invitation-ready", give.unchecked_ref()).unwrap();
    }

    /// The details of the events with this name that reached the page around the host element.
    pub fn heard(&self, name: &str) -> Vec<Value> {
        heard(&self.events, name)
    }

    /// How many events there were.
    pub fn heard_in_all(&self) -> usize {
        self.events.borrow().len()
    }
}

impl Deref for ElementHarness {
    type Target = Screen;

    fn deref(&self) -> &Screen {
        &self.screen
    }
}

impl Drop for ElementHarness {
    fn drop(&mut self) {
        self.widget.unmount();
        for (name, _) in WidgetEvent::ALL {
            let ears = self.ears.as_ref().unchecked_ref();
            let _ = outside().remove_event_listener_with_callback(name, ears);
        }
    }
}

/// Where the host's page listens: an event gets here only when it bubbles.
fn outside() -> EventTarget {
    let document = web_sys::window().unwrap().document().unwrap();
    document.body().unwrap().into()
}

/// Keeps an event of the host element; one of another widget is none of its business.
fn hear(events: &Events, host: &HtmlElement, event: &CustomEvent) {
    if event.target().as_ref() != Some(host.as_ref()) {
        return;
    }
    assert!(event.composed(), "it would not leave a shadow root");
    let detail = JSON::stringify(&event.detail()).unwrap();
    let detail: Value = serde_json::from_str(&String::from(detail)).unwrap();
    events.borrow_mut().push((event.type_(), detail));
}
