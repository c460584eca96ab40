//! What a person perceives of a widget: words, controls by name, the focus.

use invitation_review::acting::dom::{create, document};
use js_sys::Function;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

pub(super) use invitation_review::acting::dom::all_in;

use super::field::Field;
use super::panics::Panics;
use super::time::comes_true;

/// A host element in the page, with a shadow root and a base in it, until it is dropped.
pub struct Screen {
    host: HtmlElement,
    base: HtmlElement,
    root: ShadowRoot,
    panics: Panics,
}

impl Screen {
    /// An empty one, as the shell makes it.
    pub fn new() -> Self {
        let host = create("div");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let base = create("div");
        root.append_child(&base).unwrap();
        document().body().unwrap().append_child(&host).unwrap();
        Self { host, base, root, panics: Panics::watch() }
    }

    /// Where the views are mounted.
    pub fn base(&self) -> HtmlElement {
        self.base.clone()
    }

    /// Everything that is written, in order.
    pub fn text(&self) -> String {
        self.base.text_content().unwrap_or_default()
    }

    /// Whether this is written somewhere.
    pub fn shows(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// Waits until this is written somewhere.
    pub async fn until_shows(&self, words: &str) {
        self.until(words, || self.shows(words)).await;
    }

    /// Waits until `condition` holds; on failure tells what is written instead.
    pub async fn until(&self, what: &str, condition: impl Fn() -> bool) {
        if !comes_true(condition).await {
            panic!("never: {what}; instead: {}", self.text());
        }
    }

    /// The control under this label.
    pub fn field(&self, label: &str) -> Field {
        self.find_field(label).unwrap_or_else(|| panic!("no field {label} in: {}", self.text()))
    }

    /// The control under this label, if there is one.
    pub fn find_field(&self, label: &str) -> Option<Field> {
        let is_it = |found: &HtmlElement| found.text_content().as_deref() == Some(label);
        let label = self.all("label").into_iter().find(is_it)?;
        let id = label.get_attribute("for")?;
        let control = self.root.get_element_by_id(&id)?;
        Some(Field::new(control.unchecked_into()))
    }

    /// The button with this name.
    pub fn button(&self, name: &str) -> Field {
        self.find_button(name).unwrap_or_else(|| panic!("no button {name} in: {}", self.text()))
    }

    /// The button with this name, if there is one.
    pub fn find_button(&self, name: &str) -> Option<Field> {
        let buttons = self.all("button").into_iter();
        buttons.map(Field::new).find(|button| button.name() == name)
    }

    /// The name of what has the focus; empty when nothing of the widget has it.
    pub fn focused(&self) -> String {
        let focused = self.root.active_element();
        focused.map_or_else(String::new, |element| self.name_of(&element))
    }

    /// Where keys that are typed now go.
    pub fn focused_field(&self) -> Field {
        let focused = self.root.active_element().expect("nothing has the focus");
        Field::new(focused.unchecked_into())
    }

    /// What has the focus, if that is such an element.
    pub(super) fn focused_element<T: JsCast>(&self) -> Option<T> {
        self.root.active_element()?.dyn_into().ok()
    }

    /// What the screen reader was told last.
    pub fn announced(&self) -> String {
        self.words_of(".visually-hidden[role=status]")
    }

    /// The whole as HTML.
    pub fn markup(&self) -> String {
        self.base.inner_html()
    }

    /// Has the page stop every click before it arrives, as some pages do.
    pub fn swallow_clicks(&self) {
        let swallow = Function::new_with_args("event", "event.stopImmediatePropagation()");
        self.host.add_event_listener_with_callback_and_bool("click", &swallow, true).unwrap();
    }

    /// How many elements there are.
    pub fn size(&self) -> usize {
        self.all("*").len()
    }

    /// The words of the element that a description points to.
    pub fn description_of(&self, field: &Field) -> String {
        let id = field.attribute("aria-describedby");
        let described = self.root.get_element_by_id(&id);
        described.and_then(|words| words.text_content()).unwrap_or_default()
    }

    /// The element with this id.
    pub fn by_id(&self, id: &str) -> Option<HtmlElement> {
        self.root.get_element_by_id(id)?.dyn_into().ok()
    }

    /// Every id in use.
    pub fn ids(&self) -> Vec<String> {
        self.all("[id]").iter().map(|found| found.id()).collect()
    }

    /// The first element that fits `selector`.
    pub(super) fn first(&self, selector: &str) -> Option<HtmlElement> {
        self.all(selector).into_iter().next()
    }

    /// Every element that fits `selector`, in order.
    pub(super) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        all_in(&self.base, selector)
    }

    /// The words of the first element that fits `selector`; empty when there is none.
    pub(super) fn words_of(&self, selector: &str) -> String {
        let words = self.first(selector).and_then(|found| found.text_content());
        words.unwrap_or_default()
    }

    fn name_of(&self, element: &Element) -> String {
        let is_label = |label: &HtmlElement| {
            let target = label.get_attribute("for");
            target.is_some_and(|target| target == element.id())
        };
        let label = self.all("label").into_iter().find(is_label);
        match label.and_then(|label| label.text_content()) {
            Some(label) => label,
            None => Field::new(element.clone().unchecked_into()).name(),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.host.remove();
        self.panics.check();
    }
}
