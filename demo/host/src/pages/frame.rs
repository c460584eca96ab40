//! What is the same on every page.

use maud::{DOCTYPE, Markup, html};

use super::{initials, languages};
use crate::language::Reader;
use crate::people::Viewer;
use crate::words::Words;
use crate::{Person, Role};

/// The frame around every page: its title, who is signed in, and its content.
pub fn layout(reader: &Reader, title: &str, viewer: Option<&Viewer>, content: Markup) -> Markup {
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
                (header(words, viewer))
                main #main tabindex="-1" { (content) }
                footer { (languages::choice(reader, words.language)) }
            }
        }
    }
}

fn header(words: &Words, viewer: Option<&Viewer>) -> Markup {
    html! {
        header.bar {
            a.brand href="/" { span.mark aria-hidden="true" { "✓" } "Acme Tasks" }
            @if let Some(viewer) = viewer {
                (navigation(words, viewer))
                (account(words, &viewer.person))
            }
        }
    }
}

fn navigation(words: &Words, viewer: &Viewer) -> Markup {
    html! {
        nav aria-label=(words.main) {
            a href="/members" { (words.members) }
            a href="/projects" { (words.projects) }
            (bell(words, viewer.waiting.unwrap_or_default()))
            @if viewer.person.role == Role::Admin { a href="/settings" { (words.settings) } }
            a href="/outbox" { (words.outbox) }
        }
    }
}

/// The page's script keeps the number up to date, and shows it when there is one.
fn bell(words: &Words, waiting: usize) -> Markup {
    html! {
        a.bell href="/inbox" {
            svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" {
                path d="M10 2.5a5 5 0 0 0-5 5c0 4-1.5 5.5-2 6.5h14c-.5-1-2-2.5-2-6.5a5 5 0 0 0-5-5ZM8 16.5a2 2 0 0 0 4 0" {}
            }
            (words.inbox)
            " "
            span.count #waiting hidden[waiting == 0] { (waiting) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn page(role: Role, waiting: Option<usize>) -> String {
        let person = Person {
            id: "x".into(),
            name: r#"<script>alert("1")</script>&"#.into(),
            email: "x@acme.example".into(),
            role,
        };
        let reader = Reader { language: Language::English, address: "/?\"<b>".into() };
        layout(&reader, "<b>", Some(&Viewer { person, waiting }), html! {}).into_string()
    }

    #[test]
    fn a11_a_name_is_text_and_never_markup() {
        let page = page(Role::Guest, None);
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"), "{page}");
        assert!(page.contains("<title>&lt;b&gt; · Acme Tasks</title>"), "{page}");
        assert!(page.contains(r#"value="/?&quot;&lt;b&gt;""#), "{page}");
    }

    #[test]
    fn the_bell_has_a_number_when_something_waits() {
        let count = r#"<span class="count" id="waiting">3</span>"#;
        assert!(page(Role::Guest, Some(3)).contains(count));
        for waiting in [None, Some(0)] {
            assert!(page(Role::Guest, waiting).contains(r#"id="waiting" hidden>0<"#));
        }
    }

    #[test]
    fn settings_are_for_admins() {
        assert!(page(Role::Admin, None).contains(r#"href="/settings""#));
        assert!(!page(Role::Member, None).contains(r#"href="/settings""#));
    }
}
