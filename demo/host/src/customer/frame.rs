//! What is the same on both pages of the customer website.

use maud::{DOCTYPE, Markup, html};

use super::words::Words;
use crate::language::Reader;
use crate::pages::languages;

/// What makes one page.
pub struct Page<'a> {
    /// Its title.
    pub title: &'a str,
    /// The name of whoever is signed in.
    pub visitor: &'a str,
    /// Its scripts.
    pub scripts: Markup,
    /// Its content.
    pub content: Markup,
}

/// The whole document.
pub fn frame(reader: &Reader, page: Page) -> Markup {
    let words = Words::of(reader.language);
    html! {
        (DOCTYPE)
        html lang=(reader.language.tag()) dir=(reader.language.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (page.title) " · Northwind Traders" }
                link rel="icon" href="/icon.svg";
                link rel="stylesheet" href="/portal.css";
                (page.scripts)
            }
            body {
                a.skip href="#main" { (words.skip) }
                (header(words, page.visitor))
                main #main tabindex="-1" { (page.content) }
                footer { (languages::choice(reader, words.language)) }
            }
        }
    }
}

fn header(words: &Words, visitor: &str) -> Markup {
    html! {
        header.top {
            a.name href="/" { img src="/icon.svg" alt="" width="32" height="32"; "Northwind Traders" }
            nav aria-label=(words.portal) {
                a href="/" { (words.overview) }
                a href="/portal" { (words.join) }
            }
            span.visitor { bdi { (visitor) } }
        }
    }
}
