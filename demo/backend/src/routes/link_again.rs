//! `GET /invitations/{id}/link`: the link of an open invitation again, for those who look after it.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::access::Relation;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::shared::access;
use crate::store::invitations;
use crate::store::row::Row;
use crate::uri::StrictPath;

/// The answer.
#[derive(Debug, Serialize)]
pub struct Link {
    link: String,
}

/// The living link; nobody else learns that there is one (D9).
///
/// Of a mailed link a user gets a copy: the link itself proves the mailbox to the host, and who
/// invites somebody must not be taken for them.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    StrictPath(id): StrictPath<String>,
) -> Result<Json<Link>, Error> {
    let now = app.now();
    let mut db = app.store.read().await?;
    let link = match invitations::find(&mut db, caller.tenant(), &id).await? {
        Some(row) if !row.is_open(now) || !looks_after(&caller, &row) => {
            return Err(Error::NotFound);
        }
        Some(row) => match &caller {
            Caller::Host(_) => app.link(&id, row.generation),
            Caller::Member(_) => app.copy_of_link(&id, row.generation),
        },
        None => {
            let link = access::handed_on(&mut db, &caller, &id, now).await?;
            app.link(&id, link.row.generation)
        }
    };
    Ok(Json(Link { link }))
}

fn looks_after(caller: &Caller, row: &Row) -> bool {
    match caller {
        Caller::Host(_) => true,
        Caller::Member(member) => match member.relation_to(row) {
            Relation::Inviter | Relation::Manager => true,
            Relation::Invitee | Relation::Stranger => false,
        },
    }
}
