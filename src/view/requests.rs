//! How requests go out: how long they may take, when they are given up, and with which token.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::abort::Abort;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::transport::{self, Backend, Call};
use crate::timestamp::Timestamp;
use crate::token::Token;

use super::context::Widget;
use super::hint;

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
    /// For a new token from the host.
    pub token: Duration,
    /// The first pause between two tries of a request, which doubles with each.
    pub pace: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(10),
            list: Duration::from_secs(20),
            token: Duration::from_secs(30),
            pace: Duration::from_millis(250),
        }
    }
}

/// Whom a request is made for, and where.
#[derive(PartialEq)]
pub(super) struct Sender {
    pub(super) base: String,
    user_id: String,
}

/// The body of a good answer.
type Body = Result<String, ApiError>;

impl Widget {
    /// A page of the list.
    pub fn read_list(self, endpoint: Endpoint, abort: &Abort) -> impl Future<Output = Body> {
        self.send(Call::new(endpoint, self.patience.list, self.patience.pace), abort.clone())
    }

    /// Anything else without a body.
    pub fn request(self, endpoint: Endpoint, abort: &Abort) -> impl Future<Output = Body> {
        self.send(self.call(endpoint), abort.clone())
    }

    /// A write that `key` makes safe to repeat.
    pub fn write(
        self,
        endpoint: Endpoint,
        (body, key): (String, String),
        abort: &Abort,
    ) -> impl Future<Output = Body> {
        self.send(self.call(endpoint).with_body(body, key), abort.clone())
    }

    pub(super) fn call(self, endpoint: Endpoint) -> Call {
        Call::new(endpoint, self.patience.request, self.patience.pace)
    }

    /// Every request of the widget goes through here.
    ///
    /// A token that has run out meanwhile is renewed, and the request made once more: for the same
    /// person at the same backend, or not at all.
    pub(super) async fn send(self, call: Call, abort: Abort) -> Result<String, ApiError> {
        let expired = || ApiError::without_answer(ErrorKind::TokenExpired);
        let (sender, last) = self.sender().ok_or_else(expired)?;
        match self.token() {
            Some(token) => match self.ask_with((&sender, &token), &call, &abort).await {
                Err(error) if error.kind == ErrorKind::TokenExpired => {
                    self.outlive(&token, &abort).await;
                }
                answer => return answer,
            },
            None => drop(self.renew(&last).await),
        }
        let is_same = self.sender().is_some_and(|(now, _)| now == sender);
        let next = self.token().filter(|next| is_same && *next != last).ok_or_else(expired)?;
        let answer = self.ask_with((&sender, &next), &call, &abort).await;
        if let Err(ApiError { kind: ErrorKind::TokenExpired, .. }) = &answer {
            self.end_session(&next);
        }
        answer
    }

    async fn ask_with(
        self,
        (sender, token): (&Sender, &Token),
        call: &Call,
        abort: &Abort,
    ) -> Result<String, ApiError> {
        match token.is_long() {
            true => self.ask_with_long((sender, token), call, abort).await,
            false => self.ask_backend(sender, Some(token), call, abort).await,
        }
    }

    pub(super) async fn ask_backend(
        self,
        sender: &Sender,
        token: Option<&Token>,
        call: &Call,
        abort: &Abort,
    ) -> Result<String, ApiError> {
        let told_time = |date| self.hear_time(date);
        let backend = Backend { base: &sender.base, token, told_time: &told_time };
        let answer = transport::send(backend, call, abort).await;
        answer.map_err(|error| {
            hint::tell(&sender.base, &error);
            ApiError { until: self.end_of_wait(&error), ..error }
        })
    }

    /// When what a server has put off until later may be tried again.
    fn end_of_wait(self, error: &ApiError) -> Option<Timestamp> {
        let wait = error.retry_after?;
        // It is counted down from the very moment that is told now.
        self.tick();
        Some(self.now.try_get_untracked()?.plus(i64::from(wait) * 1000))
    }

    /// Who asks, and with which token, good or too old.
    fn sender(self) -> Option<(Sender, Token)> {
        let base = self.config.try_with_untracked(|config| config.api_base.clone())?;
        let session = self.session.try_read_untracked()?;
        let user_id = session.claims()?.user_id.clone();
        Some((Sender { base, user_id }, session.last_token()?.clone()))
    }
}
