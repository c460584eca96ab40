//! The host's own database: people, groups, memberships, projects and sessions.
//!
//! Knows SQL. Knows nothing of invitations: a membership is all that an accepted one leaves here.

mod confirmations;
mod memberships;
mod people;
mod projects;
mod seed;
mod sessions;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};

pub use people::Newcomer;
pub use projects::{Company, Project};

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    pool: SqlitePool,
}

impl Store {
    /// Opens the database at `url`, and fills an empty one with the samples.
    pub async fn open(url: &str) -> sqlx::Result<Self> {
        let options = url
            .parse::<SqliteConnectOptions>()?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal);
        // One connection: a demo's pages can wait for each other, and no write meets a lock.
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        sqlx::raw_sql(include_str!("schema.sql")).execute(&pool).await?;
        let store = Self { pool };
        store.seed().await?;
        Ok(store)
    }
}

/// What only a browser or a mail carries.
fn secret() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// What is kept of it: who reads that cannot do anything with it.
fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}
