//! A list whose items keep their place in the tree, and the focus, while their key stays.
//!
//! leptos's `For` does this for any view and any key; for elements and text keys alone much less
//! code does: 4 KB brotli less.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::{Element, Node};

/// The items in the tree. They go with their last handle.
pub type Items = Rc<RefCell<VecDeque<Item>>>;

/// An item in the tree, with the owner of its signals and effects.
pub struct Item {
    key: String,
    owner: Owner,
    state: AnyViewState,
}

/// Draws one item of a list, from its key.
pub type Draw = Box<dyn Fn(String) -> AnyView + Send>;

/// Returns what has to be called with the keys whenever they change.
///
/// It holds neither the items nor their parent: an effect ends a moment after it is given up, and
/// whatever it held would be alive so long, with its signals gone.
pub fn keeper(list: Element, draw: Draw, items: &Items) -> impl FnMut(Vec<String>) + use<> {
    let (parent, items) = (Owner::current().unwrap_or_default().downgrade(), Rc::downgrade(items));
    move |keys| {
        let (Some(parent), Some(items)) = (parent.upgrade(), items.upgrade()) else { return };
        let mut before = items.take();
        let mut now = VecDeque::new();
        for key in keys {
            now.push_back(take(&mut before, &key).unwrap_or_else(|| {
                let owner = parent.with(Owner::new);
                let state = owner.with(|| draw(key.clone()).build());
                Item { key, owner, state }
            }));
        }
        for mut gone in before {
            gone.state.unmount();
            gone.owner.cleanup();
        }
        arrange(&list, &mut now);
        items.replace(now);
    }
}

/// Takes the item with `key` out; mostly it is the first, since lists seldom change their order.
fn take(items: &mut VecDeque<Item>, key: &str) -> Option<Item> {
    let at = items.iter().position(|item| item.key == key)?;
    items.remove(at)
}

/// Puts the items in order and moves none that is in its place: moving one takes its focus.
fn arrange(list: &Element, items: &mut VecDeque<Item>) {
    let mut next: Option<Node> = None;
    for item in items.iter_mut().rev() {
        let Some(element) = item.state.elements().into_iter().next() else { continue };
        let is_in_place =
            element.parent_node().as_ref() == Some(list) && element.next_sibling() == next;
        if !is_in_place {
            item.state.mount(list, next.as_ref());
        }
        next = Some(element.into());
    }
}
