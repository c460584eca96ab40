//! Joining by a shared link: the mail that its visitor asked for carries a proof.

use reqwest::{Response, StatusCode};
use serde::Deserialize;
use serde_json::json;

use super::wire::{self, Answered};
use super::{BackendError, Closed, Invitation, Invitations, Offer};

/// The visitor of a shared link, known by the proof of a mail.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The address that the mail was sent to.
    pub email: String,
    /// What the link leads into.
    pub invitation: Invitation,
}

#[derive(Deserialize)]
struct Peek {
    email: String,
    invitation: wire::Invitation,
}

impl Invitations {
    /// Whom a proof is about, without using it.
    pub async fn peek(&self, proof: &str) -> Result<Result<Visit, Closed>, BackendError> {
        let mut url = self.url(&["links", "verify"]);
        url.query_pairs_mut().append_pair("proof", proof);
        let response = self.send(self.client.get(url)).await?;
        if response.status() != StatusCode::OK {
            return closed(response).await.map(Err);
        }
        let Peek { email, invitation } = response.json().await?;
        Ok(match invitation.for_visitor(&email) {
            Offer::Open(invitation) => Ok(Visit { email, invitation }),
            Offer::Closed(Closed::Revoked) => Err(Closed::LinkEnded),
            Offer::Closed(why) => Err(why),
        })
    }

    /// Uses a proof, once; answers what was accepted by it.
    pub async fn verify(
        &self,
        proof: &str,
    ) -> Result<Result<Vec<Invitation>, Closed>, BackendError> {
        let url = self.url(&["links", "verify"]);
        let response = self.send(self.client.post(url).json(&json!({ "proof": proof }))).await?;
        match response.status() {
            status if status.is_success() => {
                Ok(Ok(response.json::<Answered>().await?.into_invitations()))
            }
            _ => closed(response).await.map(Err),
        }
    }
}

/// Why a proof is of no use.
async fn closed(response: Response) -> Result<Closed, BackendError> {
    let status = response.status();
    match (status, wire::code(response).await.as_str()) {
        (StatusCode::NOT_FOUND, _) => Ok(Closed::ProofUsed),
        (StatusCode::CONFLICT, "link_used_up") => Ok(Closed::LinkUsedUp),
        (StatusCode::CONFLICT, _) => Ok(Closed::Accepted),
        (StatusCode::FORBIDDEN, "domain_not_allowed") => Ok(Closed::DomainNotAllowed),
        (StatusCode::FORBIDDEN, _) => Ok(Closed::LinksOff),
        _ => Err(BackendError::Refused(status)),
    }
}
