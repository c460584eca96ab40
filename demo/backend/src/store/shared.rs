//! Making, finding, ending and renewing shared invitations.

use crate::clock::Moment;
use crate::token::Group;

use super::list::Status;
use super::shared_row::{COLUMNS, Kind, SharedRow};
use super::{Connection, groups};

/// A shared invitation that is about to be made.
#[derive(Debug)]
pub struct NewShared {
    /// Its id.
    pub id: String,
    /// How people come by it.
    pub kind: Kind,
    /// The hash of its first link's secret, where it has a link.
    pub link_hash: Option<Vec<u8>>,
    /// Whose it is.
    pub tenant: String,
    /// What it leads into.
    pub group: Group,
    /// The role that whoever accepts gets.
    pub role: &'static str,
    /// Who makes it.
    pub maker: Maker,
    /// How many may come in by it.
    pub max_uses: Option<u32>,
    /// When it is made.
    pub created_at: Moment,
    /// When it ends.
    pub expires_at: Option<Moment>,
}

/// Who makes a shared invitation; for the host, nobody.
#[derive(Debug, Default)]
pub struct Maker {
    /// The id with the host.
    pub id: String,
    /// The name.
    pub name: Option<String>,
    /// The id of the role.
    pub role: Option<String>,
    /// The only domains that the token names, which bind the link as well; an empty list names all.
    pub domains: Vec<String>,
}

/// Makes a shared invitation.
pub async fn create(db: &mut Connection, new: &NewShared) -> Result<SharedRow, sqlx::Error> {
    let group_key = groups::key_of(db, &new.tenant, &new.group, new.created_at).await?;
    sqlx::query(
        "INSERT INTO shared_invitations (id, tenant, group_key, group_name, kind, role, inviter_id,
             inviter_name, inviter_role, domains, state, max_uses, link_hash, created_at,
             modified_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'open', ?11, ?12, ?13, ?13, ?14)",
    )
    .bind(&new.id)
    .bind(&new.tenant)
    .bind(&group_key)
    .bind(&new.group.name)
    .bind(new.kind)
    .bind(new.role)
    .bind(&new.maker.id)
    .bind(&new.maker.name)
    .bind(&new.maker.role)
    .bind(serde_json::json!(new.maker.domains).to_string())
    .bind(new.max_uses)
    .bind(&new.link_hash)
    .bind(new.created_at)
    .bind(new.expires_at)
    .execute(&mut *db)
    .await?;
    get(db, &new.id).await
}

/// The tenant's shared invitation with this id, in whatever state.
pub async fn find(
    db: &mut Connection,
    tenant: &str,
    id: &str,
) -> Result<Option<SharedRow>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE s.tenant = ? AND s.id = ?");
    sqlx::query_as(&query).bind(tenant).bind(id).fetch_optional(db).await
}

/// The shared invitation whose living link has a secret with this hash.
pub async fn find_by_link(
    db: &mut Connection,
    hash: &[u8],
) -> Result<Option<SharedRow>, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE s.link_hash = ?");
    sqlx::query_as(&query).bind(hash).fetch_optional(db).await
}

/// The shared invitation with this id, which is known to be there.
pub async fn get(db: &mut Connection, id: &str) -> Result<SharedRow, sqlx::Error> {
    let query = format!("SELECT {COLUMNS} WHERE s.id = ?");
    sqlx::query_as(&query).bind(id).fetch_one(db).await
}

/// Which links of a group are wanted.
#[derive(Debug)]
pub struct Filter {
    /// Whose they are.
    pub tenant: String,
    /// The type of the group.
    pub group_type: String,
    /// The host's id of the group.
    pub group_id: String,
    /// Only those of this maker.
    pub inviter: Option<String>,
    /// Only those that are, or are not, expired.
    pub status: Status,
    /// The time now, which divides open from expired.
    pub now: Moment,
}

/// The links of a group that were not ended, the newest first.
pub async fn links(
    db: &mut Connection,
    filter: &Filter,
    start: u32,
    limit: u32,
) -> Result<Vec<SharedRow>, sqlx::Error> {
    let side = match filter.status {
        Status::Open => "AND s.expires_at > ?5",
        Status::Expired => "AND s.expires_at <= ?5",
        Status::All => "",
        // A link as such is accepted by nobody.
        Status::Accepted => "AND false",
    };
    let query = format!(
        "SELECT {COLUMNS} WHERE g.tenant = ?1 AND g.type = ?2 AND g.group_id = ?3
             AND s.kind = 'multi_use' AND s.state = 'open'
             AND s.inviter_id = coalesce(?4, s.inviter_id) {side}
         ORDER BY s.created_at DESC, s.id DESC LIMIT ?6 OFFSET ?7"
    );
    sqlx::query_as(&query)
        .bind(&filter.tenant)
        .bind(&filter.group_type)
        .bind(&filter.group_id)
        .bind(&filter.inviter)
        .bind(filter.now)
        .bind(limit)
        .bind(start)
        .fetch_all(db)
        .await
}

/// Ends an open one; whether it was this call that did.
pub async fn end(db: &mut Connection, id: &str, now: Moment) -> Result<bool, sqlx::Error> {
    let update = "UPDATE shared_invitations SET state = 'revoked', modified_at = ?
                  WHERE id = ? AND state = 'open'";
    let done = sqlx::query(update).bind(now).bind(id).execute(db).await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all of a group that is no more.
pub async fn end_with_group(
    db: &mut Connection,
    group_key: &str,
    now: Moment,
) -> Result<(), sqlx::Error> {
    let update = "UPDATE shared_invitations SET state = 'group_gone', modified_at = ?
                  WHERE group_key = ? AND state = 'open'";
    sqlx::query(update).bind(now).bind(group_key).execute(db).await.map(drop)
}

/// Gives an open one the link of the next generation; the old link dies.
pub async fn rotate(
    db: &mut Connection,
    id: &str,
    link_hash: &[u8],
    now: Moment,
) -> Result<SharedRow, sqlx::Error> {
    sqlx::query(
        "UPDATE shared_invitations
         SET generation = generation + 1, link_hash = ?, modified_at = ?
         WHERE id = ? AND state = 'open'",
    )
    .bind(link_hash)
    .bind(now)
    .bind(id)
    .execute(&mut *db)
    .await?;
    get(db, id).await
}
