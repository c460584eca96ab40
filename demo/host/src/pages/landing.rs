//! The card that a mailed invitation opens.

use maud::{Markup, html};

use super::sentence::sentence;
use super::{initials, layout};
use crate::invitations::{Invitation, Link};
use crate::language::Reader;
use crate::words::Words;
use crate::{Group, Person};

/// An invitation, and what the host knows of those it concerns.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What is offered.
    pub invitation: Invitation,
    /// The account of the invited address, where there is one.
    pub account: Option<Person>,
    /// Who is signed in here, who need not be the one that was invited.
    pub visitor: Option<Person>,
}

/// The card, with a form that answers `link`.
pub fn page(reader: &Reader, offer: &Offer, link: &Link) -> Markup {
    let (words, invitation) = (Words::of(reader.language), &offer.invitation);
    let inviter = invitation.inviter.as_deref().unwrap_or(words.somebody);
    let invites =
        [("inviter", html! { bdi { (inviter) } }), ("groups", names(words, &invitation.groups))];
    let content = html! {
        article.card {
            (initials(inviter))
            h1 { (sentence(words.invites, &invites)) }
            dl {
                dt { (words.your_address) } dd { bdi { (invitation.email) } }
                dt { (words.your_role) } dd { (words.role(invitation.role)) }
            }
            (other_account(words, offer))
            (form(words, offer, link))
        }
    };
    layout(reader, words.invitation, offer.visitor.as_ref(), content)
}

fn names(words: &Words, groups: &[Group]) -> Markup {
    html! {
        @for (index, group) in groups.iter().enumerate() {
            @if index > 0 { (words.comma) }
            bdi { (group.name) }
        }
        @if groups.is_empty() { "Acme Tasks" }
    }
}

/// Somebody else who is signed in in this browser is told that they will be signed out.
fn other_account(words: &Words, offer: &Offer) -> Markup {
    let other = offer
        .visitor
        .as_ref()
        .filter(|visitor| offer.account.as_ref().is_none_or(|account| account.id != visitor.id));
    let said = |visitor: &Person| {
        let visitor = html! { bdi { (visitor.name) } };
        let invited = html! { bdi { (offer.invitation.email) } };
        sentence(words.other_account, &[("visitor", visitor), ("invited", invited)])
    };
    html! { @if let Some(visitor) = other { p.hint { (said(visitor)) } } }
}

fn form(words: &Words, offer: &Offer, link: &Link) -> Markup {
    html! {
        form.stack method="post" action="/invites/accept" {
            input type="hidden" name="invitationId" value=(link.invitation_id);
            input type="hidden" name="secret" value=(link.secret);
            @if offer.account.is_none() {
                label for="name" { (words.your_name) }
                input #name name="name" autocomplete="name" required maxlength="80";
            }
            button.primary type="submit" { (words.accept) }
        }
    }
}
