//! Signing in as one of the sample people, and out again.

use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use serde::Deserialize;

use super::{to_sign_in, viewer, welcome};
use crate::failure::Failure;
use crate::language::Reader;
use crate::session::{self, Visitor};
use crate::{Host, pages};

/// The choice of a person.
#[derive(Deserialize)]
pub struct Choice {
    person: String,
}

/// `GET /`
pub async fn choose(
    State(host): State<Host>,
    visitor: Visitor,
    reader: Reader,
) -> Result<Markup, Failure> {
    let mut people = Vec::new();
    for person in host.store.people().await? {
        let groups = host.store.groups_of(&person).await?.len();
        people.push((person, groups));
    }
    let viewer = match visitor.person {
        Some(person) => Some(viewer(&host, person).await),
        None => None,
    };
    Ok(pages::sign_in::page(&reader, viewer.as_ref(), &people))
}

/// `POST /sign-in`
pub async fn sign_in(
    State(host): State<Host>,
    visitor: Visitor,
    Form(choice): Form<Choice>,
) -> Result<Response, Failure> {
    let Some(person) = host.store.person(&choice.person).await? else {
        return Ok(to_sign_in().into_response());
    };
    welcome::sign_in(&host, visitor, &person, "/members".to_owned()).await
}

/// `POST /sign-out`
pub async fn sign_out(State(host): State<Host>, visitor: Visitor) -> Result<Response, Failure> {
    if let Some(session) = visitor.session {
        host.store.end_session(&session).await?;
    }
    Ok((session::end(), to_sign_in()).into_response())
}
