//! What the widget says, in its language.

use js_sys::{Intl, Object};
use leptos::prelude::*;

use crate::clock::locales;
use crate::config::Config;
use crate::text::{T, Texts};

use super::context::Widget;
use super::element::{El, el};

/// None of these is followed: what [`Widget::in_words`] draws is drawn anew in another language.
impl Widget {
    /// Draws by `draw`, and again when the language or the host's own texts change. What the views work
    /// on is to be made outside, and outlives that.
    pub fn in_words(self, draw: impl Fn() -> AnyView + Send + 'static) -> El {
        let words = move || {
            let config = self.config.read();
            vec![config.lang.clone() + config.texts.mark()]
        };
        el("div").keyed(words, move |_| draw())
    }

    /// The text behind `key`.
    pub fn text(self, key: T) -> String {
        self.language().1.get(key).to_owned()
    }

    /// The text behind `key` with its places filled.
    pub fn text_with(self, key: T, values: &[(&str, &str)]) -> String {
        self.language().1.fill(key, values)
    }

    /// The text behind `key` in the form for `count`, which also fills the place `{n}`.
    pub fn text_for(self, key: T, count: usize, values: &[(&str, &str)]) -> String {
        let (lang, texts) = self.language();
        texts.plural(key, &category(&lang, count), count, values)
    }

    /// English for what is still said once the widget has gone; nobody hears it.
    pub(super) fn language(self) -> (String, Texts) {
        let read = |config: &Config| (config.lang.clone(), config.texts.clone());
        self.config.try_with_untracked(read).unwrap_or_default()
    }
}

/// What the language's rule calls so many.
pub(super) fn category(lang: &str, count: usize) -> String {
    Intl::PluralRules::new(&locales(lang), &Object::new()).select(count as f64).into()
}
