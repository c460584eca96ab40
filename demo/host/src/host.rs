//! The app as a whole: what it is told at the start, and what its pages share.

use axum::Router;
use reqwest::Url;

use crate::ApiKey;
use crate::invitations::{BackendError, Invitations};
use crate::mailbox::Mailbox;
use crate::routes;
use crate::store::Store;

/// What the app is told at the start.
#[derive(Clone, Debug)]
pub struct Config {
    /// The URL of the app's own SQLite database.
    pub database: String,
    /// Where the invitation backend answers, seen from this server; without a path.
    pub backend: Url,
    /// The key that the backend gave this host.
    pub api_key: ApiKey,
}

/// Why the app could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Its database could not be opened.
    #[error("the database of Acme Tasks cannot be opened")]
    Database(#[from] sqlx::Error),
    /// Its HTTP client could not be set up.
    #[error("the HTTP client of Acme Tasks cannot be set up")]
    Client(#[from] BackendError),
}

/// The app, ready to answer.
#[derive(Clone, Debug)]
pub struct Host {
    pub(crate) store: Store,
    pub(crate) invitations: Invitations,
    pub(crate) api_key: ApiKey,
    pub(crate) mailbox: Mailbox,
}

impl Host {
    /// Opens the database, with the sample people in an empty one.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let store = Store::open(&config.database).await?;
        let invitations = Invitations::new(config.backend, config.api_key.clone())?;
        Ok(Self { store, invitations, api_key: config.api_key, mailbox: Mailbox::default() })
    }

    /// The pages.
    pub fn router(self) -> Router {
        routes::router(self)
    }
}
