//! Accepting: one conditional statement, so that it happens once whoever else is at it.

use crate::clock::Moment;

use super::Connection;
use super::invitations;
use super::row::Row;

/// Accepts an open invitation; nothing when it is open no more.
///
/// The conditions stand in the statement itself: what was read before may be old.
pub async fn claim(
    db: &mut Connection,
    row: &Row,
    now: Moment,
) -> Result<Option<Row>, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE invitations SET state = 'accepted', accepted_at = ?1, modified_at = ?1
         WHERE id = ?2 AND canonical = ?3 AND state = 'open' AND expires_at > ?1",
    )
    .bind(now)
    .bind(&row.id)
    .bind(&row.canonical)
    .execute(&mut *db)
    .await?;
    match done.rows_affected() {
        1 => invitations::get(db, &row.id).await.map(Some),
        _ => Ok(None),
    }
}
