//! An element as a leptos view of one type, whatever its attributes and children.
//!
//! `view!` gives each element a type of its own, and all of leptos is compiled anew for each: for
//! this widget that was a third of the wasm. Here an element is data: a tag, a list of attributes, a
//! list of children. Signals, effects, ownership, lists and components stay leptos's.
//!
//! Nothing here writes HTML text, so Trusted Types have nothing to object to.

use leptos::prelude::{AnyView, IntoAny, Mountable, Render, RenderEffect, RenderHtml, untrack};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::prelude::*;

use super::dynamic::{Dynamic, effect};
use super::keyed;

/// An element that is not in the tree yet.
#[allow(missing_debug_implementations, reason = "it holds closures")]
pub struct El {
    tag: &'static str,
    /// Each does one thing to the fresh element, and returns what has to live as long as it.
    steps: Vec<Step>,
    children: Vec<AnyView>,
}

type Step = Box<dyn FnOnce(&web_sys::Element) -> Kept + Send>;

/// What lives as long as an element.
enum Kept {
    Nothing,
    Effect { _effect: RenderEffect<()> },
    List { _effect: RenderEffect<()>, _items: keyed::Items },
    Listener { _listener: Listener },
}

/// An element with the tag `tag`.
pub fn el(tag: &'static str) -> El {
    El { tag, steps: Vec::new(), children: Vec::new() }
}

impl El {
    /// The classes that never change.
    pub fn class(self, classes: &'static str) -> Self {
        self.set("class", classes)
    }

    /// The part by which the host's style sheet reaches the element.
    pub fn part(self, part: &'static str) -> Self {
        self.set("part", part)
    }

    /// An attribute.
    pub fn set(self, name: &'static str, value: impl Into<Value>) -> Self {
        let value = value.into();
        self.step(Box::new(move |element| value.apply(element, name)))
    }

    /// A class that comes and goes.
    pub fn class_if(self, class: &'static str, mut is_on: Dynamic<bool>) -> Self {
        self.step(Box::new(move |element| {
            let list = element.class_list();
            follow(move || drop(list.toggle_with_force(class, is_on())))
        }))
    }

    /// A property, for what a person may have changed meanwhile: `value`, `selected`.
    pub fn property<T: Into<JsValue> + 'static>(
        self,
        name: &'static str,
        mut read: Dynamic<T>,
    ) -> Self {
        self.step(Box::new(move |element| {
            let (element, name) = (element.clone(), JsValue::from_str(name));
            follow(move || drop(js_sys::Reflect::set(&element, &name, &read().into())))
        }))
    }

    /// What is done on an event.
    pub fn on<E: JsCast>(
        self,
        event: &'static str,
        mut act: impl FnMut(E) + Send + 'static,
    ) -> Self {
        self.listen(event, Box::new(move |event: web_sys::Event| act(event.unchecked_into())))
    }

    fn listen(self, event: &'static str, act: Box<dyn FnMut(web_sys::Event) + Send>) -> Self {
        self.step(Box::new(move |element| Kept::Listener {
            _listener: Listener::new(element, event, act),
        }))
    }

    /// Takes the focus whenever `is_wanted` turns true, as soon as it is in the tree.
    pub fn focus_when(self, mut is_wanted: Dynamic<bool>) -> Self {
        self.step(Box::new(move |element| {
            let element: web_sys::HtmlElement = element.clone().unchecked_into();
            effect(move || {
                if is_wanted() {
                    let _ = element.focus();
                }
            });
            Kept::Nothing
        }))
    }

    /// Keeps the descendant with the id in sight, by scrolling this element alone: the browser's own
    /// `scrollIntoView` would move the host's page too.
    pub fn scroll_to(self, mut id: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.step(Box::new(move |element| {
            let list = element.clone();
            effect(move || {
                let found = id().and_then(|id| list.query_selector(&format!("#{id}")).ok()?);
                let Some(found) = found else { return };
                let found: web_sys::HtmlElement = found.unchecked_into();
                let (top, height) = (found.offset_top(), found.offset_height());
                if top < list.scroll_top() {
                    list.set_scroll_top(top);
                } else if top + height > list.scroll_top() + list.client_height() {
                    list.set_scroll_top(top + height - list.client_height());
                }
            });
            Kept::Nothing
        }))
    }

    /// A changing text as the only content.
    pub fn words(self, mut read: impl FnMut() -> String + Send + 'static) -> Self {
        self.step(Box::new(move |element| {
            let (element, mut before) = (element.clone(), String::new());
            follow(move || {
                let words = read();
                // The same words set again would be read out again.
                if words != before {
                    element.set_text_content(Some(&words));
                    before = words;
                }
            })
        }))
    }

    /// A child behind those that are there: a text, an element, a changing part.
    pub fn child(mut self, child: impl IntoAny) -> Self {
        self.children.push(child.into_any());
        self
    }

    /// Several children.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// Children by key, in an element that has no others.
    pub fn keyed(
        self,
        mut keys: impl FnMut() -> Vec<String> + Send + 'static,
        item: impl Fn(String) -> AnyView + Send + 'static,
    ) -> Self {
        self.step(Box::new(move |list| {
            let items = keyed::Items::default();
            let mut keep = keyed::keeper(list.clone(), Box::new(item), &items);
            let keep = move || {
                let keys = keys();
                untrack(|| keep(keys));
            };
            Kept::List { _effect: render_effect(keep), _items: items }
        }))
    }

    fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}

/// The value of an attribute.
#[allow(missing_debug_implementations, reason = "it holds closures")]
pub enum Value {
    /// Never changes.
    Fixed(&'static str),
    /// Never changes, and is known at run time only; `None` leaves the attribute out.
    Text(Option<String>),
    /// Changes with signals.
    Words(Dynamic<String>),
    /// Comes and goes.
    Flag(Dynamic<bool>),
    /// Is `"true"` or left out.
    State(Dynamic<Option<&'static str>>),
}

impl Value {
    fn apply(self, element: &web_sys::Element, name: &'static str) -> Kept {
        let own = element.clone();
        match self {
            Self::Fixed(text) => write(element, name, Some(text)),
            Self::Text(text) => write(element, name, text.as_deref()),
            Self::Words(mut read) => return follow(move || write(&own, name, Some(&read()))),
            Self::Flag(mut read) => return follow(move || write(&own, name, read().then_some(""))),
            Self::State(mut read) => return follow(move || write(&own, name, read())),
        }
        Kept::Nothing
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Fixed(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<Dynamic<String>> for Value {
    fn from(read: Dynamic<String>) -> Self {
        Self::Words(read)
    }
}

impl From<Dynamic<bool>> for Value {
    fn from(read: Dynamic<bool>) -> Self {
        Self::Flag(read)
    }
}

impl From<Dynamic<Option<&'static str>>> for Value {
    fn from(read: Dynamic<Option<&'static str>>) -> Self {
        Self::State(read)
    }
}

/// A name that the DOM refuses would be a mistake of ours that the tests show.
fn write(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn follow(act: impl FnMut() + 'static) -> Kept {
    Kept::Effect { _effect: render_effect(act) }
}

fn render_effect(act: impl FnMut() + 'static) -> RenderEffect<()> {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    RenderEffect::new(move |_: Option<()>| act())
}

/// An event listener, removed with its element: events still reach an element on its way out.
struct Listener {
    element: web_sys::Element,
    event: &'static str,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

impl Listener {
    fn new(
        element: &web_sys::Element,
        event: &'static str,
        act: Box<dyn FnMut(web_sys::Event)>,
    ) -> Self {
        let closure = Closure::wrap(act);
        let function = closure.as_ref().unchecked_ref();
        let _ = element.add_event_listener_with_callback(event, function);
        Self { element: element.clone(), event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.event, function);
    }
}

/// An element in the tree.
#[allow(missing_debug_implementations, reason = "it holds closures")]
pub struct ElState {
    element: web_sys::Element,
    _children: Vec<AnyViewState>,
    _kept: Vec<Kept>,
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let element = Dom::create_element(self.tag, None);
        let _kept = self.steps.into_iter().map(|step| step(&element)).collect();
        let mut children: Vec<_> = self.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        ElState { element, _children: children, _kept }
    }

    fn rebuild(self, state: &mut ElState) {
        let mut fresh = self.build();
        state.insert_before_this(&mut fresh);
        state.unmount();
        *state = fresh;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        Dom::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        // The parent may be a shadow root, which is no element.
        let parent = self.element.parent_node();
        let Some(parent) = parent.and_then(|parent| parent.dyn_into().ok()) else {
            return false;
        };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}

leptos::tachys::no_attrs!(El);

/// leptos asks every view for its text on a server. The widget is drawn in browsers alone.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
