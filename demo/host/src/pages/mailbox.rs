//! The mails of the app itself, as a mail program would show them.

use maud::{Markup, html};

use super::layout;
use crate::language::Reader;
use crate::mailbox::Mail;
use crate::people::Viewer;
use crate::words;
use crate::words::sign_up::Words;

/// The page, with the newest mail first.
pub fn page(reader: &Reader, viewer: Option<&Viewer>, mails: &[Mail]) -> Markup {
    let words = Words::of(reader.language);
    let title = words::Words::of(reader.language).mailbox;
    let content = html! {
        h1 { (title) }
        p.lead { (words.mailbox_lead) }
        @if mails.is_empty() { p.muted { (words.mailbox_empty) } }
        ul.mails { @for mail in mails { li { (letter(words, mail)) } } }
    };
    layout(reader, title, viewer, content)
}

/// In the language of whoever asked for it.
fn letter(words: &Words, mail: &Mail) -> Markup {
    let own = Words::of(mail.language);
    html! {
        article.mail {
            p.muted { (words.to) ": " bdi { (mail.to) } }
            div lang=(mail.language.tag()) dir=(mail.language.dir()) {
                h2 { (own.subject) }
                p { (own.text) }
                p { a href=(mail.link) { (own.confirm) } }
            }
        }
    }
}
