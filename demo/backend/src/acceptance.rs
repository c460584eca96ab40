//! Accepting one invitation: for whom it is, and whether it would still be made today.

use crate::clock::Moment;
use crate::error::Error;
use crate::store::row::{Row, State};
use crate::store::{Connection, accept as store, invitations, settings};

/// Accepts an invitation for somebody with these addresses; the caller commits.
pub async fn accept(
    db: &mut Connection,
    tenant: &str,
    id: &str,
    canonical: &[String],
    now: Moment,
) -> Result<Row, Error> {
    let row = invitations::find(db, tenant, id).await?.ok_or(Error::NotFound)?;
    check_standing(&row, canonical, now)?;
    let policy = settings::effective(db, tenant, &row.group_type, &row.group_id).await?;
    policy.check_invitation(&row)?;
    store::claim(db, &row, now).await?.ok_or(Error::NotFound)
}

/// Of what is over, others than its invitee learn nothing.
fn check_standing(row: &Row, canonical: &[String], now: Moment) -> Result<(), Error> {
    let is_theirs = canonical.contains(&row.canonical);
    match row.state {
        State::Accepted if is_theirs => Err(Error::AlreadyAccepted),
        State::Open if row.is_open(now) && !is_theirs => Err(Error::WrongAccount),
        State::Open if row.is_open(now) => Ok(()),
        _ => Err(Error::NotFound),
    }
}
