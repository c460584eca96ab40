//! Every text that people read, by key.
//!
//! A text may hold places such as `{name}`, and plural forms: `one=… | other=…`, of which the
//! language's rule chooses one. English is built in; the other languages are JSON beside this file,
//! of which the shell fetches the one that is wanted.

mod en;
mod keys;
mod more;

use std::sync::Arc;

pub use en::T;
pub use more::M;

/// The texts of a widget: those of a language, with what the host has put in their place. Those of
/// [`M`] stand behind those of [`T`], for the views that have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Arc<[String]>);

impl Texts {
    /// From texts in the order of [`T::ALL`] and [`M::ALL`]; in the place of one that is missing or empty stands the
    /// English one. Behind them may stand a mark, by which they differ from others of their language.
    pub fn new(own: impl IntoIterator<Item = String>) -> Self {
        Self(own.into_iter().collect())
    }

    /// What tells them from others of the same language.
    pub fn mark(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    /// The text behind `key`.
    pub fn get(&self, key: T) -> &str {
        self.at(key as usize, key.english())
    }

    /// The text behind a key of the further views.
    pub fn more(&self, key: M) -> &str {
        self.at(T::ALL.len() + key as usize, key.english())
    }

    fn at(&self, place: usize, english: &'static str) -> &str {
        self.0.get(place).filter(|own| !own.is_empty()).map_or(english, String::as_str)
    }

    /// The text behind `key` with its places filled.
    pub fn fill(&self, key: T, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// The text behind `key` in the form for `count`: see [`plural`].
    pub fn plural(&self, key: T, category: &str, count: usize, values: &[(&str, &str)]) -> String {
        plural(self.get(key), category, count, values)
    }
}

/// The form of `text` for `count`, which also fills the place `{n}`. `category` is the name that the
/// language's rule gives the count, such as `one`.
pub fn plural(text: &str, category: &str, count: usize, values: &[(&str, &str)]) -> String {
    let count = count.to_string();
    let mut all = vec![("n", count.as_str())];
    all.extend_from_slice(values);
    fill(plural_form(text, category), &all)
}

/// The form of `text` for `category`, else its last form.
fn plural_form<'a>(text: &'a str, category: &str) -> &'a str {
    let forms = || text.split('|').filter_map(|form| form.trim().split_once('='));
    let fitting = forms().find(|(name, _)| *name == category).or_else(|| forms().next_back());
    fitting.map_or(text, |(_, form)| form)
}

/// Fills each place once, from the left: what a value says is never read as a place.
/// A place without a value keeps its name, without the braces.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, place, behind)) = next_place(rest) {
        filled.push_str(before);
        let value = values.iter().find(|(name, _)| *name == place);
        filled.push_str(value.map_or(place, |(_, value)| value));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// What stands before, in and behind the first `{place}`.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (place, behind) = rest.split_once('}')?;
    Some((before, place, behind))
}
