//! The invitation backend, as its documentation shows it to a host: JSON over HTTP, with a key.
//!
//! Turns what is on the wire into the few situations that a page tells apart. Knows nothing of
//! pages, accounts or memberships.

mod groups;
mod links;
mod mailed;
mod model;
mod people;
mod settings;
mod wire;

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, StatusCode, Url, redirect};
use serde::de::DeserializeOwned;

use crate::ApiKey;

pub use groups::{Entrant, KnownProject};
pub use links::Visit;
pub use model::{Acceptance, Closed, Invitation, Kind, Link, Offer};
pub use settings::{FieldProblem, Project, Saved, Settings};

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

    async fn send(&self, request: RequestBuilder) -> Result<Response, BackendError> {
        Ok(request.header("x-api-key", self.key.as_header()).send().await?)
    }

    /// What a request that always succeeds is answered with.
    async fn read<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, BackendError> {
        let response = self.send(request).await?;
        match response.status() {
            status if status.is_success() => Ok(response.json().await?),
            status => Err(BackendError::Refused(status)),
        }
    }

    /// The address of an endpoint; every segment is percent-encoded here.
    fn url(&self, segments: &[&str]) -> Url {
        self.address(&[&["api", "v1"], segments].concat())
    }

    fn address(&self, segments: &[&str]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.clear().extend(segments);
        }
        url
    }
}
