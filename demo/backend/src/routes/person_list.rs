//! `GET /invitations?targetType=&targetValue=`: the invitations for one person.

use axum::Json;
use axum::extract::State;
use invitation_widget::api::wire::Invitations;
use serde::Deserialize;

use crate::address;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::shared::access;
use crate::store::list::{self, Status};
use crate::uri::StrictQuery;

/// Who is asked about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    target_type: String,
    target_value: Option<String>,
    #[serde(default)]
    status: Status,
}

/// All of them; a user may ask about their own addresses only (D10), of which none needs to be named.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    StrictQuery(person): StrictQuery<Person>,
) -> Result<Json<Invitations>, Error> {
    if person.target_type != "email" {
        return Err(Error::field("targetType", "unsupported", "Only `email` is supported."));
    }
    caller.check_may_list(person.status)?;
    let addresses = addresses(&caller, person.target_value.as_deref())?;
    let now = app.now();
    let mut db = app.store.read().await?;
    let rows =
        list::for_addresses(&mut db, caller.tenant(), &addresses, person.status, now).await?;
    let mut invitations: Vec<_> = rows.iter().map(|row| row.to_wire(now)).collect();
    if person.status == Status::Open {
        invitations.extend(access::offered(&mut db, caller.tenant(), &addresses, now).await?);
    }
    Ok(Json(Invitations { invitations, ..Invitations::default() }))
}

fn addresses(caller: &Caller, named: Option<&str>) -> Result<Vec<String>, Error> {
    let own = match (caller, named) {
        (Caller::Member(member), None) => return Ok(member.addresses()),
        (Caller::Member(member), Some(_)) => Some(member.addresses()),
        (Caller::Host(_), _) => None,
    };
    let canonical = named
        .and_then(address::canonical)
        .ok_or_else(|| Error::field("targetValue", "invalid_email", "Not an e-mail address."))?;
    match own.is_none_or(|own| own.contains(&canonical)) {
        true => Ok(vec![canonical]),
        false => Err(Error::Forbidden("You may ask about your own addresses only.")),
    }
}
