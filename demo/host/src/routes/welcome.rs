//! Where accepting ends: memberships, a session, and the page with the new colleagues.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::failure::Failure;
use crate::form::{Fields, address};
use crate::invitations::Invitation;
use crate::language::Reader;
use crate::memberships::{Chosen, groups_of, weakest_role};
use crate::session::{self, Visitor};
use crate::store::Newcomer;
use crate::{Group, Host, Person, pages};

/// Makes members of those whose invitations were accepted, and signs them in.
pub async fn welcome(
    host: &Host,
    visitor: Visitor,
    (email, name): (&str, &str),
    chosen: &Chosen,
) -> Result<Response, Failure> {
    let role = weakest_role(&chosen.accepted).unwrap_or_default();
    let groups = host.store.existing(&groups_of(&chosen.accepted)).await?;
    let person = host.store.join(&Newcomer::new(email, name, role), &groups).await?;
    sign_in(host, visitor, &person, members(&groups, chosen.missed)).await
}

/// Signs a person in, with what they have accepted elsewhere meanwhile, and leads on.
pub async fn sign_in(
    host: &Host,
    visitor: Visitor,
    person: &Person,
    to: String,
) -> Result<Response, Failure> {
    if let Err(error) = host.refresh(person).await {
        tracing::warn!(?error, "memberships have to wait");
    }
    if let Some(old) = visitor.session {
        host.store.end_session(&old).await?;
    }
    let session = host.store.begin_session(person).await?;
    Ok((session::begin(&session), Redirect::to(&to)).into_response())
}

/// The Members page, which names what was just joined.
pub fn members(joined: &[Group], missed: bool) -> String {
    news("/members", joined, missed)
}

/// A page that is to tell what was just joined, and whether something was not.
pub fn news(path: &str, joined: &[Group], missed: bool) -> String {
    let joined = joined.iter().map(|group| ("joined", group.id.as_str()));
    let missed = missed.then_some(("missed", "1"));
    address(path, &joined.chain(missed).collect::<Vec<_>>())
}

/// Nothing that was typed is lost while the backend is away; all else is told as always.
pub fn or_again(
    answer: Result<Response, Failure>,
    reader: &Reader,
    path: &str,
    fields: &Fields,
) -> Response {
    match answer {
        Err(Failure::Backend(error)) => {
            tracing::error!(?error, "a form could not be dealt with");
            (StatusCode::BAD_GATEWAY, pages::retry::page(reader, path, fields)).into_response()
        }
        Err(failure) => failure.into_response(),
        Ok(response) => response,
    }
}

/// Which of these invitations the visitor has ticked, beside one that goes without saying.
pub fn with_chosen(first: &Invitation, fields: &Fields) -> Vec<String> {
    let mut others = fields.texts("invitation");
    others.retain(|id| *id != first.id);
    [vec![first.id.clone()], others].concat()
}
