//! API keys: sealed, found by id or by fingerprint.

use crate::clock::Moment;

use super::Connection;

/// A key as it is kept.
#[derive(Debug, sqlx::FromRow)]
pub struct KeyRow {
    /// The id, which tokens name as `kid`.
    pub id: String,
    /// Whose key it is.
    pub tenant: String,
    /// The name of the algorithm that tokens are verified with.
    pub algorithm: String,
    /// The sealed signing key.
    pub sealed: Vec<u8>,
}

/// Keeps a key; one that is kept already stays as it is.
pub async fn insert(
    db: &mut Connection,
    key: &KeyRow,
    fingerprint: &[u8],
    now: Moment,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO api_keys (id, tenant, algorithm, sealed, fingerprint, created_at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING",
    )
    .bind(&key.id)
    .bind(&key.tenant)
    .bind(&key.algorithm)
    .bind(&key.sealed)
    .bind(fingerprint)
    .bind(now)
    .execute(db)
    .await
    .map(drop)
}

/// The key with this id, unless it was revoked.
pub async fn find(db: &mut Connection, id: &str) -> Result<Option<KeyRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, tenant, algorithm, sealed FROM api_keys WHERE id = ? AND revoked_at IS NULL",
    )
    .bind(id)
    .fetch_optional(db)
    .await
}

/// The tenant whose key has this fingerprint, unless it was revoked.
pub async fn tenant_of(
    db: &mut Connection,
    fingerprint: &[u8],
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT tenant FROM api_keys WHERE fingerprint = ? AND revoked_at IS NULL")
        .bind(fingerprint)
        .fetch_optional(db)
        .await
}
