//! What waits for whoever is signed in: the widget, and the same as a form in its place.

use maud::{Markup, html};

use super::choice::choice;
use super::{layout, names, problems};
use crate::Group;
use crate::invitations::Invitation;
use crate::language::Reader;
use crate::people::Viewer;
use crate::words::inbox::Words;
use crate::words::{self, landing};

/// What is in the inbox, and what has just happened there.
#[derive(Clone, Debug)]
pub struct Inbox {
    /// Whose it is.
    pub viewer: Viewer,
    /// What waits; nothing, when that cannot be told now.
    pub waiting: Option<Vec<Invitation>>,
    /// What the reader has just joined.
    pub joined: Vec<Group>,
    /// Whether some of what they chose was over.
    pub missed: bool,
}

/// The page.
pub fn page(reader: &Reader, inbox: &Inbox) -> Markup {
    let words = Words::of(reader.language);
    // The widget's own heading says what is in it.
    let title = words::Words::of(reader.language).inbox;
    let content = html! {
        h1 { (title) }
        (news(reader, words, inbox))
        (problems(reader))
        p.confirmation #just-joined role="status" hidden { (words.joined) " " a href="/members" { (words.see) } }
        section.narrow { (widget(reader, words, inbox)) }
        script type="module" src="/widget/invitation-widget.js" {}
        script type="module" src="/pages/inbox.js" {}
    };
    layout(reader, title, Some(&inbox.viewer), content)
}

fn news(reader: &Reader, words: &Words, inbox: &Inbox) -> Markup {
    let comma = landing::Words::of(reader.language).comma;
    html! {
        @if !inbox.joined.is_empty() {
            p.confirmation role="status" {
                (words.joined) " " strong { (names(comma, &inbox.joined)) }
            }
        }
        @if inbox.missed { p.hint role="status" { (words.missed) } }
    }
}

fn widget(reader: &Reader, words: &Words, inbox: &Inbox) -> Markup {
    html! {
        invitation-widget view="inbox" component-id="members" lang=(reader.language.tag()) {
            @match inbox.waiting.as_deref() {
                None => p.muted { (words.away) },
                Some([]) => p.muted { (words.empty) },
                Some(waiting) => (form(reader, words, waiting)),
            }
        }
    }
}

/// A button beside an invitation declines it; the one below accepts what is ticked.
fn form(reader: &Reader, words: &Words, waiting: &[Invitation]) -> Markup {
    let decline = |invitation: &Invitation| {
        let group = invitation.groups.first().map_or("", |group| group.name.as_str());
        html! {
            button.quiet type="submit" name="decline" value=(invitation.id) formaction="/inbox/decline"
                aria-label={ (words.decline) ": " (group) } { (words.decline) }
        }
    };
    html! {
        form.stack method="post" action="/inbox/accept" {
            (choice(reader, words.waiting, waiting, &[], decline))
            button.primary type="submit" { (words.accept) }
        }
    }
}
