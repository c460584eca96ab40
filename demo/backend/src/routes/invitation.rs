//! `GET` and `DELETE /invitations/{id}`: one invitation, looked at or ended.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use invitation_widget::api::wire::Invitation;
use serde::Deserialize;

use crate::access::Relation;
use crate::app::{App, Shared};
use crate::auth::Caller;
use crate::clock::Moment;
use crate::error::Error;
use crate::link;
use crate::shared::access;
use crate::store::row::{Row, State as Ended};
use crate::store::{invitations, shared};
use crate::uri::{StrictPath, StrictQuery};

/// What may come with the id.
#[derive(Debug, Deserialize)]
pub struct Proof {
    secret: Option<String>,
}

/// The invitation, for whom it exists.
pub async fn show(
    State(app): State<App>,
    caller: Option<Caller>,
    StrictPath(id): StrictPath<String>,
    StrictQuery(proof): StrictQuery<Proof>,
) -> Result<Json<Invitation>, Error> {
    let now = app.now();
    let row = match (proof.secret, &caller) {
        (Some(secret), _) => by_secret(&app, &id, &secret, caller.as_ref()).await?,
        (None, Some(caller)) => {
            let mut db = app.store.read().await?;
            match invitations::find(&mut db, caller.tenant(), &id).await? {
                Some(row) if exists_for(caller, &row, now) => row,
                Some(_) => return Err(Error::NotFound),
                None => return Ok(Json(access::visible(&mut db, caller, &id, now).await?)),
            }
        }
        (None, None) => return Err(Error::TokenInvalid),
    };
    Ok(Json(row.to_wire(now)))
}

/// Who holds the secret of the mail is told what became of it, with or without a credential.
async fn by_secret(
    app: &Shared,
    id: &str,
    secret: &str,
    caller: Option<&Caller>,
) -> Result<Row, Error> {
    let found = link::find(app, secret).await?.filter(|row| row.id == id);
    let is_theirs = |row: &Row| caller.is_none_or(|caller| caller.tenant() == row.tenant);
    found.filter(is_theirs).ok_or(Error::NotFound)
}

/// Revokes, or declines when the caller is the invitee; 404 means that there is nothing to end.
pub async fn revoke(
    State(app): State<App>,
    caller: Caller,
    StrictPath(id): StrictPath<String>,
) -> Result<StatusCode, Error> {
    let now = app.now();
    let mut db = app.store.write().await?;
    let ended = match invitations::find(&mut db, caller.tenant(), &id).await? {
        Some(row) => {
            let state = ended_by(&caller, &row).ok_or(Error::NotFound)?;
            invitations::end(&mut db, &id, state, now).await?
        }
        None => {
            let link = access::looked_after(&mut db, &caller, &id).await?;
            shared::end(&mut db, &link.id, now).await?
        }
    };
    match ended {
        true => db.commit().await.map(|()| StatusCode::NO_CONTENT).map_err(Error::from),
        false => Err(Error::NotFound),
    }
}

/// A user sees what is open, and those who sent or manage it also what is expired.
fn exists_for(caller: &Caller, row: &Row, now: Moment) -> bool {
    match caller {
        Caller::Host(_) => true,
        Caller::Member(member) => match member.relation_to(row) {
            Relation::Inviter | Relation::Manager => row.state == Ended::Open,
            Relation::Invitee => row.is_open(now),
            Relation::Stranger => false,
        },
    }
}

/// An expired one is listed for the invitee, who may take it off their list.
fn ended_by(caller: &Caller, row: &Row) -> Option<Ended> {
    match caller {
        Caller::Host(_) => Some(Ended::Revoked),
        Caller::Member(member) => match member.relation_to(row) {
            Relation::Inviter | Relation::Manager => Some(Ended::Revoked),
            Relation::Invitee if row.state == Ended::Open => Some(Ended::Declined),
            Relation::Invitee | Relation::Stranger => None,
        },
    }
}
