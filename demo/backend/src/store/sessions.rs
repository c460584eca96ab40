//! Sessions: verified claims, found by a keyed hash.

use std::time::Duration;

use crate::clock::Moment;

use super::Connection;

/// For how long after its end a session can still be told from one that never was.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);
/// How many sessions one user has; the oldest make room for new ones.
const PER_USER: u32 = 20;

/// A session to be kept.
#[derive(Debug)]
pub struct NewSession {
    /// The hash under which it is found.
    pub id: Vec<u8>,
    /// The key that signed the token.
    pub key_id: String,
    /// Whose it is.
    pub user_id: String,
    /// What the token says, as JSON.
    pub claims: String,
    /// When the token ends.
    pub expires_at: Moment,
}

/// A session as it is kept.
#[derive(Debug, sqlx::FromRow)]
pub struct SessionRow {
    /// The tenant of the key that signed the token.
    pub tenant: String,
    /// What the token says, as JSON.
    pub claims: String,
    /// When the token ends.
    pub expires_at: Moment,
}

/// The session with this hash, unless the key that signed its token was revoked.
pub async fn find(db: &mut Connection, id: &[u8]) -> Result<Option<SessionRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT tenant, claims, expires_at FROM sessions
         JOIN api_keys ON api_keys.id = key_id AND revoked_at IS NULL WHERE sessions.id = ?",
    )
    .bind(id)
    .fetch_optional(db)
    .await
}

/// Keeps a session, and forgets what is long over and what is too much for one user.
pub async fn keep(db: &mut Connection, new: &NewSession, now: Moment) -> Result<(), sqlx::Error> {
    let forget = "DELETE FROM sessions WHERE expires_at <= ?";
    sqlx::query(forget).bind(now.minus(KEPT)).execute(&mut *db).await?;
    insert(db, new, now).await?;
    limit(db, new).await
}

async fn insert(db: &mut Connection, new: &NewSession, now: Moment) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at",
    )
    .bind(&new.id)
    .bind(&new.key_id)
    .bind(&new.user_id)
    .bind(&new.claims)
    .bind(now)
    .bind(new.expires_at)
    .execute(db)
    .await
    .map(drop)
}

/// The new one stays, whatever else was made in the same millisecond.
async fn limit(db: &mut Connection, new: &NewSession) -> Result<(), sqlx::Error> {
    sqlx::query(
        "DELETE FROM sessions WHERE id IN (
             SELECT id FROM sessions WHERE key_id = ? AND user_id = ?
             ORDER BY id = ? DESC, created_at DESC LIMIT -1 OFFSET ?)",
    )
    .bind(&new.key_id)
    .bind(&new.user_id)
    .bind(&new.id)
    .bind(PER_USER)
    .execute(db)
    .await
    .map(drop)
}
