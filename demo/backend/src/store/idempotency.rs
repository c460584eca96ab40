//! Answers that were given to requests with an `Idempotency-Key`.

use std::time::Duration;

use crate::clock::Moment;

use super::Connection;

/// For how long an answer is kept.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// Which requests count as the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    /// The tenant.
    pub tenant: String,
    /// The user of the token; empty for the host itself.
    pub user: String,
    /// The method and path.
    pub route: &'static str,
    /// The key that the caller chose.
    pub key: String,
}

/// A request that was answered before.
#[derive(Debug, sqlx::FromRow)]
pub struct Answered {
    /// The hash of its body.
    pub body_hash: Vec<u8>,
    /// What came of it, as JSON.
    pub outcome: String,
}

/// What was answered in this scope within the last day.
pub async fn find(
    db: &mut Connection,
    scope: &Scope,
    now: Moment,
) -> Result<Option<Answered>, sqlx::Error> {
    sqlx::query_as(
        "SELECT body_hash, outcome FROM idempotency
         WHERE tenant = ? AND user_id = ? AND route = ? AND key = ? AND created_at > ?",
    )
    .bind(&scope.tenant)
    .bind(&scope.user)
    .bind(scope.route)
    .bind(&scope.key)
    .bind(now.minus(KEPT))
    .fetch_optional(db)
    .await
}

/// Keeps an answer for a day, in the transaction whose work it reports; forgets older ones.
pub async fn keep(
    db: &mut Connection,
    scope: &Scope,
    answered: &Answered,
    now: Moment,
) -> Result<(), sqlx::Error> {
    let forget = "DELETE FROM idempotency WHERE created_at <= ?";
    sqlx::query(forget).bind(now.minus(KEPT)).execute(&mut *db).await?;
    sqlx::query("INSERT INTO idempotency VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(&scope.tenant)
        .bind(&scope.user)
        .bind(scope.route)
        .bind(&scope.key)
        .bind(&answered.body_hash)
        .bind(&answered.outcome)
        .bind(now)
        .execute(db)
        .await
        .map(drop)
}
