//! The parts of an address, refused with the same body as everything else.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// The placeholders of a route's path as `T`.
#[derive(Debug)]
pub struct StrictPath<T>(pub T);

/// What no path can hold is nowhere.
impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for StrictPath<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let path = Path::from_request_parts(parts, state).await;
        path.map(|Path(path)| Self(path)).map_err(|_| Error::NotFound)
    }
}

/// A query string as `T`.
#[derive(Debug)]
pub struct StrictQuery<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for StrictQuery<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let wrong = || Error::field("", "query", "A part of the query string is not right.");
        Query::try_from_uri(&parts.uri).map(|Query(query)| Self(query)).map_err(|_| wrong())
    }
}
