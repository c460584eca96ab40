//! The keys of a tenant, for whoever runs the server: a host's public key let in, keys listed and
//! revoked. A running server sees each change with its next request.

use std::sync::Arc;

use crate::clock::{Clock, SystemClock};
use crate::config::{Config, TENANT};
use crate::keys::pem;
use crate::keys::public_key::{KeyError, PublicKey};
use crate::start::StartError;
use crate::store::Store;
use crate::store::keys::{self, KeyRow, KnownKey};
use crate::token;

/// The keys in a database.
#[derive(Debug)]
pub struct KeyRing {
    store: Store,
    clock: Arc<dyn Clock>,
}

/// Why a public key was not let in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Its id cannot stand in a token.
    #[error("an id has 1 to 64 of the characters A-Z, a-z, 0-9, - and _")]
    Id,
    /// There is a key with this id, which stays as it is.
    #[error("there is a key with this id already")]
    Taken,
    /// It is not a key that is taken.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// It does not go with the algorithm that was asked for.
    #[error("tokens of this key are signed with {0}")]
    Algorithm(&'static str),
    /// The database cannot be used.
    #[error("the database cannot be used: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for ImportError {
    fn from(error: sqlx::Error) -> Self {
        let is_taken = error.as_database_error().is_some_and(|error| error.is_unique_violation());
        if is_taken { Self::Taken } else { Self::Database(error) }
    }
}

impl KeyRing {
    /// Opens the database of these settings.
    pub async fn open(config: &Config) -> Result<Self, StartError> {
        let store = Store::open(&config.database_url).await?;
        Ok(Self { store, clock: Arc::new(SystemClock) })
    }

    /// Lets in the public key of a PEM text, for tokens whose `kid` is `id`; answers the algorithm,
    /// which follows from the key.
    pub async fn import_public(
        &self,
        id: &str,
        pem: &str,
        algorithm: Option<&str>,
    ) -> Result<&'static str, ImportError> {
        if !token::is_kid(id) {
            return Err(ImportError::Id);
        }
        let spki = pem::read(pem)?;
        let key = PublicKey::from_spki(&spki)?;
        key.check_strength()?;
        let name = key.algorithm().as_str();
        if algorithm.is_some_and(|asked| asked != name) {
            return Err(ImportError::Algorithm(name));
        }
        let row = KeyRow {
            id: id.to_owned(),
            tenant: TENANT.to_owned(),
            algorithm: name.to_owned(),
            sealed: None,
            public_key: Some(spki),
        };
        let mut db = self.store.write().await?;
        keys::insert(&mut db, &row, None, self.clock.now()).await?;
        db.commit().await?;
        Ok(name)
    }

    /// All keys, the oldest first.
    pub async fn list(&self) -> Result<Vec<KnownKey>, sqlx::Error> {
        keys::list(&mut *self.store.read().await?, TENANT).await
    }

    /// Ends a key at once, with the sessions of its tokens; whether there was a living one.
    pub async fn revoke(&self, id: &str) -> Result<bool, sqlx::Error> {
        let mut db = self.store.write().await?;
        let was_living = keys::revoke(&mut db, TENANT, id, self.clock.now()).await?;
        db.commit().await.map(|()| was_living)
    }

    /// Closes the database.
    pub async fn close(self) {
        self.store.close().await;
    }
}
