//! Lists of invitations: of a group in pages, and of a person.

use serde::Deserialize;
use sqlx::{QueryBuilder, Sqlite};

use crate::clock::Moment;

use super::Connection;
use super::order::{From, Place, Sort, Value};
use super::row::{COLUMNS, Row};

/// Which invitations of a group are wanted.
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
    /// Only those of this status.
    pub status: Status,
    /// The time now, which divides open from expired.
    pub now: Moment,
}

/// What became of invitations; revoked and declined ones are never listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not answered, and not expired.
    #[default]
    Open,
    /// Not answered before they expired.
    Expired,
    /// Not answered, expired or not.
    All,
    /// Accepted.
    Accepted,
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
    query.push(" WHERE g.tenant = ").push_bind(&filter.tenant);
    query.push(" AND g.type = ").push_bind(&filter.group_type);
    query.push(" AND g.group_id = ").push_bind(&filter.group_id);
    push_status(query, filter.status, filter.now);
    if let Some(inviter) = &filter.inviter {
        query.push(" AND i.inviter_id = ").push_bind(inviter);
    }
    if let Some(text) = &filter.text {
        query.push(" AND (instr(i.canonical, lower(").push_bind(text);
        query.push(")) OR instr(lower(i.target_name), lower(").push_bind(text).push(")))");
    }
}

/// The state stands in the text, so that the partial indexes are used.
fn push_status(query: &mut QueryBuilder<'_, Sqlite>, status: Status, now: Moment) {
    match status {
        Status::Open => query.push(" AND i.state = 'open' AND i.expires_at > ").push_bind(now),
        Status::Expired => query.push(" AND i.state = 'open' AND i.expires_at <= ").push_bind(now),
        Status::All => query.push(" AND i.state = 'open'"),
        Status::Accepted => query.push(" AND i.state = 'accepted'"),
    };
}

/// All invitations for any of these addresses, the newest first.
pub async fn for_addresses(
    db: &mut Connection,
    tenant: &str,
    canonical: &[String],
    status: Status,
    now: Moment,
) -> Result<Vec<Row>, sqlx::Error> {
    let mut query = QueryBuilder::new(format!("SELECT {COLUMNS} WHERE i.tenant = "));
    query.push_bind(tenant).push(" AND i.canonical IN (SELECT value FROM json_each(");
    query.push_bind(serde_json::json!(canonical).to_string()).push("))");
    push_status(&mut query, status, now);
    query.push(" ORDER BY i.created_at DESC, i.id DESC");
    query.build_query_as().fetch_all(db).await
}
