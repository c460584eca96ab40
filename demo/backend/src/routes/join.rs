//! `GET` and `POST /invitations/join`: the project of a customer's portal, by the portal's token.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::{GroupRef, Invitations};
use serde::Serialize;

use crate::access::Member;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::portal::{Reason, Standing, Visit};
use crate::token::Group;

/// How the user stands to the project.
#[derive(Debug, Serialize)]
pub struct Answer {
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Reason>,
    group: GroupRef,
}

/// Whether the user is in, may come in, or may not.
pub async fn show(State(app): State<App>, caller: Caller) -> Result<Json<Answer>, Error> {
    let mut db = app.store.read().await?;
    let visit = Visit::begin(&mut db, visitor(&caller)?).await?;
    let (state, reason) = match visit.standing(&mut db, app.now()).await? {
        Standing::Member(_) => ("member", None),
        Standing::MayJoin(_) => ("open", None),
        Standing::NotAllowed(reason) => ("not_allowed", Some(reason)),
    };
    Ok(Json(Answer { state, reason, group: named(visit.project) }))
}

/// Lets the user in; asked again, it answers the same.
pub async fn join(State(app): State<App>, caller: Caller) -> Result<Json<Invitations>, Error> {
    let mut db = app.store.write().await?;
    let visit = Visit::begin(&mut db, visitor(&caller)?).await?;
    let invitations = visit.join(&app, &mut db, app.now()).await?;
    db.commit().await?;
    Ok(Json(Invitations { invitations, ..Invitations::default() }))
}

fn visitor(caller: &Caller) -> Result<&Member, Error> {
    match caller {
        Caller::Member(member) => Ok(member),
        Caller::Host(_) => Err(Error::Forbidden("Joining is for the users of a portal.")),
    }
}

fn named(group: Group) -> GroupRef {
    GroupRef { kind: group.kind, id: group.id, name: Some(group.name), role: None }
}
