//! Accepting: one conditional statement, so that it happens once whoever else is at it.

use crate::clock::Moment;

use super::Connection;
use super::invitations;
use super::row::{Row, State};

/// What came of the wish to accept.
#[derive(Debug)]
pub enum Acceptance {
    /// This call accepted it.
    Accepted(Box<Row>),
    /// It was accepted before, by somebody with the same address.
    Before,
    /// It is open, and for another address.
    OtherAddress,
    /// There is none, or none any more.
    Gone,
}

/// Accepts an open invitation for one of the addresses in `canonical`.
pub async fn accept(
    db: &mut Connection,
    tenant: &str,
    id: &str,
    canonical: &[String],
    now: Moment,
) -> Result<Acceptance, sqlx::Error> {
    let Some(row) = invitations::find(db, tenant, id).await? else {
        return Ok(Acceptance::Gone);
    };
    let is_theirs = canonical.contains(&row.canonical);
    match row.state {
        State::Accepted if is_theirs => Ok(Acceptance::Before),
        State::Open if !is_theirs && row.is_open(now) => Ok(Acceptance::OtherAddress),
        State::Open if is_theirs => claim(db, row, now).await,
        _ => Ok(Acceptance::Gone),
    }
}

/// The conditions stand in the statement itself: what was read before may be old.
async fn claim(db: &mut Connection, row: Row, now: Moment) -> Result<Acceptance, sqlx::Error> {
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
        1 => invitations::get(db, &row.id).await.map(|row| Acceptance::Accepted(Box::new(row))),
        _ => Ok(Acceptance::Gone),
    }
}
