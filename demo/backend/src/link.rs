//! From the secret in a link to its invitation.

use crate::app::Shared;
use crate::error::Error;
use crate::keys::link::hash_of_secret;
use crate::store::invitations;
use crate::store::row::Row;

/// The invitation whose living link has this secret, in whatever state.
///
/// The row is found by a hash; that the secret is right is checked again, in constant time, so that
/// nobody who can write to the database can make a link.
pub async fn find(app: &Shared, secret: &str) -> Result<Option<Row>, Error> {
    let Some(hash) = hash_of_secret(secret) else {
        return Ok(None);
    };
    let mut db = app.store.read().await?;
    let row = invitations::find_by_link(&mut db, &hash).await?;
    Ok(row.filter(|row| app.links.is_secret(secret, &row.id, row.generation)))
}
