//! `Idempotency-Key`: the same request twice does its work once (D7).
//!
//! An answer is kept in the very transaction that does the work, so a process that dies in between
//! leaves neither, and the key can be used again. While a request is under way its key is held in
//! memory: a second one is told to wait. Refusals are not kept, because they did nothing.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::Moment;
use crate::error::Error;
use crate::store::Connection;
use crate::store::idempotency::{self as kept, Answered, Scope};

const HEADER: &str = "idempotency-key";
const MAX_KEY: usize = 255;

/// The keys that are being worked on, each with the hash of its request's body.
#[derive(Clone, Debug, Default)]
pub struct InFlight(Arc<Mutex<HashMap<Scope, Vec<u8>>>>);

/// A request that holds its key until it is dropped.
#[derive(Debug)]
pub struct Claimed {
    scope: Scope,
    body_hash: Vec<u8>,
    in_flight: InFlight,
}

/// The key of a request, if it has one.
pub fn key_of(headers: &HeaderMap) -> Result<Option<String>, Error> {
    let Some(value) = headers.get(HEADER) else {
        return Ok(None);
    };
    match value.to_str() {
        Ok(key) if (1..=MAX_KEY).contains(&key.len()) => Ok(Some(key.to_owned())),
        _ => Err(Error::BadRequest("The Idempotency-Key must have 1 to 255 ASCII characters.")),
    }
}

impl InFlight {
    /// Takes the key for one request.
    pub fn claim(&self, scope: Scope, body_hash: Vec<u8>) -> Result<Claimed, Error> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match held.entry(scope.clone()) {
            Entry::Occupied(other) if *other.get() != body_hash => Err(Error::IdempotencyMismatch),
            Entry::Occupied(_) => Err(Error::IdempotencyInFlight),
            Entry::Vacant(free) => {
                free.insert(body_hash.clone());
                Ok(Claimed { scope, body_hash, in_flight: self.clone() })
            }
        }
    }
}

impl Claimed {
    /// What came of the same request before.
    pub async fn before<T: DeserializeOwned>(
        &self,
        db: &mut Connection,
        now: Moment,
    ) -> Result<Option<T>, Error> {
        match kept::find(db, &self.scope, now).await? {
            None => Ok(None),
            Some(answered) if answered.body_hash != self.body_hash => {
                Err(Error::IdempotencyMismatch)
            }
            Some(answered) => serde_json::from_str(&answered.outcome)
                .map(Some)
                .map_err(|error| Error::Internal(error.to_string())),
        }
    }

    /// Keeps what came of the request, in the transaction that did the work.
    pub async fn keep(
        &self,
        db: &mut Connection,
        outcome: &impl Serialize,
        now: Moment,
    ) -> Result<(), Error> {
        let outcome =
            serde_json::to_string(outcome).map_err(|error| Error::Internal(error.to_string()))?;
        let answered = Answered { body_hash: self.body_hash.clone(), outcome };
        Ok(kept::keep(db, &self.scope, &answered, now).await?)
    }
}

impl Drop for Claimed {
    fn drop(&mut self) {
        self.in_flight.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.scope);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(user: &str) -> Scope {
        let (tenant, key) = ("t".to_owned(), "k".to_owned());
        Scope { tenant, user: user.to_owned(), route: "POST /invitations", key }
    }

    #[test]
    fn d7_a_key_is_held_until_its_request_ends() {
        let in_flight = InFlight::default();
        let first = in_flight.claim(scope("u"), vec![1]).unwrap();
        let again = in_flight.claim(scope("u"), vec![1]).unwrap_err();
        assert_eq!(again, Error::IdempotencyInFlight);
        let other = in_flight.claim(scope("u"), vec![2]).unwrap_err();
        assert_eq!(other, Error::IdempotencyMismatch);
        assert!(in_flight.claim(scope("v"), vec![1]).is_ok());
        drop(first);
        assert!(in_flight.claim(scope("u"), vec![2]).is_ok());
    }
}
