//! Where the mail of the app itself leads: an account, with what waits for the confirmed address.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::closed::code_used;
use super::welcome::{members, sign_in};
use crate::failure::Failure;
use crate::form::Fields;
use crate::language::Reader;
use crate::memberships::{Chosen, groups_of};
use crate::pages::sign_up::Confirmed;
use crate::session::Visitor;
use crate::store::Newcomer;
use crate::{Host, Role, pages};

/// The link of the mail.
#[derive(Deserialize)]
pub struct Arrival {
    #[serde(default)]
    code: String,
}

/// `GET /sign-up/confirm`: looking does not use the code.
pub async fn show(
    State(host): State<Host>,
    reader: Reader,
    Query(Arrival { code }): Query<Arrival>,
) -> Result<Response, Failure> {
    let Some(email) = host.store.confirmed(&code).await? else {
        return Ok(code_used());
    };
    let account = host.store.person_by_email(&email).await?;
    let waiting = match host.invitations.open_of(&email).await {
        Ok(open) => Some(host.living(open).await?),
        Err(error) => {
            tracing::warn!(?error, "invitations cannot be offered");
            None
        }
    };
    let confirmed = Confirmed { email, code, account, waiting };
    Ok(pages::sign_up::confirmed(&reader, &confirmed).into_response())
}

/// `POST /sign-up/confirm`: uses the code, so that it makes one account at most.
pub async fn create(
    State(host): State<Host>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(email) = host.store.confirm(fields.text("code")).await? else {
        return Ok(code_used());
    };
    let ids = fields.texts("invitation");
    // They stay open when the backend is away, and the account is made all the same.
    let chosen = host.accept_chosen(&ids, &email).await.unwrap_or_else(|error| {
        tracing::warn!(?error, "invitations have to wait in the inbox");
        Chosen { accepted: Vec::new(), missed: true }
    });
    let mut groups = host.store.existing(&groups_of(&chosen.accepted)).await?;
    // What cannot be told now may be an invitation as a guest.
    let role = host.role_at_sign_up(&email, &chosen).await.unwrap_or_else(|error| {
        tracing::warn!(?error, "a new account has the weakest role");
        Role::Guest
    });
    let newcomer = Newcomer::new(&email, &fields.name("name"), role);
    let person = host.store.join(&newcomer, &groups).await?;
    let workspace = fields.name("workspace");
    if !workspace.is_empty() {
        groups.push(host.store.create_workspace(&workspace, &person).await?);
    }
    sign_in(&host, visitor, &person, members(&groups, chosen.missed)).await
}
