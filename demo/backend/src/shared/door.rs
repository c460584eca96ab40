//! From the secret in a shared link to what the link is worth now.

use crate::app::Shared;
use crate::clock::Moment;
use crate::error::Error;
use crate::keys::link::hash_of_secret;
use crate::policy::Policy;
use crate::store::shared_row::{SharedRow, State};
use crate::store::{Connection, settings, shared};

/// A link that is known, and what holds in its group.
#[derive(Clone, Debug)]
pub struct Link {
    /// The link.
    pub row: SharedRow,
    /// What holds in its group.
    pub policy: Policy,
}

/// What a link is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Whoever has an address that is allowed comes in.
    Open,
    /// As many came in as may.
    UsedUp,
    /// Its time is over.
    Expired,
    /// It was ended, its maker may not invite any more, or nobody joins by links here.
    Off,
}

impl Link {
    /// What it is worth now.
    pub fn door(&self, now: Moment) -> Door {
        if self.row.state != State::Open || self.check().is_err() {
            Door::Off
        } else if self.row.is_expired(now) {
            Door::Expired
        } else if self.row.is_used_up() {
            Door::UsedUp
        } else {
            Door::Open
        }
    }

    /// What was allowed when the link was made may have been closed since (D20).
    pub fn check(&self) -> Result<(), Error> {
        self.policy.check_join_by_link()?;
        self.policy.check_still_grants(self.row.inviter_role.as_deref(), &self.row.role)
    }
}

/// The link whose living secret this is, in whatever state.
///
/// The row is found by a hash; that the secret is right is checked again, in constant time.
pub async fn find(app: &Shared, secret: &str) -> Result<Option<Link>, Error> {
    let Some(hash) = hash_of_secret(secret) else {
        return Ok(None);
    };
    let mut db = app.store.read().await?;
    let row = shared::find_by_link(&mut db, &hash).await?;
    match row.filter(|row| app.links.is_secret(secret, &row.id, row.generation)) {
        Some(row) => known(&mut db, row).await.map(Some),
        None => Ok(None),
    }
}

/// A link with what holds in its group.
pub async fn known(db: &mut Connection, row: SharedRow) -> Result<Link, Error> {
    let policy = settings::effective(db, &row.tenant, &row.group_type, &row.group_id).await?;
    Ok(Link { row, policy })
}
