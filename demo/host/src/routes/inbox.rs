//! The inbox: what waits for whoever is signed in.
//!
//! The widget on the page accepts by itself. What that leads to the server asks the backend for: it
//! does not believe a browser.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use super::seconds_since_1970;
use super::welcome::{members, news, or_again};
use crate::failure::Failure;
use crate::form::Fields;
use crate::language::Reader;
use crate::memberships::groups_of;
use crate::pages::inbox::Inbox;
use crate::people::Viewer;
use crate::session::{SignedIn, Visitor};
use crate::store::Newcomer;
use crate::{Host, Person, pages, token};

/// What a refresh has brought.
#[derive(Serialize)]
struct Refreshed {
    /// The page that tells of it.
    next: String,
    /// The names of what is new.
    joined: Vec<String>,
}

/// `GET /inbox`
pub async fn show(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    reader: Reader,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let waiting = match host.invitations.open_of(&person.email).await {
        Ok(open) => Some(host.living(open).await?),
        Err(_) => None,
    };
    let arrival = Fields(query);
    // Only groups that the visitor is really in are named: anybody can write an address.
    let mut joined = host.store.groups_of(&person).await?;
    joined.retain(|group| arrival.all("joined").any(|id| id == group.id));
    let viewer = Viewer { person, waiting: waiting.as_ref().map(Vec::len) };
    let missed = !arrival.text("missed").is_empty();
    Ok(pages::inbox::page(&reader, &Inbox { viewer, waiting, joined, missed }).into_response())
}

/// `POST /inbox/accept`: the form in the place of the widget.
pub async fn accept(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    reader: Reader,
    fields: Fields,
) -> Response {
    let answer = accept_for(&host, &person, &fields).await;
    or_again(answer, &reader, "/inbox/accept", &fields)
}

async fn accept_for(host: &Host, person: &Person, fields: &Fields) -> Result<Response, Failure> {
    let chosen = host.accept_chosen(&fields.texts("invitation"), &person.email).await?;
    let groups = host.store.existing(&groups_of(&chosen.accepted)).await?;
    host.store.join(&Newcomer::known(person), &groups).await?;
    Ok(Redirect::to(&news("/inbox", &groups, chosen.missed)).into_response())
}

/// `POST /inbox/decline`: by the person's own token, for nobody else may.
pub async fn decline(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    reader: Reader,
    fields: Fields,
) -> Response {
    let token = token::mint(&host.api_key, &person, &[], seconds_since_1970());
    let declined = host.invitations.decline(fields.text("decline"), &token).await;
    let answer = declined.map(|()| Redirect::to("/inbox").into_response());
    or_again(answer.map_err(Failure::from), &reader, "/inbox/decline", &fields)
}

/// `POST /memberships/refresh`: for the pages' own script, after the widget has accepted something.
pub async fn refresh(State(host): State<Host>, visitor: Visitor) -> Result<Response, Failure> {
    let Some(person) = visitor.person else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let new = host.refresh(&person).await?;
    let next = members(&new, false);
    let joined = new.into_iter().map(|group| group.name).collect();
    Ok(Json(Refreshed { next, joined }).into_response())
}
