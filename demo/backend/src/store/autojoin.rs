//! The domains whose people may join a group without being invited.

use serde::Serialize;
use uuid::Uuid;

use crate::clock::Moment;

use super::Connection;
use super::shared_row::{COLUMNS, SharedRow};

/// A domain of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct DomainRow {
    /// Its id.
    pub id: String,
    /// In the form in which domains are compared.
    pub domain: String,
}

/// The invitation of a group for its domains, unless it was ended.
pub async fn find(
    db: &mut Connection,
    tenant: &str,
    kind: &str,
    id: &str,
) -> Result<Option<SharedRow>, sqlx::Error> {
    let query = format!(
        "SELECT {COLUMNS} WHERE g.tenant = ? AND g.type = ? AND g.group_id = ?
             AND s.kind = 'autojoin' AND s.state = 'open'"
    );
    sqlx::query_as(&query).bind(tenant).bind(kind).bind(id).fetch_optional(db).await
}

/// The domains of an invitation.
pub async fn domains(db: &mut Connection, shared: &str) -> Result<Vec<DomainRow>, sqlx::Error> {
    sqlx::query_as("SELECT id, domain FROM autojoin_domains WHERE shared_id = ? ORDER BY domain")
        .bind(shared)
        .fetch_all(db)
        .await
}

/// Leaves exactly these domains; those that were there keep their ids.
pub async fn replace_domains(
    db: &mut Connection,
    shared: &str,
    domains: &[String],
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "DELETE FROM autojoin_domains
         WHERE shared_id = ? AND domain NOT IN (SELECT value FROM json_each(?))",
    )
    .bind(shared)
    .bind(serde_json::json!(domains).to_string())
    .execute(&mut *db)
    .await?;
    for domain in domains {
        let insert = "INSERT INTO autojoin_domains VALUES (?, ?, ?)
                      ON CONFLICT (shared_id, domain) DO NOTHING";
        let query = sqlx::query(insert).bind(Uuid::new_v4().to_string()).bind(shared);
        query.bind(domain).execute(&mut *db).await?;
    }
    Ok(())
}

/// Sets what else the host may change of an invitation for domains; without a name the name stays.
pub async fn update(
    db: &mut Connection,
    shared: &str,
    name: Option<&str>,
    role: &str,
    now: Moment,
) -> Result<(), sqlx::Error> {
    let update = "UPDATE shared_invitations
                  SET group_name = coalesce(?, group_name), role = ?, modified_at = ? WHERE id = ?";
    sqlx::query(update).bind(name).bind(role).bind(now).bind(shared).execute(db).await.map(drop)
}

/// The open invitations for one of these domains that `canonical` has not accepted, the newest
/// first.
pub async fn open_for(
    db: &mut Connection,
    tenant: &str,
    canonical: &str,
    domains: &[String],
    now: Moment,
) -> Result<Vec<SharedRow>, sqlx::Error> {
    let query = format!(
        "SELECT {COLUMNS} WHERE s.tenant = ?1 AND s.kind = 'autojoin' AND s.state = 'open'
             AND (s.expires_at IS NULL OR s.expires_at > ?2)
             AND s.id IN (SELECT shared_id FROM autojoin_domains
                          WHERE domain IN (SELECT value FROM json_each(?3)))
             AND NOT EXISTS (SELECT 1 FROM invitations i
                             WHERE i.shared_id = s.id AND i.canonical = ?4)
         ORDER BY s.created_at DESC, s.id DESC"
    );
    sqlx::query_as(&query)
        .bind(tenant)
        .bind(now)
        .bind(serde_json::json!(domains).to_string())
        .bind(canonical)
        .fetch_all(db)
        .await
}
