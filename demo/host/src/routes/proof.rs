//! Where the mail leads that the visitor of a shared link has asked for: look, join, be signed in.
//!
//! The proof shows, once, that the mailbox is theirs. Looking does not use it.

use axum::extract::State;
use axum::response::Response;

use super::closed::explain;
use super::landing::card;
use super::welcome::{or_again, welcome};
use crate::Host;
use crate::failure::Failure;
use crate::form::Fields;
use crate::invitations::{Closed, Link, Visit};
use crate::language::Reader;
use crate::memberships::Chosen;
use crate::session::Visitor;

/// `GET /invites/accept` with a proof.
pub async fn show(
    host: &Host,
    visitor: Visitor,
    reader: &Reader,
    link: &Link,
) -> Result<Response, Failure> {
    match peek(host, &link.proof).await.map_err(Failure::by_link)? {
        Ok(visit) => card(host, visitor, reader, link, visit.invitation).await,
        Err(why) => Ok(explain(why)),
    }
}

/// `POST /invites/join`
pub async fn join(
    State(host): State<Host>,
    visitor: Visitor,
    reader: Reader,
    fields: Fields,
) -> Response {
    let answer = attempt(&host, visitor, &fields).await;
    or_again(answer, &reader, "/invites/join", &fields)
}

async fn attempt(host: &Host, visitor: Visitor, fields: &Fields) -> Result<Response, Failure> {
    let proof = fields.text("proof");
    let visit = match peek(host, proof).await? {
        Ok(visit) => visit,
        Err(why) => return Ok(explain(why)),
    };
    let accepted = match host.invitations.verify(proof).await? {
        Ok(accepted) => accepted,
        Err(why) => return Ok(explain(why)),
    };
    // From here on the proof is used: what else was ticked must not undo that.
    let ids = fields.texts("invitation");
    let mut chosen = host.accept_chosen(&ids, &visit.email).await.unwrap_or_else(|error| {
        tracing::warn!(?error, "other invitations have to wait");
        Chosen { accepted: Vec::new(), missed: true }
    });
    chosen.accepted.extend(accepted);
    welcome(host, visitor, (&visit.email, &fields.name("name")), &chosen).await
}

/// No proof is as good as a used one.
async fn peek(host: &Host, proof: &str) -> Result<Result<Visit, Closed>, Failure> {
    if proof.is_empty() {
        return Ok(Err(Closed::ProofUsed));
    }
    let visit = match host.invitations.peek(proof).await? {
        Ok(visit) => visit,
        Err(why) => return Ok(Err(why)),
    };
    match host.store.has_all(&visit.invitation.groups).await? {
        true => Ok(Ok(visit)),
        false => Ok(Err(Closed::GroupGone)),
    }
}
