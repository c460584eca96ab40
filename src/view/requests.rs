//! How long requests may take, and when they are given up.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::transport::Abort;

/// The requests of one view, which end with it.
#[derive(Clone, Copy, Debug)]
pub struct Requests(StoredValue<Option<Abort>, LocalStorage>);

impl Requests {
    /// Requests that are given up with the current owner.
    pub fn of_owner() -> Self {
        let abort = StoredValue::new_local(Abort::new());
        let requests = Self(abort);
        on_cleanup(move || requests.abort().iter().for_each(Abort::abort));
        requests
    }

    /// What one of them is sent with; `None` when the view is gone.
    pub fn abort(self) -> Option<Abort> {
        self.0.try_get_value().flatten()
    }

    /// Gives up what is under way, for what is sent next.
    pub fn replace(self) -> Option<Abort> {
        let next = Abort::new();
        self.abort().iter().for_each(Abort::abort);
        self.0.try_set_value(next.clone());
        next
    }
}

/// How long requests may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For a write, and for what the first render does not need.
    pub request: Duration,
    /// For a page of the list.
    pub list: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { request: Duration::from_secs(10), list: Duration::from_secs(20) }
    }
}
