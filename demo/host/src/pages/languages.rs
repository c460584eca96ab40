//! The choice of languages, on every page of both websites.

use maud::{Markup, html};

use crate::language::{Language, Reader};

/// A form that leads back to the page that it is on.
pub fn choice(reader: &Reader, label: &str) -> Markup {
    html! {
        form.languages method="post" action="/language" aria-label=(label) {
            input type="hidden" name="back" value=(reader.address);
            @for language in Language::ALL { (entry(language, language == reader.language)) }
        }
    }
}

/// Each in its own language, for those who read no other.
fn entry(language: Language, is_current: bool) -> Markup {
    let tag = language.tag();
    html! {
        button type="submit" name="language" value=(tag) lang=(tag) aria-current=[is_current.then_some("true")] {
            (language.name())
        }
    }
}
