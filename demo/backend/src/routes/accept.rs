//! `POST /invitations/accept`: the host for somebody whose mailbox it verified, or a user.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::{Accept, Invitations, Target};
use serde::Deserialize;

use crate::acceptance;
use crate::address;
use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::Error;
use crate::shared::seat;

const MAX_IDS: usize = 50;

/// The host's body: `user`, or `target` in the older spelling.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct HostAccept {
    invitation_ids: Vec<String>,
    user: Option<HostUser>,
    target: Option<Target>,
}

#[derive(Debug, Deserialize)]
struct HostUser {
    email: Option<String>,
}

/// Accepts all of them or none.
///
/// The addresses that count are those that the host vouches for: what it names in its own call, or
/// the e-mail claims of a token that it signed (D15). They must be the invited ones (D14).
pub async fn accept(
    State(app): State<App>,
    caller: Caller,
    body: JsonBody,
) -> Result<Json<Invitations>, Error> {
    let (ids, addresses) = match &caller {
        Caller::Host(_) => host_wish(&body)?,
        Caller::Member(member) => (member_ids(&body)?, member.addresses()),
    };
    let now = app.now();
    let mut invitations = Vec::with_capacity(ids.len());
    let mut db = app.store.write().await?;
    for id in distinct(ids)? {
        let joined = seat::by_domain(&app, &mut db, caller.tenant(), &id, &addresses).await?;
        let row = match joined {
            Some(row) => row,
            None => acceptance::accept(&mut db, caller.tenant(), &id, &addresses, now).await?,
        };
        invitations.push(row.to_wire(now));
    }
    db.commit().await?;
    Ok(Json(Invitations { invitations, ..Invitations::default() }))
}

fn host_wish(body: &JsonBody) -> Result<(Vec<String>, Vec<String>), Error> {
    let wish: HostAccept = body.parse()?;
    let target = wish.target.filter(|target| target.kind == "email").map(|target| target.value);
    let email = wish.user.and_then(|user| user.email).or(target);
    let canonical = email.as_deref().and_then(address::canonical);
    let missing = || Error::field("user.email", "required", "The verified address is needed.");
    Ok((wish.invitation_ids, vec![canonical.ok_or_else(missing)?]))
}

fn member_ids(body: &JsonBody) -> Result<Vec<String>, Error> {
    let wish: Accept = body.parse()?;
    Ok(wish.invitation_ids.into_iter().chain(wish.invitation_id).collect())
}

/// Sorted too, which changes nothing: it is all or none.
fn distinct(mut ids: Vec<String>) -> Result<Vec<String>, Error> {
    ids.sort();
    ids.dedup();
    match (1..=MAX_IDS).contains(&ids.len()) {
        true => Ok(ids),
        false => Err(Error::field("invitationIds", "count", "Between 1 and 50 invitations.")),
    }
}
