//! An element as a leptos view of one type, whatever its attributes and children.
//!
//! `view!` gives each element a type of its own, and all of leptos is compiled anew for each: for
//! this widget that cost 21 KB brotli. Here an element is data: a tag, a list of attributes, a
//! list of children. Signals, effects, ownership, lists and components stay leptos's.
//!
//! Nothing here writes HTML text, so Trusted Types have nothing to object to.

mod kept;
mod state;
mod value;

use leptos::prelude::{AnyView, IntoAny, untrack};
use wasm_bindgen::prelude::*;

use super::dynamic::{Dynamic, effect};
use super::keyed;

use kept::{Kept, Listener, follow, render_effect};
pub use value::Value;

/// An element that is not in the tree yet.
#[allow(missing_debug_implementations, reason = "it holds closures")]
pub struct El {
    tag: &'static str,
    /// Each does one thing to the fresh element, and returns what has to live as long as it.
    steps: Vec<Step>,
    children: Vec<AnyView>,
}

type Step = Box<dyn FnOnce(&web_sys::Element) -> Kept + Send>;

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

    /// Draws into the fresh element what is no element of HTML.
    pub fn draw(self, draw: impl FnOnce(&web_sys::Element) + Send + 'static) -> Self {
        self.step(Box::new(move |element| {
            draw(element);
            Kept::Nothing
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
    /// `scrollIntoView` would move the host's page too. Stands behind what draws the descendant.
    pub fn scroll_to(self, mut id: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.step(Box::new(move |element| {
            let list = element.clone();
            follow(move || bring_in_sight(&list, id()))
        }))
    }

    /// A changing text as the only content.
    pub fn words(self, read: impl FnMut() -> String + Send + 'static) -> Self {
        self.follow_words(Box::new(read))
    }

    // What takes a box is compiled once, and not for each closure.
    fn follow_words(self, mut read: Dynamic<String>) -> Self {
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
        keys: impl FnMut() -> Vec<String> + Send + 'static,
        item: impl Fn(String) -> AnyView + Send + 'static,
    ) -> Self {
        self.keep(Box::new(keys), Box::new(item))
    }

    fn keep(self, mut keys: Dynamic<Vec<String>>, item: keyed::Draw) -> Self {
        self.step(Box::new(move |list| {
            let items = keyed::Items::default();
            let mut keep = keyed::keeper(list.clone(), item, &items);
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

fn bring_in_sight(list: &web_sys::Element, id: Option<String>) {
    let found = id.and_then(|id| list.query_selector(&format!("#{id}")).ok()?);
    let Some(found) = found else { return };
    let found: web_sys::HtmlElement = found.unchecked_into();
    let (top, height) = (found.offset_top(), found.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if top + height > list.scroll_top() + list.client_height() {
        list.set_scroll_top(top + height - list.client_height());
    }
}
