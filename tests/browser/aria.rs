//! What assistive technology is given: references, keys with modifiers, and what is announced.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, HtmlElement, KeyboardEvent, KeyboardEventInit, MutationObserver, MutationObserverInit,
    MutationRecord, Node, ShadowRoot,
};

use crate::harness::{Screen, tick};

/// The attributes that point to other elements by their ids.
const REFERENCES: [&str; 5] =
    ["aria-activedescendant", "aria-controls", "aria-describedby", "aria-labelledby", "for"];
const LIVE: &str = "[role=status], [role=alert], [role=log], [aria-live]";

/// The shadow root of a widget.
pub fn root(screen: &Screen) -> ShadowRoot {
    screen.base().get_root_node().unchecked_into()
}

/// Every element that fits, in order.
pub fn all(screen: &Screen, css: &str) -> Vec<HtmlElement> {
    let found = screen.base().query_selector_all(css).unwrap();
    (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
}

/// The only element that fits.
pub fn only(screen: &Screen, css: &str) -> HtmlElement {
    let mut found = all(screen, css);
    assert_eq!(found.len(), 1, "{css} in {}", screen.markup());
    found.remove(0)
}

/// What has the focus.
pub fn active(screen: &Screen) -> HtmlElement {
    root(screen).active_element().expect("the focus fell to the page").unchecked_into()
}

/// An attribute; empty when it is not there.
pub fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// The words that an attribute with ids points to.
pub fn words_at(screen: &Screen, element: &Element, reference: &str) -> String {
    let ids = attribute(element, reference);
    let words = |id: &str| screen.by_id(id).and_then(|found| found.text_content());
    let words: Vec<String> = ids.split_whitespace().filter_map(words).collect();
    words.join(" ").trim().to_owned()
}

/// Presses a key where the focus is; whether the browser goes on to do what the key does of itself.
pub async fn strike(screen: &Screen, key: &str) -> bool {
    strike_with(screen, key, |_| ()).await
}

/// The same with modifiers.
pub async fn strike_with(screen: &Screen, key: &str, hold: fn(&KeyboardEventInit)) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    hold(&init);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    let is_free = active(screen).dispatch_event(&event).unwrap();
    tick().await;
    is_free
}

/// Every id that is pointed to is there, and once.
pub fn references_hold(screen: &Screen) {
    let mut ids = screen.ids();
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is there twice");
    for name in REFERENCES {
        for element in all(screen, &format!("[{name}]")) {
            for id in attribute(&element, name).split_whitespace() {
                assert!(screen.by_id(id).is_some(), "{name} points to {id} in {}", screen.markup());
            }
        }
    }
}

/// Everything that live regions have said since it began.
pub struct Announcements {
    said: Rc<RefCell<Vec<(String, String)>>>,
    observer: MutationObserver,
    _note: Closure<dyn FnMut(Array)>,
}

impl Announcements {
    /// Listens to all of a widget's live regions, those that come later as well.
    pub fn of(screen: &Screen) -> Self {
        let said = Rc::<RefCell<Vec<_>>>::default();
        let heard = said.clone();
        let note: Closure<dyn FnMut(Array)> =
            Closure::new(move |records: Array| heard.borrow_mut().extend(said_by(&records)));
        let observer = MutationObserver::new(note.as_ref().unchecked_ref()).unwrap();
        let init = MutationObserverInit::new();
        init.set_child_list(true);
        init.set_character_data(true);
        init.set_subtree(true);
        observer.observe_with_options(&screen.base(), &init).unwrap();
        Self { said, observer, _note: note }
    }

    /// Waits until something is said, and all that comes with it: the role of each region that spoke,
    /// and its words.
    pub async fn next(&self, screen: &Screen) -> Vec<(String, String)> {
        screen.until("an announcement", || !self.said.borrow().is_empty()).await;
        for _ in 0..20 {
            tick().await;
        }
        self.said.take()
    }
}

impl Drop for Announcements {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What the regions say after these changes, each region once: a screen reader reads them together.
fn said_by(records: &Array) -> Vec<(String, String)> {
    let mut regions: Vec<Element> = Vec::new();
    for record in records.iter().map(JsCast::unchecked_into::<MutationRecord>) {
        let mut changed = vec![record.target().unwrap()];
        let added = record.added_nodes();
        changed.extend((0..added.length()).filter_map(|at| added.get(at)));
        for region in changed.iter().flat_map(regions_of) {
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
    }
    let role = |region: &Element| attribute(region, "role");
    let words = |region: &Element| region.text_content().unwrap_or_default().trim().to_owned();
    let told = regions.iter().filter(|region| region.is_connected());
    told.map(|region| (role(region), words(region)))
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

/// The live region that a node is in, and those that came with it.
fn regions_of(node: &Node) -> Vec<Element> {
    let Some(element) = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element()) else {
        return Vec::new();
    };
    let within = element.query_selector_all(LIVE).unwrap();
    let within = (0..within.length()).filter_map(|at| within.get(at)).map(JsCast::unchecked_into);
    element.closest(LIVE).unwrap().into_iter().chain(within).collect()
}
