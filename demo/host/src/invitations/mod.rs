//! The invitation backend, as its documentation shows it to a host: JSON over HTTP, with a key.
//!
//! Turns what is on the wire into the few situations that a landing page tells apart. Knows
//! nothing of pages, accounts or memberships.

mod wire;

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, StatusCode, Url, redirect};
use serde::Deserialize;
use serde_json::json;

use crate::{ApiKey, Group, Role};

/// What the link of a mail carries; a part that is missing is as good as a wrong one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Link {
    /// The invitation.
    pub invitation_id: String,
    /// What proves that the mail arrived.
    pub secret: String,
}

/// What the holder of a mailed link has in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// An invitation that can be accepted.
    Open(Invitation),
    /// One that cannot, any more or at all.
    Closed(Closed),
}

/// Why there is nothing to accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Somebody has accepted it before.
    Accepted,
    /// It was not answered in time.
    Expired,
    /// It was taken back, or declined.
    Revoked,
    /// There is none, or a newer mail has taken its place.
    Unknown,
}

/// An invitation that can be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The backend's id.
    pub id: String,
    /// The address it was sent to, proven by the secret of the mail.
    pub email: String,
    /// Who invites, where the backend knows a name.
    pub inviter: Option<String>,
    /// What it leads into.
    pub groups: Vec<Group>,
    /// The role it gives.
    pub role: Role,
}

/// What became of an acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// It counts.
    Done,
    /// The invitation changed since it was looked at; looking again says how.
    TooLate,
}

/// Why the backend gave no answer that the host can use.
#[derive(Debug, thiserror::Error)]
pub enum BackendError {
    /// It could not be reached, or wrote something that cannot be read.
    #[error("the invitation backend did not answer")]
    Unreachable(#[source] reqwest::Error),
    /// It refused the host itself.
    #[error("the invitation backend answered {0}")]
    Refused(StatusCode),
}

impl From<reqwest::Error> for BackendError {
    fn from(error: reqwest::Error) -> Self {
        // The address of a failed request holds the secret of a mail.
        Self::Unreachable(error.without_url())
    }
}

/// A connection to the invitation backend.
#[derive(Clone, Debug)]
pub struct Invitations {
    client: Client,
    base: Url,
    key: ApiKey,
}

impl Invitations {
    /// Talks to the backend at `base`, which has no path, with `key`.
    pub fn new(base: Url, key: ApiKey) -> Result<Self, BackendError> {
        let client = Client::builder()
            .timeout(Duration::from_secs(10))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()?;
        Ok(Self { client, base, key })
    }

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

    /// Accepts an invitation for the address it was sent to.
    pub async fn accept(&self, invitation: &Invitation) -> Result<Acceptance, BackendError> {
        let body =
            json!({ "invitationIds": [invitation.id], "user": { "email": invitation.email } });
        let url = self.url(&["invitations", "accept"]);
        let response = self.send(self.client.post(url).json(&body)).await?;
        match response.status() {
            status if status.is_success() => Ok(Acceptance::Done),
            StatusCode::NOT_FOUND | StatusCode::CONFLICT => Ok(Acceptance::TooLate),
            status => Err(BackendError::Refused(status)),
        }
    }

    async fn send(&self, request: RequestBuilder) -> Result<Response, BackendError> {
        Ok(request.header("x-api-key", self.key.as_header()).send().await?)
    }

    /// The address of an endpoint; every segment is percent-encoded here.
    fn url(&self, segments: &[&str]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.clear().extend(["api", "v1"]).extend(segments);
        }
        url
    }
}
