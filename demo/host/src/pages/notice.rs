//! Plain pages that say what is the matter and what to do about it.

use maud::{Markup, html};

use super::layout;
use crate::language::Reader;
use crate::words::Words;

/// What is the matter.
#[derive(Clone, Copy, Debug)]
pub enum Notice {
    /// A link that there never was, or that a newer mail has replaced.
    Unknown,
    /// An invitation that was not answered in time.
    Expired,
    /// An invitation that was taken back or declined.
    Revoked,
    /// An invitation that has done its work.
    Accepted,
    /// A form that another site has sent.
    ForeignForm,
    /// A fault of the host's own.
    Broken,
    /// The backend cannot be reached, so nothing is known of the invitation.
    BackendAway,
}

/// The page that says so.
pub fn page(reader: &Reader, notice: Notice) -> Markup {
    let words = Words::of(reader.language);
    let [title, text] = said(words, notice);
    let content = html! {
        article.card {
            h1 { (title) }
            p.lead { (text) }
            p { a href="/" { (words.go_on) } }
        }
    };
    layout(reader, title, None, content)
}

fn said(words: &Words, notice: Notice) -> [&'static str; 2] {
    match notice {
        Notice::Unknown => words.unknown,
        Notice::Expired => words.expired,
        Notice::Revoked => words.revoked,
        Notice::Accepted => words.accepted,
        Notice::ForeignForm => words.foreign_form,
        Notice::Broken => words.broken,
        Notice::BackendAway => words.backend_away,
    }
}
