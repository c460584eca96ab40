//! What the widget says, in its language.

use js_sys::{Intl, Object};
use leptos::prelude::*;

use crate::clock::locales;
use crate::text::{T, Texts};

use super::context::Widget;

/// None of these is followed: another language draws all views anew.
impl Widget {
    /// The text behind `key`.
    pub fn text(self, key: T) -> String {
        self.texts().get(key).to_owned()
    }

    /// The text behind `key` with its places filled.
    pub fn text_with(self, key: T, values: &[(&str, &str)]) -> String {
        self.texts().fill(key, values)
    }

    /// The text behind `key` in the form for `count`, which also fills the place `{n}`.
    pub fn text_for(self, key: T, count: usize, values: &[(&str, &str)]) -> String {
        let lang = self.config.try_with_untracked(|config| config.lang.clone());
        let category = category(&lang.unwrap_or_default(), count);
        self.texts().plural(key, &category, count, values)
    }

    /// English for what is still said once the widget has gone; nobody hears it.
    fn texts(self) -> Texts {
        self.config.try_with_untracked(|config| config.texts.clone()).unwrap_or_default()
    }
}

/// What the language's rule calls so many.
fn category(lang: &str, count: usize) -> String {
    Intl::PluralRules::new(&locales(lang), &Object::new()).select(count as f64).into()
}
