//! A list whose items keep their place in the tree, and the focus, while their key stays.
//!
//! leptos's `For` does this for any view and any key; for elements and text keys alone it takes a
//! tenth of the code.

use std::collections::VecDeque;

use leptos::prelude::*;
use web_sys::{Element, Node};

/// An item in the tree, with the owner of its signals and effects.
struct Item<State> {
    key: String,
    owner: Owner,
    state: State,
}

/// Draws one item of `list`, from its key.
type Draw = Box<dyn Fn(String) -> AnyView + Send>;

/// Returns what has to be called with the keys whenever they change.
pub fn keeper(list: Element, draw: Draw) -> impl FnMut(Vec<String>) {
    let parent = Owner::current().unwrap_or_default();
    let mut items = VecDeque::new();
    move |keys| {
        let mut before = std::mem::take(&mut items);
        for key in keys {
            items.push_back(take(&mut before, &key).unwrap_or_else(|| {
                let owner = parent.with(Owner::new);
                let state = owner.with(|| draw(key.clone()).build());
                Item { key, owner, state }
            }));
        }
        for mut gone in before {
            gone.state.unmount();
            gone.owner.cleanup();
        }
        arrange(&list, &mut items);
    }
}

/// Takes the item with `key` out; mostly it is the first, since lists seldom change their order.
fn take<State>(items: &mut VecDeque<Item<State>>, key: &str) -> Option<Item<State>> {
    let at = items.iter().position(|item| item.key == key)?;
    items.remove(at)
}

/// Puts the items in order and moves none that is in its place: moving one takes its focus.
fn arrange<State: Mountable>(list: &Element, items: &mut VecDeque<Item<State>>) {
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
