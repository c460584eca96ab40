//! Starting and stopping a backend.

use std::io;
use std::sync::Arc;

use axum::Router;
use tokio::sync::Notify;

use crate::app::{App, Shared};
use crate::clock::{Clock, SystemClock};
use crate::config::{Config, TENANT};
use crate::idempotency::InFlight;
use crate::keys::api_key::ApiKey;
use crate::keys::secret_file;
use crate::keys::vault::Vault;
use crate::mail::transport::Smtp;
use crate::mail::worker::Worker;
use crate::routes;
use crate::seed::{self, Samples};
use crate::store::keys::{self, KeyRow};
use crate::store::{Store, outbox_queue};
use crate::token::VerifyingKey;

/// A running backend; mails go out as long as it is kept.
#[derive(Debug)]
pub struct Backend {
    app: App,
    api_key: ApiKey,
    worker: Option<Worker>,
}

/// Why a backend does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A file of the data folder cannot be read or written.
    #[error("the data folder cannot be used")]
    Data(#[from] io::Error),
    /// The database cannot be opened or brought up to date.
    #[error("the database cannot be used")]
    Database(#[from] sqlx::Error),
    /// The API key is not of the shape `VRTX.<id>.<key>`.
    #[error("API_KEY is not an API key")]
    ApiKey,
    /// The mail server's URL or the sender cannot be understood.
    #[error("SMTP_URL or MAIL_FROM cannot be understood")]
    Mail,
}

impl Backend {
    /// Opens the database and the data folder, and starts sending mails.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        Self::start_at(config, Arc::new(SystemClock)).await
    }

    /// The same with another clock.
    pub async fn start_at(config: Config, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let api_key = api_key(&config)?;
        let smtp = smtp(&config)?;
        let app = open(config, clock).await?;
        let backend = Self { worker: None, app, api_key };
        backend.import_api_key(TENANT, backend.api_key.as_str()).await?;
        let worker = smtp.map(|smtp| Worker::start(backend.app.clone(), smtp));
        Ok(Self { worker, ..backend })
    }

    /// Everything that the backend answers; it has no fallback, so that it can be merged with others.
    pub fn router(&self) -> Router {
        routes::router(self.app.clone())
    }

    /// The tenant's API key, to be handed to the host and to nobody else.
    pub fn api_key(&self) -> &str {
        self.api_key.as_str()
    }

    /// Lets another API key in: one more of the same tenant, or the first of another.
    pub async fn import_api_key(&self, tenant: &str, key: &str) -> Result<(), StartError> {
        let key = ApiKey::parse(key).ok_or(StartError::ApiKey)?;
        let row = record(&self.app.vault, &key, tenant);
        let fingerprint = self.app.vault.fingerprint(&key);
        let mut db = self.app.store.write().await?;
        keys::insert(&mut db, &row, Some(&fingerprint), self.app.now()).await?;
        Ok(db.commit().await?)
    }

    /// Puts sample invitations into a group that has none, without mails; answers how many.
    pub async fn seed_open_invitations(&self, samples: &Samples) -> Result<usize, StartError> {
        Ok(seed::seed(&self.app, TENANT, samples).await?)
    }

    /// Ends after the mail that is being sent, and closes the database.
    pub async fn shutdown(self) {
        if let Some(worker) = self.worker {
            worker.stop().await;
        }
        self.app.store.close().await;
    }
}

/// The key of the settings, or the one that was made on first start.
fn api_key(config: &Config) -> Result<ApiKey, StartError> {
    let text = match &config.api_key {
        Some(text) => text.clone(),
        None => {
            let path = config.data_dir.join("api-key");
            secret_file::read_or_create(&path, || ApiKey::generate().as_str().to_owned())?
        }
    };
    ApiKey::parse(&text).ok_or(StartError::ApiKey)
}

/// A key as it is kept.
fn record(vault: &Vault, key: &ApiKey, tenant: &str) -> KeyRow {
    let (id, signing_key) = (key.id(), key.signing_key());
    KeyRow {
        tenant: tenant.to_owned(),
        algorithm: VerifyingKey::Hs256(signing_key).algorithm().to_owned(),
        sealed: Some(vault.seal(&signing_key, &id)),
        public_key: None,
        id,
    }
}

fn smtp(config: &Config) -> Result<Option<Smtp>, StartError> {
    let Some(url) = &config.smtp_url else {
        return Ok(None);
    };
    Smtp::new(url, &config.mail_from).map(Some).ok_or(StartError::Mail)
}

async fn open(config: Config, clock: Arc<dyn Clock>) -> Result<App, StartError> {
    let vault = Vault::open(&config.data_dir)?;
    let store = Store::open(&config.database_url).await?;
    outbox_queue::requeue_interrupted(&mut *store.write().await?).await?;
    Ok(Arc::new(Shared {
        links: vault.links(),
        copies: vault.copies(),
        proofs: vault.proofs(),
        sessions: vault.sessions(),
        decoy: record(&vault, &ApiKey::generate(), TENANT),
        in_flight: InFlight::default(),
        mail_waiting: Notify::new(),
        config,
        store,
        vault,
        clock,
    }))
}
