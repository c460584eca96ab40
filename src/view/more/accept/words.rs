//! What the view of one invitation says.

use leptos::prelude::*;

use crate::clock;
use crate::received::{Addressee, ReceivedInvitation};
use crate::state::accept::{Card, Ending};
use crate::text::{M, T};
use crate::timestamp::Timestamp;
use crate::view::context::Widget;

use super::super::person::addresses;

/// What the card is about.
pub fn title(widget: Widget, card: &Card) -> String {
    match card {
        Card::Loading | Card::Failed(_) => widget.said(M::AcceptHeading),
        Card::NotFound => widget.said(M::NotFoundTitle),
        Card::Open(invitation, _) => offer(widget, invitation),
        Card::Ended(invitation, ending) => {
            let group = invitation.group_names();
            widget.said_with(title_of(*ending), &[("group", &group)])
        }
    }
}

/// Who invites into what.
fn offer(widget: Widget, invitation: &ReceivedInvitation) -> String {
    let group = invitation.group_names();
    match (&invitation.addressee, &invitation.inviter_name) {
        (Addressee::Domain, _) => widget.said_with(M::AcceptDomain, &[("group", &group)]),
        (_, Some(name)) => widget.said_with(M::AcceptInvites, &[("name", name), ("group", &group)]),
        (_, None) => widget.said_with(M::AcceptInvited, &[("group", &group)]),
    }
}

fn title_of(ending: Ending) -> M {
    match ending {
        Ending::Accepted => M::AcceptedTitle,
        Ending::AcceptedBefore => M::AcceptedBeforeTitle,
        Ending::Declined => M::DeclinedTitle,
        Ending::Expired => M::ExpiredTitle,
        Ending::Revoked => M::RevokedTitle,
        Ending::Replaced => M::ReplacedTitle,
        Ending::GroupGone => M::GroupGoneTitle,
        Ending::WrongAccount => M::WrongTitle,
        Ending::DomainNotAllowed | Ending::NotAllowed => M::CannotTitle,
    }
}

/// What it gives, where it was sent, and until when it is open.
pub fn facts(widget: Widget, invitation: &ReceivedInvitation) -> Vec<String> {
    let role = invitation
        .role()
        .map(|role| widget.said_with(M::AcceptRole, &[("role", &widget.role_name(role))]));
    let sent_to = match invitation.address() {
        Some(address) => widget.said_with(M::AcceptSentTo, &[("address", address)]),
        None => widget.said(M::InboxDomainHint),
    };
    let until = invitation.expires.map(|expires| expiry(widget, expires));
    role.into_iter().chain([sent_to]).chain(until).collect()
}

/// Until when it can be accepted, or could.
pub fn expiry(widget: Widget, expires: Timestamp) -> String {
    let key = if widget.is_before(expires) { T::RowExpires } else { T::RowExpired };
    let now = widget.now.get();
    widget.text_with(key, &[("when", &clock::in_words(expires, now, &widget.lang()))])
}

/// Why nothing can be done with it, and what can be done instead.
pub fn ended(widget: Widget, invitation: &ReceivedInvitation, ending: Ending) -> Vec<String> {
    let group = invitation.group_names();
    let with_group = |key| widget.said_with(key, &[("group", &group)]);
    match ending {
        Ending::Accepted => vec![widget.said(M::Accepted)],
        Ending::AcceptedBefore => vec![with_group(M::AcceptedBefore)],
        Ending::Declined => vec![widget.said(M::Declined)],
        Ending::Expired => {
            let when = invitation.expires.map(|expires| expiry(widget, expires));
            vec![when.unwrap_or_default(), ask_again(widget, invitation)]
        }
        Ending::Revoked => vec![ask_again(widget, invitation)],
        Ending::Replaced => vec![widget.said(M::Replaced)],
        Ending::GroupGone => vec![widget.said(M::GroupGone)],
        Ending::WrongAccount => vec![wrong(widget, invitation), widget.said(M::WrongToDo)],
        Ending::DomainNotAllowed => vec![widget.said(M::ReasonDomain)],
        Ending::NotAllowed => vec![widget.said(M::ReasonForbidden)],
    }
}

/// Whom to ask for a new one.
pub fn ask_again(widget: Widget, invitation: &ReceivedInvitation) -> String {
    match &invitation.inviter_name {
        Some(name) => widget.said_with(M::AskName, &[("name", name)]),
        None => widget.said(M::AskAnybody),
    }
}

/// Both addresses to who has come by the mailed link; otherwise the person's own alone.
fn wrong(widget: Widget, invitation: &ReceivedInvitation) -> String {
    let own = own(widget);
    let has_secret = !widget.config.read().invitation_secret.as_str().is_empty();
    match invitation.address().filter(|_| has_secret && !own.is_empty()) {
        Some(address) => widget.said_with(M::WrongBoth, &[("address", address), ("own", &own)]),
        None => signed_in_as(widget, &own),
    }
}

/// That there is none to show. It does not tell whether there is one for somebody else.
pub fn not_found(widget: Widget) -> Vec<String> {
    let config = widget.config.read();
    match (config.invitation_id.is_empty(), config.invitation_secret.as_str().is_empty()) {
        (true, _) => vec![widget.said(M::NotNamed)],
        (_, true) => vec![widget.said(M::NotFound), signed_in_as(widget, &own(widget))],
        (_, false) => vec![widget.said(M::NotFoundByLink)],
    }
}

/// Nothing where the session names no address.
fn signed_in_as(widget: Widget, own: &str) -> String {
    match own.is_empty() {
        true => String::new(),
        false => widget.said_with(M::WrongOwn, &[("own", own)]),
    }
}

/// The addresses of the person.
pub fn own(widget: Widget) -> String {
    addresses(&widget.session.read())
}
