//! A form that could not be dealt with, to be sent again as it was typed.

use maud::{Markup, html};

use super::layout;
use crate::form::Fields;
use crate::language::Reader;
use crate::words::notices::Words;

/// The page, which sends `fields` to `path` once more.
pub fn page(reader: &Reader, path: &str, fields: &Fields) -> Markup {
    let words = Words::of(reader.language);
    let [title, text] = words.backend_away;
    let content = html! {
        article.card {
            h1 { (title) }
            p.lead { (text) }
            form.stack method="post" action=(path) {
                @for (name, value) in &fields.0 { input type="hidden" name=(name) value=(value); }
                button.primary type="submit" { (words.again) }
            }
        }
    };
    layout(reader, title, None, content)
}
