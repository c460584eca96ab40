//! Where a mailed invitation leads: look at it, accept it, be signed in.
//!
//! Who holds the secret of the mail has shown that its mailbox is theirs, so the address of the
//! invitation becomes the address of the account.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::closed::explain;
use super::welcome::{or_again, welcome, with_chosen};
use super::{proof, viewer};
use crate::failure::Failure;
use crate::form::{Fields, address};
use crate::invitations::{Acceptance, Closed, Invitation, Link, Offer};
use crate::language::Reader;
use crate::memberships::Chosen;
use crate::session::Visitor;
use crate::{Host, pages};

/// `GET /invites/accept`
pub async fn show(
    State(host): State<Host>,
    visitor: Visitor,
    reader: Reader,
    Query(link): Query<Link>,
) -> Result<Response, Failure> {
    if !link.proof.is_empty() {
        return proof::show(&host, visitor, &reader, &link).await;
    }
    match look(&host, &link).await.map_err(Failure::by_link)? {
        Ok(invitation) => card(&host, visitor, &reader, &link, invitation).await,
        Err(why) => Ok(explain(why)),
    }
}

/// `POST /invites/accept`
pub async fn accept(
    State(host): State<Host>,
    visitor: Visitor,
    reader: Reader,
    fields: Fields,
) -> Response {
    let answer = attempt(&host, visitor, &fields).await;
    or_again(answer, &reader, "/invites/accept", &fields)
}

async fn attempt(host: &Host, visitor: Visitor, fields: &Fields) -> Result<Response, Failure> {
    let text = |name| fields.text(name).to_owned();
    let (id, secret) = (text("invitationId"), text("secret"));
    let link = Link { invitation_id: id, secret, proof: String::new() };
    let invitation = match look(host, &link).await? {
        Ok(invitation) => invitation,
        Err(why) => return Ok(explain(why)),
    };
    match accept_all(host, &invitation, fields).await? {
        Ok(chosen) => {
            welcome(host, visitor, (&invitation.email, &fields.name("name")), &chosen).await
        }
        Err(Acceptance::Closed(why)) => Ok(explain(why)),
        // The page that was answered was out of date; the new one says how.
        Err(_) => Ok(Redirect::to(&page_of(&link)).into_response()),
    }
}

/// A link without its parts leads nowhere, and the backend need not be asked.
async fn look(host: &Host, link: &Link) -> Result<Result<Invitation, Closed>, Failure> {
    if link.invitation_id.is_empty() || link.secret.is_empty() {
        return Ok(Err(Closed::Unknown));
    }
    match host.invitations.look(link).await? {
        Offer::Open(invitation) if host.store.has_all(&invitation.groups).await? => {
            Ok(Ok(invitation))
        }
        Offer::Open(_) => Ok(Err(Closed::GroupGone)),
        Offer::Closed(why) => Ok(Err(why)),
    }
}

/// The card for whoever comes by a link, with what else waits for them.
pub async fn card(
    host: &Host,
    visitor: Visitor,
    reader: &Reader,
    link: &Link,
    invitation: Invitation,
) -> Result<Response, Failure> {
    let account = host.store.person_by_email(&invitation.email).await?;
    // They are a kindness; without them the page is still of use.
    let others = host.invitations.open_of(&invitation.email).await.unwrap_or_default();
    let mut others = host.living(others).await?;
    others.retain(|other| other.id != invitation.id);
    let viewer = match visitor.person {
        Some(person) => Some(viewer(host, person).await),
        None => None,
    };
    let offer = pages::landing::Offer { invitation, others, account, viewer };
    Ok(pages::landing::page(reader, &offer, link).into_response())
}

/// The invitation of the mail has to count; the others may be over by now.
async fn accept_all(
    host: &Host,
    invitation: &Invitation,
    fields: &Fields,
) -> Result<Result<Chosen, Acceptance>, Failure> {
    let ids = with_chosen(invitation, fields);
    let (first, others) = ids.split_at(1);
    let email = &invitation.email;
    match (host.invitations.accept(&ids, email).await?, others) {
        (Acceptance::Done(accepted), _) => return Ok(Ok(Chosen { accepted, missed: false })),
        (refused, []) => return Ok(Err(refused)),
        // All or none: it may be one of the others that keeps this one back.
        _ => {}
    }
    match host.invitations.accept(first, email).await? {
        Acceptance::Done(mut accepted) => {
            let more = host.accept_chosen(others, email).await?;
            accepted.extend(more.accepted);
            Ok(Ok(Chosen { accepted, missed: more.missed }))
        }
        refused => Ok(Err(refused)),
    }
}

fn page_of(link: &Link) -> String {
    let parts = [("invitationId", link.invitation_id.as_str()), ("secret", link.secret.as_str())];
    address("/invites/accept", &parts)
}
