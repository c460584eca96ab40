//! Values into HTML. Every text is escaped by the macro; no page holds a script or a style.
//!
//! Knows nothing of requests, databases or the backend.

pub mod landing;
pub mod languages;
pub mod members;
pub mod notice;
pub mod sentence;
pub mod sign_in;

use maud::{DOCTYPE, Markup, html};

use crate::Person;
use crate::language::Reader;
use crate::words::Words;

/// The frame around every page: its title, who is signed in, and its content.
pub fn layout(reader: &Reader, title: &str, visitor: Option<&Person>, content: Markup) -> Markup {
    let words = Words::of(reader.language);
    html! {
        (DOCTYPE)
        html lang=(reader.language.tag()) dir=(reader.language.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Acme Tasks" }
                link rel="icon" href="/pages/icon.svg";
                link rel="stylesheet" href="/pages/host.css";
            }
            body {
                a.skip href="#main" { (words.skip) }
                (header(words, visitor))
                main #main tabindex="-1" { (content) }
                footer { (languages::choice(reader, words.language)) }
            }
        }
    }
}

fn header(words: &Words, visitor: Option<&Person>) -> Markup {
    html! {
        header.bar {
            a.brand href="/" { span.mark aria-hidden="true" { "✓" } "Acme Tasks" }
            @if let Some(person) = visitor {
                nav aria-label=(words.main) {
                    a href="/members" { (words.members) }
                    a href="/outbox" { (words.outbox) }
                }
                (account(words, person))
            }
        }
    }
}

fn account(words: &Words, person: &Person) -> Markup {
    html! {
        form.account method="post" action="/sign-out" {
            (initials(&person.name))
            bdi.account-name { (person.name) }
            button.quiet type="submit" { (words.sign_out) }
        }
    }
}

/// The first letters of a name, for the eye alone.
fn initials(name: &str) -> Markup {
    let words = name.split_whitespace().filter_map(|word| word.chars().next());
    let letters: String = words.take(2).flat_map(char::to_uppercase).collect();
    html! { span.initials aria-hidden="true" { (letters) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;
    use crate::language::Language;

    #[test]
    fn a11_a_name_is_text_and_never_markup() {
        let person = Person {
            id: "x".into(),
            name: r#"<script>alert("1")</script>&"#.into(),
            email: "x@acme.example".into(),
            role: Role::Guest,
        };
        let reader = Reader { language: Language::English, address: "/?\"<b>".into() };
        let page = layout(&reader, "<b>", Some(&person), html! {}).into_string();
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"), "{page}");
        assert!(page.contains("<title>&lt;b&gt; · Acme Tasks</title>"), "{page}");
        assert!(page.contains(r#"value="/?&quot;&lt;b&gt;""#), "{page}");
    }

    #[test]
    fn initials_are_of_the_first_two_words_of_any_script() {
        assert_eq!(initials("neha von s").into_string().matches("NV").count(), 1);
        assert_eq!(initials("佐藤 花子").into_string().matches("佐花").count(), 1);
    }
}
