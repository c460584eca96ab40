//! Keys: API keys sealed, found by id or by fingerprint, and public keys, found by id.

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
    /// The sealed signing key, of an API key.
    pub sealed: Option<Vec<u8>>,
    /// The public key as `SubjectPublicKeyInfo`, of a key pair.
    pub public_key: Option<Vec<u8>>,
}

/// A key as it is shown to whoever runs the server.
#[derive(Debug, sqlx::FromRow)]
pub struct KnownKey {
    /// The id.
    pub id: String,
    /// The name of the algorithm.
    pub algorithm: String,
    /// When it was let in.
    pub created_at: Moment,
    /// When it was ended.
    pub revoked_at: Option<Moment>,
}

/// Keeps a key; an API key that is kept already stays as it is. No two keys have the same id.
pub async fn insert(
    db: &mut Connection,
    key: &KeyRow,
    fingerprint: Option<&[u8]>,
    now: Moment,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO api_keys (id, tenant, algorithm, sealed, public_key, fingerprint, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING",
    )
    .bind(&key.id)
    .bind(&key.tenant)
    .bind(&key.algorithm)
    .bind(&key.sealed)
    .bind(&key.public_key)
    .bind(fingerprint)
    .bind(now)
    .execute(db)
    .await
    .map(drop)
}

/// The key with this id, unless it was revoked.
pub async fn find(db: &mut Connection, id: &str) -> Result<Option<KeyRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, tenant, algorithm, sealed, public_key FROM api_keys
         WHERE id = ? AND revoked_at IS NULL",
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

/// All keys of a tenant, the oldest first.
pub async fn list(db: &mut Connection, tenant: &str) -> Result<Vec<KnownKey>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, algorithm, created_at, revoked_at FROM api_keys
         WHERE tenant = ? ORDER BY created_at, id",
    )
    .bind(tenant)
    .fetch_all(db)
    .await
}

/// Ends a key; whether it was living.
pub async fn revoke(
    db: &mut Connection,
    tenant: &str,
    id: &str,
    now: Moment,
) -> Result<bool, sqlx::Error> {
    let update =
        "UPDATE api_keys SET revoked_at = ? WHERE tenant = ? AND id = ? AND revoked_at IS NULL";
    let done = sqlx::query(update).bind(now).bind(tenant).bind(id).execute(db).await?;
    Ok(done.rows_affected() == 1)
}
