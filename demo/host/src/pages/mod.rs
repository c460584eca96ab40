//! Values into HTML. Every text is escaped by the macro; no page holds a script or a style.
//!
//! Knows nothing of requests, databases or the backend.

mod choice;
mod frame;
pub mod inbox;
pub mod landing;
pub mod languages;
pub mod mailbox;
pub mod members;
pub mod notice;
pub mod project;
pub mod projects;
mod questions;
pub mod retry;
pub mod sentence;
pub mod settings;
pub mod sign_in;
pub mod sign_up;

use maud::{Markup, html};

use crate::Group;
use crate::language::Reader;
use crate::words::Words;

pub use frame::layout;

/// The first letters of a name, for the eye alone.
fn initials(name: &str) -> Markup {
    let words = name.split_whitespace().filter_map(|word| word.chars().next());
    let letters: String = words.take(2).flat_map(char::to_uppercase).collect();
    html! { span.initials aria-hidden="true" { (letters) } }
}

/// The names of groups, with `comma` between them.
fn names(comma: &str, groups: &[Group]) -> Markup {
    html! {
        @for (index, group) in groups.iter().enumerate() {
            @if index > 0 { (comma) }
            bdi { (group.name) }
        }
        @if groups.is_empty() { "Acme Tasks" }
    }
}

/// What the scripts beside a widget that accepts show when Acme Tasks does not answer them.
fn problems(reader: &Reader) -> Markup {
    let words = Words::of(reader.language);
    html! {
        p.alert #token-problem role="alert" hidden { (words.token_problem) }
        p.alert #refresh-problem role="alert" hidden { (words.refresh_problem) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_two_words_of_any_script() {
        assert_eq!(initials("neha von s").into_string().matches("NV").count(), 1);
        assert_eq!(initials("佐藤 花子").into_string().matches("佐花").count(), 1);
    }
}
