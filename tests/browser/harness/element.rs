//! The widget as the shell of the custom element drives it.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use invitation_widget::host::{ElementWidget, show};
use invitation_widget::view::manage;
use js_sys::{Function, Object, Reflect};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

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
    fn mount(this: &Shell, base: &HtmlElement, hooks: &Object);
    #[wasm_bindgen(method)]
    fn unmount(this: &Shell);
}

/// A host element with its widget, until it is dropped.
pub struct ElementHarness {
    /// The widget as JavaScript holds it, with all that wasm-bindgen checks in between.
    widget: Shell,
    hooks: Object,
    events: Events,
    /// What the host gives as soon as it hears that the widget is ready.
    token_when_ready: Rc<RefCell<Option<String>>>,
    _hear: Closure<dyn FnMut(String, String)>,
    screen: Screen,
}

impl ElementHarness {
    /// A host element in the page, with a widget that is not mounted yet.
    pub fn new() -> Self {
        show(manage);
        let widget: Shell = JsValue::from(ElementWidget::new()).unchecked_into();
        let (events, token_when_ready) = (Events::default(), Rc::<RefCell<_>>::default());
        let hear = hear(&widget, &events, &token_when_ready);
        let hooks = Object::new();
        Reflect::set(&hooks, &"event".into(), hear.as_ref()).unwrap();
        let agree = Function::new_no_args("return Promise.resolve(true)");
        Reflect::set(&hooks, &"beforeSend".into(), &agree).unwrap();
        Self { widget, hooks, events, token_when_ready, _hear: hear, screen: Screen::new() }
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
        self.widget.mount(&self.screen.base(), &self.hooks);
    }

    /// Takes the widget away, as the shell does when the element leaves the page.
    pub fn unmount(&self) {
        self.widget.unmount();
    }

    /// Gives `token` as soon as the widget says that it is ready.
    pub fn give_token_when_ready(&self, token: &str) {
        self.token_when_ready.replace(Some(token.to_owned()));
    }

    /// The details of the events with this name that the shell was told.
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
    }
}

fn hear(
    widget: &Shell,
    events: &Events,
    token_when_ready: &Rc<RefCell<Option<String>>>,
) -> Closure<dyn FnMut(String, String)> {
    let (widget, events, token) = (widget.clone(), events.clone(), token_when_ready.clone());
    Closure::new(move |name: String, detail: String| {
        let detail: Value = serde_json::from_str(&detail).unwrap();
        if name == "invitation-ready" {
            token.take().iter().for_each(|token| widget.set_token(token));
        }
        events.borrow_mut().push((name, detail));
    })
}
