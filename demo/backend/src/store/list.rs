//! Pages of invitations that nobody has answered.

use serde::Deserialize;
use sqlx::{QueryBuilder, Sqlite};

use crate::clock::Moment;

use super::Connection;
use super::order::{From, Place, Sort, Value};
use super::row::{COLUMNS, Row};

/// Which unanswered invitations of a group are wanted.
#[derive(Debug)]
pub struct Filter {
    /// Whose they are.
    pub tenant: String,
    /// The type of the group.
    pub group_type: String,
    /// The host's id of the group.
    pub group_id: String,
    /// Only those of this inviter.
    pub inviter: Option<String>,
    /// Only those with this text in address or name.
    pub text: Option<String>,
    /// Only those that are, or are not, expired.
    pub status: Status,
    /// The time now, which divides open from expired.
    pub now: Moment,
}

/// Which side of their expiry invitations are on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not expired.
    #[default]
    Open,
    /// Expired.
    Expired,
    /// Both; answered and revoked ones are never listed.
    All,
}

/// At most `limit` invitations in this order.
pub async fn page(
    db: &mut Connection,
    filter: &Filter,
    sort: Sort,
    from: &From,
    limit: u32,
) -> Result<Vec<Row>, sqlx::Error> {
    let mut query = QueryBuilder::new(format!("SELECT {COLUMNS}"));
    push_filter(&mut query, filter);
    let (column, behind) = sort.column();
    if let From::Behind(Place { value, id, .. }) = from {
        query.push(format!(" AND ({column}, i.id) {behind} ("));
        match value {
            Value::Time(time) => query.push_bind(*time),
            Value::Text(text) => query.push_bind(text),
        };
        query.push(", ").push_bind(id).push(")");
    }
    let direction = if behind == "<" { "DESC" } else { "ASC" };
    query.push(format!(" ORDER BY {column} {direction}, i.id {direction} LIMIT ")).push_bind(limit);
    if let From::Start(start) = from {
        query.push(" OFFSET ").push_bind(*start);
    }
    query.build_query_as().fetch_all(db).await
}

/// How many invitations all pages have together.
pub async fn count(db: &mut Connection, filter: &Filter) -> Result<u32, sqlx::Error> {
    let mut query =
        QueryBuilder::new("SELECT count(*) FROM invitations i JOIN groups g ON g.id = i.group_key");
    push_filter(&mut query, filter);
    query.build_query_scalar().fetch_one(db).await
}

fn push_filter<'a>(query: &mut QueryBuilder<'a, Sqlite>, filter: &'a Filter) {
    query.push(" WHERE i.state = 'open' AND g.tenant = ").push_bind(&filter.tenant);
    query.push(" AND g.type = ").push_bind(&filter.group_type);
    query.push(" AND g.group_id = ").push_bind(&filter.group_id);
    match filter.status {
        Status::Open => query.push(" AND i.expires_at > ").push_bind(filter.now),
        Status::Expired => query.push(" AND i.expires_at <= ").push_bind(filter.now),
        Status::All => query,
    };
    if let Some(inviter) = &filter.inviter {
        query.push(" AND i.inviter_id = ").push_bind(inviter);
    }
    if let Some(text) = &filter.text {
        query.push(" AND (instr(i.canonical, lower(").push_bind(text);
        query.push(")) OR instr(lower(i.target_name), lower(").push_bind(text).push(")))");
    }
}

/// All open invitations for one address, the newest first.
pub async fn for_address(
    db: &mut Connection,
    tenant: &str,
    canonical: &str,
    now: Moment,
) -> Result<Vec<Row>, sqlx::Error> {
    let query = format!(
        "SELECT {COLUMNS} WHERE i.tenant = ? AND canonical = ? AND state = 'open'
             AND expires_at > ? ORDER BY i.created_at DESC, i.id DESC"
    );
    sqlx::query_as(&query).bind(tenant).bind(canonical).bind(now).fetch_all(db).await
}
