//! What the further views say besides: see `words.rs` of all views.

use leptos::prelude::Read;

use crate::text::{M, fill, plural};
use crate::view::context::Widget;
use crate::view::words::category;

impl Widget {
    /// The text behind `key`.
    pub fn said(self, key: M) -> String {
        self.language().1.more(key).to_owned()
    }

    /// The text behind `key` with its places filled.
    pub fn said_with(self, key: M, values: &[(&str, &str)]) -> String {
        fill(self.language().1.more(key), values)
    }

    /// The name of a role for people; its id where the tenant has given none.
    pub fn role_name(self, id: &str) -> String {
        let settings = self.settings.read();
        let role = settings.roles.iter().find(|role| role.id == id);
        role.map_or_else(|| id.to_owned(), |role| role.name.clone())
    }

    /// The text behind `key` in the form for `count`, which also fills the place `{n}`.
    pub fn said_for(self, key: M, count: usize, values: &[(&str, &str)]) -> String {
        let (lang, texts) = self.language();
        plural(texts.more(key), &category(&lang, count), count, values)
    }
}
