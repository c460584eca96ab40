//! Every text that people read, by key.
//!
//! A text may hold places such as `{name}`, and plural forms: `one=… | other=…`, of which the
//! language's rule chooses one. English is built in.

mod en;

pub use en::T;

/// The text behind `key`.
pub fn text(key: T) -> &'static str {
    key.english()
}

/// The text behind `key` with its places filled.
pub fn text_with(key: T, values: &[(&str, &str)]) -> String {
    fill(text(key), values)
}

/// The text behind `key` in the form for `count`, which also fills the place `{n}`.
pub fn text_for(key: T, count: usize, values: &[(&str, &str)]) -> String {
    let category = if count == 1 { "one" } else { "other" };
    let count = count.to_string();
    let mut all = vec![("n", count.as_str())];
    all.extend_from_slice(values);
    fill(plural_form(text(key), category), &all)
}

/// The form of `text` for `category`, else its last form.
fn plural_form<'a>(text: &'a str, category: &str) -> &'a str {
    let forms = || text.split('|').filter_map(|form| form.trim().split_once('='));
    let fitting = forms().find(|(name, _)| *name == category).or_else(|| forms().next_back());
    fitting.map_or(text, |(_, form)| form)
}

/// Fills each place once, from the left: what a value says is never read as a place.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
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
