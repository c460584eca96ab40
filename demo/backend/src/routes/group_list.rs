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
    #[serde(default)]
    status: Status,
    #[serde(default)]
    sort: Sort,
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

/// Whose invitations the caller sees; nobody's name means everybody's.
fn only_from(caller: &Caller, kind: &str, id: &str) -> Result<Option<String>, Error> {
    match caller {
        Caller::Host(_) => Ok(None),
        Caller::Member(member) => {
            member.check_in_group(kind, id)?;
            Ok((!member.role.can_manage).then(|| member.claims.user_id.clone()))
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
