//! The Members page, and the token for the widget on it.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::{seconds_since_1970, to_sign_in};
use crate::failure::Failure;
use crate::language::Reader;
use crate::session::Visitor;
use crate::{Host, pages, token};

/// What the address of the page may add.
#[derive(Deserialize)]
pub struct Arrival {
    /// The id of a group that the visitor has just joined.
    joined: Option<String>,
}

#[derive(Serialize)]
struct Minted {
    token: String,
}

/// `GET /members`
pub async fn show(
    State(host): State<Host>,
    visitor: Visitor,
    reader: Reader,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Failure> {
    let Some(person) = visitor.person else {
        return Ok(to_sign_in().into_response());
    };
    let groups = host.store.groups_of(&person).await?;
    let colleagues = host.store.colleagues_of(&person).await?;
    // Only a group that the visitor is really in is named: anybody can write an address.
    let joined = groups.iter().find(|group| Some(&group.id) == arrival.joined.as_ref());
    Ok(pages::members::page(&reader, &person, &groups, &colleagues, joined).into_response())
}

/// `GET /token`: for the page's own script, on demand.
pub async fn token(State(host): State<Host>, visitor: Visitor) -> Result<Response, Failure> {
    let Some(person) = visitor.person else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let groups = host.store.groups_of(&person).await?;
    let token = token::mint(&host.api_key, &person, &groups, seconds_since_1970());
    Ok(Json(Minted { token }).into_response())
}
