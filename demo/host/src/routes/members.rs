//! The Members page, and the token for the widget on it.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::{seconds_since_1970, viewer};
use crate::failure::Failure;
use crate::form::Fields;
use crate::language::Reader;
use crate::pages::members::Team;
use crate::session::{SignedIn, Visitor};
use crate::{Host, pages, token};

#[derive(Serialize)]
struct Minted {
    token: String,
}

/// `GET /members`, whose address may add what the visitor has just joined.
pub async fn show(
    State(host): State<Host>,
    SignedIn(person): SignedIn,
    reader: Reader,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let groups = host.store.groups_of(&person).await?;
    let colleagues = host.store.colleagues_of(&person).await?;
    let arrival = Fields(query);
    // Only groups that the visitor is really in are named: anybody can write an address.
    let is_new = |id: &String| arrival.all("joined").any(|joined| joined == id);
    let joined = groups.iter().filter(|group| is_new(&group.id)).cloned().collect();
    let missed = !arrival.text("missed").is_empty();
    let team = Team { groups, colleagues, joined, missed };
    Ok(pages::members::page(&reader, &viewer(&host, person).await, &team).into_response())
}

/// `GET /token`: for the pages' own script, on demand.
pub async fn token(State(host): State<Host>, visitor: Visitor) -> Result<Response, Failure> {
    let Some(person) = visitor.person else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let groups = host.store.groups_of(&person).await?;
    let token = token::mint(&host.api_key, &person, &groups, seconds_since_1970());
    Ok(Json(Minted { token }).into_response())
}
