//! What an attribute can hold, and how it is kept up to date.

use super::kept::{Kept, follow};
use crate::view::dynamic::Dynamic;

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
    pub(super) fn apply(self, element: &web_sys::Element, name: &'static str) -> Kept {
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
