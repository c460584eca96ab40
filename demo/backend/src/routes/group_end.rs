//! `DELETE /invitations/by-group/{groupType}/{groupId}`: the group is no more, and nothing leads into
//! it any longer.

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::store::groups;
use crate::token::Group;
use crate::uri::StrictPath;

/// Ends all of it; a group that never was is no more, too.
pub async fn end(
    State(app): State<App>,
    caller: Caller,
    StrictPath((kind, id)): StrictPath<(String, String)>,
) -> Result<StatusCode, Error> {
    let Caller::Host(host) = caller else {
        return Err(Error::Forbidden("Only the host's backend may say that a group is no more."));
    };
    let mut db = app.store.write().await?;
    let group = Group { name: id.clone(), kind, id };
    groups::end(&mut db, &host.tenant, &group, app.now()).await?;
    db.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
