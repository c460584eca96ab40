//! Making, finding, ending and renewing invitations.

use std::time::Duration;

use crate::clock::Moment;
use crate::token::Group;

use super::row::{COLUMNS, Row, State};
use super::{Connection, groups};

/// An invitation that is about to be made.
#[derive(Debug)]
pub struct NewInvitation {
    /// Its id.
    pub id: String,
    /// The hash of its first link's secret.
    pub link_hash: Vec<u8>,
    /// Whose it is.
    pub tenant: String,
    /// What it leads into.
    pub group: Group,
    /// The address as mails go to it.
    pub address: String,
    /// The address as it is compared.
    pub canonical: String,
    /// The invitee's name.
    pub target_name: Option<String>,
    /// The role that the invitee gets.
    pub role: &'static str,
    /// The inviter's id with the host.
    pub inviter_id: String,
    /// The inviter's name.
    pub inviter_name: Option<String>,
    /// The inviter's role; nothing where the host invites.
    pub inviter_role: Option<&'static str>,
    /// The form's fields, as JSON.
    pub form: Option<String>,
    /// The host's own data, as JSON.
    pub metadata: Option<String>,
    /// When it is made.
    pub created_at: Moment,
    /// How long it stays open.
    pub lifetime: Duration,
}

/// What came of the wish to make an invitation.
#[derive(Debug)]
pub enum Creation {
    /// It was made.
    Created(Row),
    /// An open one for the same person and group stands in the way, and stays as it is.
    AlreadyOpen(Row),
}

/// Makes an invitation, and closes an expired one that it follows.
///
/// The unique index decides who comes first; there is no look before the leap.
pub async fn create(db: &mut Connection, new: &NewInvitation) -> Result<Creation, sqlx::Error> {
    let group_key = groups::key_of(db, &new.tenant, &new.group, new.created_at).await?;
    close_expired(db, new, &group_key).await?;
    if insert(db, new, &group_key).await? {
        return get(db, &new.id).await.map(Creation::Created);
    }
    let open = format!(
        "SELECT {COLUMNS} WHERE i.tenant = ? AND group_key = ? AND canonical = ? AND state = 'open'"
    );
    let query = sqlx::query_as(&open).bind(&new.tenant).bind(&group_key).bind(&new.canonical);
    query.fetch_one(db).await.map(Creation::AlreadyOpen)
}

async fn close_expired(
    db: &mut Connection,
    new: &NewInvitation,
    group_key: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE invitations SET state = 'replaced', modified_at = ?1
         WHERE tenant = ?2 AND group_key = ?3 AND canonical = ?4
           AND state = 'open' AND expires_at <= ?1",
    )
    .bind(new.created_at)
    .bind(&new.tenant)
    .bind(group_key)
    .bind(&new.canonical)
    .execute(db)
    .await
    .map(drop)
}

/// Whether the invitation was made.
pub async fn insert(
    db: &mut Connection,
    new: &NewInvitation,
    group_key: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO invitations (id, tenant, group_key, group_name, address, canonical, target_name,
             role, inviter_id, inviter_name, form, metadata, link_hash, created_at, modified_at,
             last_sent_at, expires_at, inviter_role, state, delivery)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14, ?14, ?15, ?16,
             'open', 'queued')
         ON CONFLICT (tenant, group_key, canonical) WHERE state = 'open' DO NOTHING",
    )
    .bind(&new.id)
    .bind(&new.tenant)
    .bind(group_key)
    .bind(&new.group.name)
    .bind(&new.address)
    .bind(&new.canonical)
    .bind(&new.target_name)
    .bind(new.role)
    .bind(&new.inviter_id)
    .bind(&new.inviter_name)
    .bind(&new.form)
    .bind(&new.metadata)
    .bind(&new.link_hash)
    .bind(new.created_at)
    .bind(new.created_at.plus(new.lifetime))
    .bind(new.inviter_role)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The tenant's invitation with this id, in whatever state.
pub async fn find(db: &mut Connection, tenant: &str, id: &str) -> Result<Option<Row>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE i.tenant = ? AND i.id = ?");
    sqlx::query_as(&query).bind(tenant).bind(id).fetch_optional(db).await
}

/// The invitation with this id, of whatever tenant and in whatever state.
pub async fn find_any(db: &mut Connection, id: &str) -> Result<Option<Row>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE i.id = ?");
    sqlx::query_as(&query).bind(id).fetch_optional(db).await
}

/// The invitation whose living link has a secret with this hash.
pub async fn find_by_link(db: &mut Connection, hash: &[u8]) -> Result<Option<Row>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE i.link_hash = ?");
    sqlx::query_as(&query).bind(hash).fetch_optional(db).await
}

/// Ends an open invitation; whether it was this call that did.
pub async fn end(
    db: &mut Connection,
    id: &str,
    state: State,
    now: Moment,
) -> Result<bool, sqlx::Error> {
    let update =
        "UPDATE invitations SET state = ?, modified_at = ? WHERE id = ? AND state = 'open'";
    let done = sqlx::query(update).bind(state).bind(now).bind(id).execute(db).await?;
    Ok(done.rows_affected() == 1)
}

/// What changes when an invitation is sent again.
#[derive(Debug)]
pub struct Renewal {
    /// The next generation: the old link dies.
    pub generation: i64,
    /// The hash of the new link's secret.
    pub link_hash: Vec<u8>,
    /// The role of who sends it again; nothing where the host does.
    pub inviter_role: Option<&'static str>,
    /// When this happens.
    pub now: Moment,
    /// The new end.
    pub expires_at: Moment,
}

/// Gives an open or expired invitation a new end and a new link.
pub async fn renew(db: &mut Connection, id: &str, renewal: &Renewal) -> Result<Row, sqlx::Error> {
    sqlx::query(
        "UPDATE invitations SET generation = ?, link_hash = ?, expires_at = ?, inviter_role = ?,
             delivery = 'queued', modified_at = ?6, last_sent_at = ?6
         WHERE id = ?5 AND state = 'open'",
    )
    .bind(renewal.generation)
    .bind(&renewal.link_hash)
    .bind(renewal.expires_at)
    .bind(renewal.inviter_role)
    .bind(id)
    .bind(renewal.now)
    .execute(&mut *db)
    .await?;
    get(db, id).await
}

/// The invitation with this id, which is known to be there.
pub async fn get(db: &mut Connection, id: &str) -> Result<Row, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE i.id = ?");
    sqlx::query_as(&query).bind(id).fetch_one(db).await
}

/// Notes that an invitation reached its invitee.
pub async fn mark_sent(db: &mut Connection, id: &str) -> Result<(), sqlx::Error> {
    let update = "UPDATE invitations SET delivery = 'sent', delivery_count = 1 WHERE id = ?";
    sqlx::query(update).bind(id).execute(db).await.map(drop)
}
