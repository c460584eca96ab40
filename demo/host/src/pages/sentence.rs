//! Texts with markup in their places.

use maud::{Markup, html};

/// The text with each place filled once, from the left: what a value says is never read as a place.
pub fn sentence(text: &str, values: &[(&str, Markup)]) -> Markup {
    let Some((before, place, behind)) = next_place(text) else {
        return html! { (text) };
    };
    let value = values.iter().find(|(name, _)| *name == place).map(|(_, value)| value);
    html! { (before) @if let Some(value) = value { (value) } (sentence(behind, values)) }
}

/// What stands before, in and behind the first `{place}`.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (place, behind) = rest.split_once('}')?;
    Some((before, place, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a11_a_place_is_filled_with_markup_and_all_else_is_text() {
        let values = [("a", html! { bdi { "{b}<" } }), ("b", html! { "B" })];
        let said = sentence("<{b}, {a}> {", &values).into_string();
        assert_eq!(said, "&lt;B, <bdi>{b}&lt;</bdi>&gt; {");
    }
}
