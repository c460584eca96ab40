//! Sending an invitation again as it is: neither its end nor its link changes.

use crate::clock::Moment;

use super::row::Row;
use super::{Connection, invitations};

/// Notes that an open invitation of this generation is sent again, unless it was since `since`.
pub async fn send_again(
    db: &mut Connection,
    id: &str,
    generation: i64,
    since: Moment,
    now: Moment,
) -> Result<Option<Row>, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE invitations SET delivery = 'queued', modified_at = ?1, last_sent_at = ?1
         WHERE id = ?2 AND generation = ?3 AND last_sent_at <= ?4
           AND state = 'open' AND expires_at > ?1",
    )
    .bind(now)
    .bind(id)
    .bind(generation)
    .bind(since)
    .execute(&mut *db)
    .await?;
    match done.rows_affected() {
        1 => invitations::get(db, id).await.map(Some),
        _ => Ok(None),
    }
}
