//! What waits for a person, and what a person has accepted.

use reqwest::{StatusCode, Url};

use super::wire::{Answered, Listed};
use super::{BackendError, Invitation, Invitations};

impl Invitations {
    /// The open invitations of a proven address, and those that everybody of its domain has.
    pub async fn open_of(&self, email: &str) -> Result<Vec<Invitation>, BackendError> {
        let listed: Listed = self.read(self.client.get(self.list(email, "open"))).await?;
        Ok(listed.into_open(email))
    }

    /// What this address has accepted, wherever that happened.
    pub async fn accepted_by(&self, email: &str) -> Result<Vec<Invitation>, BackendError> {
        let answered: Answered = self.read(self.client.get(self.list(email, "accepted"))).await?;
        Ok(answered.by(email))
    }

    /// Declines an invitation for the person of `token`; one that is gone already is declined too.
    pub async fn decline(&self, id: &str, token: &str) -> Result<(), BackendError> {
        let url = self.url(&["invitations", id]);
        let status = self.client.delete(url).bearer_auth(token).send().await?.status();
        match status {
            StatusCode::NOT_FOUND | StatusCode::CONFLICT => Ok(()),
            status if status.is_success() => Ok(()),
            status => Err(BackendError::Refused(status)),
        }
    }

    fn list(&self, email: &str, status: &str) -> Url {
        let mut url = self.url(&["invitations"]);
        let pairs = [("targetType", "email"), ("targetValue", email), ("status", status)];
        url.query_pairs_mut().extend_pairs(pairs);
        url
    }
}
