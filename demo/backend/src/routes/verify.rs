//! `/links/verify`: the proof from a verification mail, looked at by the host or used.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::{Invitation, Invitations};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::Error;
use crate::shared::seat::{self, Proven};
use crate::uri::StrictQuery;

const HOST_ONLY: Error = Error::Forbidden("Only the host's backend may look at a proof.");

/// What came in the mail.
#[derive(Deserialize)]
pub struct Proof {
    proof: String,
}

/// Whose mailbox a proof proves, and for which link.
#[derive(Debug, Serialize)]
pub struct Peek {
    email: String,
    invitation: Invitation,
}

/// Joins; whoever holds the proof needs no other credential. It is used up by this.
pub async fn join(State(app): State<App>, body: JsonBody) -> Result<Json<Invitations>, Error> {
    let Proof { proof } = body.parse()?;
    let now = app.now();
    let mut db = app.store.write().await?;
    let row = seat::by_proof(&app, &mut db, &proof, now).await?;
    db.commit().await?;
    Ok(Json(Invitations { invitations: vec![row.to_wire(now)], ..Invitations::default() }))
}

/// Tells the host what a proof is for, and leaves it as it is.
pub async fn peek(
    State(app): State<App>,
    caller: Caller,
    StrictQuery(Proof { proof }): StrictQuery<Proof>,
) -> Result<Json<Peek>, Error> {
    let Caller::Host(host) = &caller else { return Err(HOST_ONLY) };
    let now = app.now();
    let mut db = app.store.read().await?;
    let Proven { visitor, link } = seat::proven(&app, &mut db, &proof, now).await?;
    match link.row.tenant == host.tenant {
        true => Ok(Json(Peek { email: visitor.address, invitation: link.row.to_wire(now) })),
        false => Err(Error::NotFound),
    }
}
