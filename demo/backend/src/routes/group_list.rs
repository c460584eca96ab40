//! `GET /invitations/by-group/{groupType}/{groupId}`: a group's invitations, in pages.

use axum::Json;
use axum::extract::State;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use invitation_widget::api::wire::Invitations;
use serde::Deserialize;

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::store::list::{self, Filter, Status};
use crate::store::order::{From, Place, Sort};
use crate::store::row::Row;
use crate::store::shared;
use crate::uri::{StrictPath, StrictQuery};

const DEFAULT_LIMIT: u32 = 20;
const MAX_LIMIT: u32 = 100;

/// What is asked for.
#[derive(Debug, Deserialize)]
pub struct Wish {
    start: Option<u32>,
    limit: Option<u32>,
    cursor: Option<String>,
    q: Option<String>,
    #[serde(rename = "type")]
    kind: Option<Listed>,
    #[serde(default)]
    status: Status,
    #[serde(default)]
    sort: Sort,
}

/// What is listed instead of invitations of one person each.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Listed {
    /// The group's shared links.
    MultiUse,
}

/// One page.
///
/// The host and those who manage the group see all of it, everybody else what they sent.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    StrictPath((group_type, group_id)): StrictPath<(String, String)>,
    StrictQuery(wish): StrictQuery<Wish>,
) -> Result<Json<Invitations>, Error> {
    caller.check_may_list(wish.status)?;
    if wish.kind == Some(Listed::MultiUse) {
        return shared_links(&app, &caller, group_type, group_id, &wish).await;
    }
    let filter = Filter {
        inviter: only_from(&caller, &group_type, &group_id)?,
        tenant: caller.tenant().to_owned(),
        group_type,
        group_id,
        text: wish.q.clone().filter(|text| !text.is_empty()),
        status: wish.status,
        now: app.now(),
    };
    let (from, limit) = (wish.from()?, wish.limit()?);
    let mut db = app.store.read().await?;
    let count = list::count(&mut db, &filter).await?;
    // One more than asked for tells whether there is a next page.
    let mut rows = list::page(&mut db, &filter, wish.sort, &from, limit + 1).await?;
    let has_more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    Ok(Json(Invitations {
        next_cursor: rows.last().filter(|_| has_more).map(|last| cursor(wish.sort, last)),
        count: Some(count),
        invitations: rows.iter().map(|row| row.to_wire(filter.now)).collect(),
    }))
}

/// There are few of them: they have no cursor, no search and no order but their age.
async fn shared_links(
    app: &App,
    caller: &Caller,
    group_type: String,
    group_id: String,
    wish: &Wish,
) -> Result<Json<Invitations>, Error> {
    let filter = shared::Filter {
        inviter: only_from(caller, &group_type, &group_id)?,
        tenant: caller.tenant().to_owned(),
        group_type,
        group_id,
        status: wish.status,
        now: app.now(),
    };
    let limit = wish.limit.map_or(Ok(MAX_LIMIT), |_| wish.limit())?;
    let mut db = app.store.read().await?;
    let links = shared::links(&mut db, &filter, wish.start.unwrap_or(0), limit).await?;
    let invitations = links.iter().map(|link| link.to_wire(filter.now)).collect();
    Ok(Json(Invitations { invitations, ..Invitations::default() }))
}

/// Whose invitations the caller sees; nobody's name means everybody's.
fn only_from(caller: &Caller, kind: &str, id: &str) -> Result<Option<String>, Error> {
    match caller {
        Caller::Host(_) => Ok(None),
        Caller::Member(member) => {
            member.check_in_group(kind, id)?;
            Ok((!member.role_in(kind, id).can_manage).then(|| member.claims.user_id.clone()))
        }
    }
}

impl Wish {
    fn limit(&self) -> Result<u32, Error> {
        match self.limit.unwrap_or(DEFAULT_LIMIT) {
            limit @ 1..=MAX_LIMIT => Ok(limit),
            _ => Err(Error::field("limit", "range", "Between 1 and 100.")),
        }
    }

    fn from(&self) -> Result<From, Error> {
        let wrong = || Error::field("cursor", "invalid", "Not a cursor of this list.");
        match &self.cursor {
            None => Ok(From::Start(self.start.unwrap_or(0))),
            Some(text) => {
                let place = read_cursor(text).filter(|place| place.sort == self.sort);
                place.map(From::Behind).ok_or_else(wrong)
            }
        }
    }
}

/// Opaque to callers; it can name no other group, because the group is part of the path.
fn cursor(sort: Sort, last: &Row) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::json!(sort.place(last)).to_string())
}

fn read_cursor(text: &str) -> Option<Place> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()
}
