//! The card that a mailed link opens.

use maud::{Markup, html};

use super::choice::choice;
use super::sentence::sentence;
use super::{initials, layout, names, problems};
use crate::invitations::{Invitation, Kind, Link};
use crate::language::Reader;
use crate::people::Viewer;
use crate::words::landing::Words;
use crate::words::{self};
use crate::{Group, Person};

/// An invitation, and what the host knows of those it concerns.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What is offered.
    pub invitation: Invitation,
    /// What else waits for the same address.
    pub others: Vec<Invitation>,
    /// The account of the invited address, where there is one.
    pub account: Option<Person>,
    /// Who is signed in here, who need not be the one that was invited.
    pub viewer: Option<Viewer>,
}

impl Offer {
    fn is_for_viewer(&self) -> bool {
        let ids = self.viewer.as_ref().zip(self.account.as_ref());
        ids.is_some_and(|(viewer, account)| viewer.person.id == account.id)
    }
}

/// The card, with a form that answers `link`.
pub fn page(reader: &Reader, offer: &Offer, link: &Link) -> Markup {
    let words = Words::of(reader.language);
    let content = html! {
        @if is_for_widget(offer) { (widget(reader, words, offer, link)) }
        @else { article.card { (card(reader, words, offer, link)) } }
        script type="module" src="/pages/keep.js" {}
    };
    layout(reader, words.invitation, offer.viewer.as_ref(), content)
}

/// The widget accepts by the token of the invited person, so they have to be signed in.
fn is_for_widget(offer: &Offer) -> bool {
    offer.is_for_viewer() && offer.invitation.kind == Kind::Personal
}

/// The widget says what the card says, by itself; until it does, and where it cannot, we do.
fn widget(reader: &Reader, words: &Words, offer: &Offer, link: &Link) -> Markup {
    html! {
        section.landing {
            h1 { (words.invitation) }
            (problems(reader))
            invitation-widget view="accept" invitation-id=(offer.invitation.id)
                component-id="members" lang=(reader.language.tag()) {
                article.card { (card(reader, words, offer, link)) }
            }
            (elsewhere(words, &offer.others))
        }
        script type="module" src="/widget/invitation-widget.js" {}
        script type="module" src="/pages/accept.js" {}
    }
}

/// The widget is about one invitation; the others are in the inbox.
fn elsewhere(words: &Words, others: &[Invitation]) -> Markup {
    let groups: Vec<Group> = others.iter().flat_map(|other| other.groups.clone()).collect();
    html! {
        @if !groups.is_empty() {
            p.muted { (words.others) ": " a href="/inbox" { (names(words.comma, &groups)) } }
        }
    }
}

fn card(reader: &Reader, words: &Words, offer: &Offer, link: &Link) -> Markup {
    html! {
        (initials(offer.invitation.inviter.as_deref().unwrap_or(words.somebody)))
        @if is_for_widget(offer) { h2.title { (heading(words, &offer.invitation)) } }
        @else { h1 { (heading(words, &offer.invitation)) } }
        (facts(reader, words, offer))
        (other_account(words, offer))
        (form(reader, words, offer, link))
    }
}

fn heading(words: &Words, invitation: &Invitation) -> Markup {
    let inviter = invitation.inviter.as_deref().unwrap_or(words.somebody);
    let said = match invitation.kind {
        Kind::Personal => words.invites,
        Kind::Domain | Kind::Shared => words.join,
    };
    let values = [
        ("inviter", html! { bdi { (inviter) } }),
        ("groups", names(words.comma, &invitation.groups)),
    ];
    sentence(said, &values)
}

fn facts(reader: &Reader, words: &Words, offer: &Offer) -> Markup {
    let role = words::Words::of(reader.language).role(offer.invitation.role);
    html! {
        dl {
            dt { (words.your_address) } dd { bdi { (offer.invitation.email) } }
            dt { (words.your_role) } dd { (role) }
        }
    }
}

/// Somebody else who is signed in in this browser learns of both addresses: they have the mail.
fn other_account(words: &Words, offer: &Offer) -> Markup {
    let other = offer.viewer.as_ref().filter(|_| !offer.is_for_viewer());
    let values = |viewer: &Viewer| {
        [
            ("visitor", html! { bdi { (viewer.person.name) } }),
            ("address", html! { bdi { (viewer.person.email) } }),
            ("invited", html! { bdi { (offer.invitation.email) } }),
        ]
    };
    html! {
        @if let Some(viewer) = other {
            p.hint { (sentence(words.other_account, &values(viewer))) }
            p { a href="/members" { (sentence(words.stay, &values(viewer))) } }
            h2 { (sentence(words.go_on_as, &values(viewer))) }
        }
    }
}

fn form(reader: &Reader, words: &Words, offer: &Offer, link: &Link) -> Markup {
    let is_shared = !link.proof.is_empty();
    let path = if is_shared { "/invites/join" } else { "/invites/accept" };
    html! {
        form.stack data-keep method="post" action=(path) {
            input type="hidden" name="invitationId" value=(link.invitation_id);
            @if is_shared { input type="hidden" name="proof" value=(link.proof); }
            @else { input type="hidden" name="secret" value=(link.secret); }
            @if offer.account.is_none() {
                label for="name" { (words.your_name) }
                input #name name="name" autocomplete="name" required maxlength="80";
            }
            (choice(reader, words.others, &offer.others, &[], |_| html! {}))
            button.primary type="submit" { @if is_shared { (words.join_now) } @else { (words.accept) } }
        }
    }
}
