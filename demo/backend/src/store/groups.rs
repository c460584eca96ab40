//! The host's groups, remembered when they are first seen.

use uuid::Uuid;

use crate::clock::Moment;
use crate::token::Group;

use super::Connection;

/// The backend's id of a group; makes one for a group that was never seen.
pub async fn key_of(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
    now: Moment,
) -> Result<String, sqlx::Error> {
    // The update changes nothing; without it a group that is there would return no row.
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

/// Whether anybody was ever invited into a group.
pub async fn has_invitations(db: &mut Connection, key: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM invitations WHERE group_key = ?)")
        .bind(key)
        .fetch_one(db)
        .await
}
