//! Settings of accounts and groups, as JSON, and what the host says about its groups.

use std::collections::HashMap;

use crate::clock::Moment;
use crate::policy::{Policies, Policy};
use crate::settings::Settings;
use crate::token::Group;

use super::{Connection, groups};

/// A group's settings, and what else the host said of it.
#[derive(Debug, Default)]
pub struct GroupSettings {
    /// What was put for it.
    pub settings: Settings,
    /// Its name.
    pub name: Option<String>,
    /// The host's id of the company that it belongs to.
    pub company_id: Option<String>,
    /// Whether it is no more.
    pub is_gone: bool,
}

impl GroupSettings {
    /// What holds in the group.
    pub fn policy(&self, account: &Settings) -> Policy {
        Policy { is_gone: self.is_gone, ..Policy::new(account, &self.settings) }
    }
}

#[derive(Debug, Default, sqlx::FromRow)]
struct GroupRow {
    settings: Option<String>,
    name: Option<String>,
    company_id: Option<String>,
    is_gone: bool,
}

/// What holds in a group, also in one that was never seen.
pub async fn effective(
    db: &mut Connection,
    tenant: &str,
    kind: &str,
    id: &str,
) -> Result<Policy, sqlx::Error> {
    let account = of_account(db, tenant).await?;
    let group = of_group(db, tenant, kind, id).await?;
    Ok(group.policy(&account))
}

/// What holds in each of these groups, named by type and id.
pub async fn effective_in(
    db: &mut Connection,
    tenant: &str,
    groups: &[(&str, &str)],
) -> Result<Policies, sqlx::Error> {
    let account = of_account(db, tenant).await?;
    let names = serde_json::to_string(groups).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let rows: Vec<(String, String, Option<String>, bool)> = sqlx::query_as(
        "SELECT type, group_id, settings, gone_at IS NOT NULL FROM groups
         WHERE tenant = ?1 AND coalesce(settings, gone_at) IS NOT NULL AND (type, group_id) IN
             (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?2))",
    )
    .bind(tenant)
    .bind(names)
    .fetch_all(db)
    .await?;
    let mut policies = HashMap::new();
    for (kind, id, json, is_gone) in rows {
        let group = GroupSettings { settings: parsed(json)?, is_gone, ..GroupSettings::default() };
        policies.insert((kind, id), group.policy(&account));
    }
    Ok(Policies::new(Policy::of_account(&account), policies))
}

/// What was put for the whole account.
pub async fn of_account(db: &mut Connection, tenant: &str) -> Result<Settings, sqlx::Error> {
    let json: Option<String> =
        sqlx::query_scalar("SELECT settings FROM account_settings WHERE tenant = ?")
            .bind(tenant)
            .fetch_optional(db)
            .await?;
    parsed(json)
}

/// What was put for a group.
pub async fn of_group(
    db: &mut Connection,
    tenant: &str,
    kind: &str,
    id: &str,
) -> Result<GroupSettings, sqlx::Error> {
    let row: Option<GroupRow> = sqlx::query_as(
        "SELECT settings, name, company_id, gone_at IS NOT NULL AS is_gone FROM groups
         WHERE tenant = ? AND type = ? AND group_id = ?",
    )
    .bind(tenant)
    .bind(kind)
    .bind(id)
    .fetch_optional(db)
    .await?;
    let GroupRow { settings, name, company_id, is_gone } = row.unwrap_or_default();
    Ok(GroupSettings { settings: parsed(settings)?, name, company_id, is_gone })
}

/// Replaces the account's settings.
pub async fn put_account(
    db: &mut Connection,
    tenant: &str,
    settings: &Settings,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO account_settings VALUES (?, ?)
         ON CONFLICT (tenant) DO UPDATE SET settings = excluded.settings",
    )
    .bind(tenant)
    .bind(written(settings)?)
    .execute(db)
    .await
    .map(drop)
}

/// Replaces a group's settings; name and company stay where none is given. A group that has settings
/// is there.
pub async fn put_group(
    db: &mut Connection,
    tenant: &str,
    group: &Group,
    put: &GroupSettings,
    now: Moment,
) -> Result<(), sqlx::Error> {
    groups::bring_back(db, tenant, group).await?;
    let key = groups::key_of(db, tenant, group, now).await?;
    sqlx::query(
        "UPDATE groups SET settings = ?, name = coalesce(?, name),
             company_id = coalesce(?, company_id) WHERE id = ?",
    )
    .bind(written(&put.settings)?)
    .bind(&put.name)
    .bind(&put.company_id)
    .bind(key)
    .execute(db)
    .await
    .map(drop)
}

/// Settings that cannot be read are no settings to go without: nothing is allowed then.
fn parsed(json: Option<String>) -> Result<Settings, sqlx::Error> {
    let Some(json) = json else { return Ok(Settings::default()) };
    serde_json::from_str(&json).map_err(|error| sqlx::Error::Decode(error.into()))
}

fn written(settings: &Settings) -> Result<String, sqlx::Error> {
    serde_json::to_string(settings).map_err(|error| sqlx::Error::Encode(error.into()))
}
