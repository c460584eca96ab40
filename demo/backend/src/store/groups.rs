//! The host's groups, remembered when they are first seen.

use serde::Serialize;
use uuid::Uuid;

use crate::clock::Moment;
use crate::token::{Group, PORTAL_GROUP};

use super::{Connection, shared};

/// The backend's id of a group; makes one for a group that was never seen. One that came to an end
/// stays so: see [`bring_back`].
pub async fn key_of(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
    now: Moment,
) -> Result<String, sqlx::Error> {
    sqlx::query_scalar(
        "INSERT INTO groups (id, tenant, type, group_id, created_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (tenant, type, group_id) DO UPDATE SET id = id RETURNING id",
    )
    .bind(Uuid::new_v4().to_string())
    .bind(tenant)
    .bind(&group.kind)
    .bind(&group.id)
    .bind(now)
    .fetch_one(db)
    .await
}

/// Brings a group back that came to an end. That it is there again is for the host to say: a user's
/// token may be from before.
pub async fn bring_back(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE groups SET gone_at = NULL WHERE tenant = ? AND type = ? AND group_id = ?")
        .bind(tenant)
        .bind(&group.kind)
        .bind(&group.id)
        .execute(db)
        .await
        .map(drop)
}

/// Whether nobody was ever invited into a group, and it did not come to an end.
pub async fn is_untouched(db: &mut Connection, key: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT gone_at IS NULL AND NOT EXISTS (SELECT 1 FROM invitations WHERE group_key = g.id)
         FROM groups g WHERE g.id = ?",
    )
    .bind(key)
    .fetch_one(db)
    .await
}

/// A project, as the host's portals name it.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// The host's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The host's id of its company.
    pub company_id: String,
}

/// The projects of a company that are still there, by name.
pub async fn projects(
    db: &mut Connection,
    tenant: &str,
    company: &str,
) -> Result<Vec<Project>, sqlx::Error> {
    sqlx::query_as(
        "SELECT group_id AS id, coalesce(name, group_id) AS name, company_id FROM groups
         WHERE tenant = ? AND company_id = ? AND type = ? AND gone_at IS NULL
         ORDER BY 2, group_id",
    )
    .bind(tenant)
    .bind(company)
    .bind(PORTAL_GROUP)
    .fetch_all(db)
    .await
}

/// Ends everything that leads into a group, because the host says that it is no more.
pub async fn end(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
    now: Moment,
) -> Result<(), sqlx::Error> {
    let key = key_of(db, tenant, group, now).await?;
    let update = "UPDATE groups SET gone_at = ? WHERE id = ?";
    sqlx::query(update).bind(now).bind(&key).execute(&mut *db).await?;
    end_invitations(db, &key, now).await?;
    shared::end_with_group(db, &key, now).await
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
