//! Plain pages that say what is the matter and what to do about it.

use maud::{Markup, html};

use super::layout;
use crate::invitations::Closed;
use crate::language::Reader;
use crate::words::notices::Words;

/// What is the matter.
#[derive(Clone, Copy, Debug)]
pub enum Notice {
    /// There is nothing to accept.
    Closed(Closed),
    /// A code that was used before, or came too late.
    CodeUsed,
    /// A page that is for admins.
    AdminsOnly,
    /// A page that there is not, at least for the reader.
    NoPage,
    /// A form that another site has sent.
    ForeignForm,
    /// A fault of the host's own.
    Broken,
    /// The backend cannot be reached, so nothing is known of the invitation.
    LinkAway,
    /// The backend cannot be reached.
    BackendAway,
}

/// The page that says so.
pub fn page(reader: &Reader, notice: Notice) -> Markup {
    let words = Words::of(reader.language);
    let [title, text] = said(words, notice);
    let (path, link) = way_on(words, notice);
    let content = html! {
        article.card {
            h1 { (title) }
            p.lead { (text) }
            p { a href=(path) { (link) } }
        }
    };
    layout(reader, title, None, content)
}

fn way_on(words: &Words, notice: Notice) -> (&'static str, &'static str) {
    match notice {
        Notice::Closed(Closed::Accepted | Closed::ProofUsed) => ("/", words.sign_in),
        Notice::CodeUsed => ("/sign-up", words.sign_up),
        _ => ("/", words.go_on),
    }
}

fn said(words: &Words, notice: Notice) -> [&'static str; 2] {
    match notice {
        Notice::Closed(why) => closed(words, why),
        Notice::CodeUsed => words.code_used,
        Notice::AdminsOnly => words.admins_only,
        Notice::NoPage => words.no_page,
        Notice::ForeignForm => words.foreign_form,
        Notice::Broken => words.broken,
        Notice::LinkAway => words.link_away,
        Notice::BackendAway => words.backend_away,
    }
}

fn closed(words: &Words, why: Closed) -> [&'static str; 2] {
    match why {
        Closed::Unknown => words.unknown,
        Closed::Expired => words.expired,
        Closed::Revoked => words.revoked,
        Closed::Declined => words.declined,
        Closed::Accepted => words.accepted,
        Closed::GroupGone => words.group_gone,
        Closed::DomainNotAllowed => words.domain_not_allowed,
        Closed::NoLongerAllowed => words.no_longer_allowed,
        Closed::ProofUsed => words.proof_used,
        Closed::LinkUsedUp => words.link_used_up,
        Closed::LinkEnded => words.link_ended,
        Closed::LinksOff => words.links_off,
    }
}
