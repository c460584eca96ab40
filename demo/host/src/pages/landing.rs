//! The card that a mailed invitation opens.

use maud::{Markup, html};

use super::{initials, layout};
use crate::invitations::{Invitation, Link};
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
pub fn page(offer: &Offer, link: &Link) -> Markup {
    let invitation = &offer.invitation;
    let inviter = invitation.inviter.as_deref().unwrap_or("A colleague");
    let content = html! {
        article.card {
            (initials(inviter))
            h1 { bdi { (inviter) } " invites you to join " (names(&invitation.groups)) }
            dl {
                dt { "Your address" } dd { bdi { (invitation.email) } }
                dt { "Your role" } dd { (invitation.role) }
            }
            (other_account(offer))
            (form(offer, link))
        }
    };
    layout("Invitation", offer.visitor.as_ref(), content)
}

fn names(groups: &[Group]) -> Markup {
    html! {
        @for (index, group) in groups.iter().enumerate() {
            @if index > 0 { ", " }
            bdi { (group.name) }
        }
        @if groups.is_empty() { "Acme Tasks" }
    }
}

/// Somebody else who is signed in in this browser is told that they will be signed out.
fn other_account(offer: &Offer) -> Markup {
    let other = offer
        .visitor
        .as_ref()
        .filter(|visitor| offer.account.as_ref().is_none_or(|account| account.id != visitor.id));
    html! {
        @if let Some(visitor) = other {
            p.hint {
                "You are signed in as " bdi { (visitor.name) } ". Accepting signs you in as "
                bdi { (offer.invitation.email) } " instead."
            }
        }
    }
}

fn form(offer: &Offer, link: &Link) -> Markup {
    html! {
        form.stack method="post" action="/invites/accept" {
            input type="hidden" name="invitationId" value=(link.invitation_id);
            input type="hidden" name="secret" value=(link.secret);
            @if offer.account.is_none() {
                label for="name" { "Your name" }
                input #name name="name" autocomplete="name" required maxlength="80";
            }
            button.primary type="submit" { "Accept" }
        }
    }
}
