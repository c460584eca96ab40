//! One type for each kind of changing part.
//!
//! leptos compiles every closure anew through all of its layers. Behind one boxed type it does so
//! once, and the wasm stays small; the price is one call through a pointer for each change.

use leptos::prelude::*;

/// A part that changes with the signals that it reads.
pub type Dynamic<T> = Box<dyn FnMut() -> T + Send>;

/// A changing text, as the value of an attribute or a property.
pub fn words(read: impl FnMut() -> String + Send + 'static) -> Dynamic<String> {
    Box::new(read)
}

/// A class or a boolean attribute that comes and goes.
pub fn flag(read: impl FnMut() -> bool + Send + 'static) -> Dynamic<bool> {
    Box::new(read)
}

/// An ARIA state that is left out while it does not hold.
pub fn state(read: impl FnMut() -> bool + Send + 'static) -> Dynamic<Option<&'static str>> {
    true_while(Box::new(read))
}

// A closure in a generic function is compiled anew, too, for each type that the function is given.
fn true_while(mut read: Dynamic<bool>) -> Dynamic<Option<&'static str>> {
    Box::new(move || read().then_some("true"))
}

/// A changing piece of the tree.
pub fn part(read: impl FnMut() -> AnyView + Send + 'static) -> Dynamic<AnyView> {
    Box::new(read)
}

/// A piece of the tree that comes and goes.
pub fn optional(read: impl FnMut() -> Option<AnyView> + Send + 'static) -> Dynamic<AnyView> {
    nothing_without(Box::new(read))
}

fn nothing_without(mut read: Dynamic<Option<AnyView>>) -> Dynamic<AnyView> {
    Box::new(move || read().unwrap_or_else(|| ().into_any()))
}

/// Something that is done whenever the signals that it reads change.
pub fn effect(act: impl FnMut() + 'static) {
    run(Box::new(act));
}

fn run(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| act());
}
