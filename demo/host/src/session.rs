//! The visitor of a page: who they are by the session cookie that their browser sent.

use axum::extract::FromRequestParts;
use axum::http::header::{HeaderName, SET_COOKIE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::cookie::cookie;
use crate::failure::Failure;
use crate::routes::{admins_only, to_sign_in};
use crate::{Host, Person, Role};

const NAME: &str = "acme_session";

/// Whoever asks for a page.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The person, when somebody is signed in.
    pub person: Option<Person>,
    /// The id of the session, good or not, to end it.
    pub session: Option<String>,
}

impl FromRequestParts<Host> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, host: &Host) -> Result<Self, Failure> {
        let session = cookie(&parts.headers, NAME).map(str::to_owned);
        let person = match &session {
            Some(id) => host.store.person_in_session(id).await?,
            None => None,
        };
        Ok(Self { person, session })
    }
}

/// Somebody who is signed in; all others are led to the first page.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Person);

impl FromRequestParts<Host> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, host: &Host) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, host).await;
        let visitor = visitor.map_err(IntoResponse::into_response)?;
        visitor.person.map(Self).ok_or_else(|| to_sign_in().into_response())
    }
}

/// An admin; others are told that the page is not for them.
#[derive(Clone, Debug)]
pub struct Admin(pub Person);

impl FromRequestParts<Host> for Admin {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, host: &Host) -> Result<Self, Response> {
        let SignedIn(person) = SignedIn::from_request_parts(parts, host).await?;
        if person.role == Role::Admin { Ok(Self(person)) } else { Err(admins_only()) }
    }
}

/// The header that hands a session to the browser. Scripts cannot read it, and other sites'
/// requests do not carry it.
pub fn begin(session: &str) -> [(HeaderName, String); 1] {
    [(SET_COOKIE, format!("{NAME}={session}; Path=/; HttpOnly; SameSite=Lax"))]
}

/// The header that makes the browser forget its session.
pub fn end() -> [(HeaderName, String); 1] {
    [(SET_COOKIE, format!("{NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"))]
}
