//! `GET /invitations?targetType=&targetValue=`: the open invitations for one person.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::Invitations;
use serde::Deserialize;

use crate::address;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::store::list;
use crate::uri::StrictQuery;

/// Who is asked about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    target_type: String,
    target_value: String,
}

/// All of them; a user may ask about their own addresses only (D10).
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    StrictQuery(person): StrictQuery<Person>,
) -> Result<Json<Invitations>, Error> {
    if person.target_type != "email" {
        return Err(Error::field("targetType", "unsupported", "Only `email` is supported."));
    }
    let canonical = address::canonical(&person.target_value)
        .ok_or_else(|| Error::field("targetValue", "invalid_email", "Not an e-mail address."))?;
    if let Caller::Member(member) = &caller
        && !member.addresses().contains(&canonical)
    {
        return Err(Error::Forbidden("You may ask about your own addresses only."));
    }
    let now = app.now();
    let mut db = app.store.read().await?;
    let rows = list::for_address(&mut db, caller.tenant(), &canonical, now).await?;
    let invitations = rows.iter().map(|row| row.to_wire(now)).collect();
    Ok(Json(Invitations { invitations, ..Invitations::default() }))
}
