//! Invitations that a mail brought, or that wait for a proven address.

use reqwest::StatusCode;
use serde_json::json;

use super::wire::{self, Answered};
use super::{Acceptance, BackendError, Closed, Invitations, Link, Offer};

impl Invitations {
    /// What a mailed link offers.
    pub async fn look(&self, link: &Link) -> Result<Offer, BackendError> {
        let mut url = self.url(&["invitations", &link.invitation_id]);
        url.query_pairs_mut().append_pair("secret", &link.secret);
        let response = self.send(self.client.get(url)).await?;
        match response.status() {
            StatusCode::OK => Ok(response.json::<wire::Invitation>().await?.into()),
            StatusCode::NOT_FOUND => Ok(Offer::Closed(Closed::Unknown)),
            status => Err(BackendError::Refused(status)),
        }
    }

    /// Accepts invitations, all of them or none, for an address that is proven.
    pub async fn accept(&self, ids: &[String], email: &str) -> Result<Acceptance, BackendError> {
        let body = json!({ "invitationIds": ids, "user": { "email": email } });
        let url = self.url(&["invitations", "accept"]);
        let response = self.send(self.client.post(url).json(&body)).await?;
        let status = response.status();
        match status {
            _ if status.is_success() => {
                Ok(Acceptance::Done(response.json::<Answered>().await?.by(email)))
            }
            StatusCode::NOT_FOUND | StatusCode::CONFLICT => Ok(Acceptance::TooLate),
            StatusCode::FORBIDDEN => Ok(refused(&wire::code(response).await)),
            status => Err(BackendError::Refused(status)),
        }
    }
}

fn refused(code: &str) -> Acceptance {
    match code {
        "wrong_account" => Acceptance::TooLate,
        "domain_not_allowed" => Acceptance::Closed(Closed::DomainNotAllowed),
        _ => Acceptance::Closed(Closed::NoLongerAllowed),
    }
}
