//! The host's groups, remembered when they are first seen.

use uuid::Uuid;

use crate::clock::Moment;
use crate::token::Group;

use super::Connection;

/// The backend's id of a group; makes one for a group that was never seen, and brings one back that
/// was said to be no more: whoever names it now has the host's word that it is there.
pub async fn key_of(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
    now: Moment,
) -> Result<String, sqlx::Error> {
    sqlx::query_scalar(
        "INSERT INTO groups (id, tenant, type, group_id, created_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (tenant, type, group_id) DO UPDATE SET gone_at = NULL RETURNING id",
    )
    .bind(Uuid::new_v4().to_string())
    .bind(tenant)
    .bind(&group.kind)
    .bind(&group.id)
    .bind(now)
    .fetch_one(db)
    .await
}

/// Whether anybody was ever invited into a group.
pub async fn has_invitations(db: &mut Connection, key: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM invitations WHERE group_key = ?)")
        .bind(key)
        .fetch_one(db)
        .await
}

/// Ends everything that leads into a group, because the host says that it is no more.
pub async fn end(
    db: &mut Connection,
    tenant: &str,
    kind: &str,
    id: &str,
    now: Moment,
) -> Result<(), sqlx::Error> {
    let key: Option<String> = sqlx::query_scalar(
        "UPDATE groups SET gone_at = ? WHERE tenant = ? AND type = ? AND group_id = ? RETURNING id",
    )
    .bind(now)
    .bind(tenant)
    .bind(kind)
    .bind(id)
    .fetch_optional(&mut *db)
    .await?;
    match key {
        Some(key) => end_invitations(db, &key, now).await,
        None => Ok(()),
    }
}

async fn end_invitations(db: &mut Connection, key: &str, now: Moment) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE invitations SET state = 'group_gone', modified_at = ?
         WHERE group_key = ? AND state = 'open'",
    )
    .bind(now)
    .bind(key)
    .execute(db)
    .await
    .map(drop)
}
