//! Coming in by a shared invitation: a seat is taken in one conditional statement, so that the last
//! one is taken once whoever else is at it.

use invitation_widget::email::EmailAddress;

use crate::clock::Moment;

use super::row::{COLUMNS, Row};
use super::shared_row::SharedRow;
use super::{Connection, invitations};

/// What came of the wish to come in.
#[derive(Debug)]
pub enum Joining {
    /// This call took a seat.
    Joined(Box<Row>),
    /// The address has one.
    Before(Box<Row>),
    /// There is none left.
    UsedUp,
    /// It is ended or expired.
    Gone,
}

/// The accepted invitation that is about to be made.
#[derive(Debug)]
pub struct NewSeat<'a> {
    /// Its id.
    pub id: String,
    /// The hash of a link's secret that nobody is ever given.
    pub link_hash: Vec<u8>,
    /// The proven address.
    pub address: &'a EmailAddress,
    /// When it happens.
    pub now: Moment,
    /// What stands as the end of an invitation that has none.
    pub expires_at: Moment,
}

/// Takes a seat for an address, unless it has one.
pub async fn join(
    db: &mut Connection,
    shared: &SharedRow,
    seat: &NewSeat<'_>,
) -> Result<Joining, sqlx::Error> {
    if let Some(row) = seat_of(db, &shared.id, &seat.address.canonical()).await? {
        return Ok(Joining::Before(Box::new(row)));
    }
    if !take(db, shared, seat.now).await? {
        return Ok(if shared.is_used_up() { Joining::UsedUp } else { Joining::Gone });
    }
    insert(db, shared, seat).await?;
    invitations::get(db, &seat.id).await.map(|row| Joining::Joined(Box::new(row)))
}

async fn seat_of(
    db: &mut Connection,
    shared: &str,
    canonical: &str,
) -> Result<Option<Row>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE i.shared_id = ? AND i.canonical = ?");
    sqlx::query_as(&query).bind(shared).bind(canonical).fetch_optional(db).await
}

/// The conditions stand in the statement itself: what was read before may be old.
async fn take(db: &mut Connection, shared: &SharedRow, now: Moment) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE shared_invitations SET uses = uses + 1
         WHERE id = ?1 AND generation = ?2 AND state = 'open'
           AND (expires_at IS NULL OR expires_at > ?3)
           AND (max_uses IS NULL OR uses < max_uses)",
    )
    .bind(&shared.id)
    .bind(shared.generation)
    .bind(now)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

async fn insert(
    db: &mut Connection,
    shared: &SharedRow,
    seat: &NewSeat<'_>,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO invitations (id, tenant, group_key, group_name, address, canonical, role,
             inviter_id, inviter_name, inviter_role, link_hash, source, shared_id, expires_at,
             created_at, modified_at, last_sent_at, accepted_at, state, delivery)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
             ?15, ?15, ?15, ?15, 'accepted', 'sent')",
    )
    .bind(&seat.id)
    .bind(&shared.tenant)
    .bind(&shared.group_key)
    .bind(&shared.group_name)
    .bind(seat.address.as_str())
    .bind(seat.address.canonical())
    .bind(&shared.role)
    .bind(&shared.inviter_id)
    .bind(&shared.inviter_name)
    .bind(&shared.inviter_role)
    .bind(&seat.link_hash)
    .bind(shared.kind.source())
    .bind(&shared.id)
    .bind(shared.expires_at.unwrap_or(seat.expires_at))
    .bind(seat.now)
    .execute(db)
    .await
    .map(drop)
}
