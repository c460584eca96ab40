//! The life of a token: when the host is asked for the next one, and what happens without it.

use js_sys::{Array, Promise};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::api::abort::{self, Abort};
use crate::clock;
use crate::event::WidgetEvent;
use crate::session::{Session, renewal};
use crate::timestamp::Timestamp;
use crate::token::Token;

use super::context::Widget;
use super::long_token::Bearer;

/// What a widget knows of its token beside its claims.
#[derive(Default)]
pub(super) struct TokenLife {
    /// The token that is looked at, and when it came, by the local clock.
    given: Option<(Token, Timestamp)>,
    /// The token for whose successor the host was asked because of the time.
    asked: Option<Token>,
    /// The token of whose end the host was told.
    told: Option<Token>,
    /// What the host was asked for and has not given yet.
    asking: Option<Promise>,
    /// Ends the waiting for a token.
    arrival: Option<Abort>,
    /// What stands for a long token.
    pub(super) bearer: Option<Bearer>,
    /// What a bearer is asked for with; kept when there is an answer.
    pub(super) opening: Option<Promise>,
}

impl Widget {
    /// Asks the host when the token is about to end, and ends the session when it is too late.
    pub(super) fn look_at_token(self) {
        let now = self.now.get();
        let Some((token, end)) = self.token_and_end() else { return };
        let ahead = self.ahead();
        let Some((given, asked, is_asking)) = self.life.try_update_value(|life| life.look(&token))
        else {
            return;
        };
        let given = given.plus(ahead.unwrap_or_default());
        // By a clock that no answer has confirmed it came too late: the backend decides.
        if ahead.is_none() && end <= given {
            return;
        }
        let ask_at = renewal(given, end);
        if now < ask_at {
            self.wake(ask_at);
        } else if !asked {
            self.life.update_value(|life| life.asked = Some(token.clone()));
            spawn_local(self.renew_in_time(token));
        } else if now < end {
            self.wake(end);
        } else if ahead.is_some() && !is_asking {
            self.end_session(&token);
        }
    }

    fn token_and_end(self) -> Option<(Token, Timestamp)> {
        match &*self.session.read() {
            Session::Active { token, claims } => Some((token.clone(), claims.end())),
            _ => None,
        }
    }

    async fn renew_in_time(self, token: Token) {
        if !self.renew(&token).await {
            self.tell_end(&token);
            self.tick();
        }
    }

    /// Asks the host for a token in place of `old`, once however many wait for it. Whether there
    /// is one.
    pub(super) async fn renew(self, old: &Token) -> bool {
        if self.token().as_ref().is_none_or(|token| token == old)
            && let Some(asking) = self.ask()
        {
            let text = JsFuture::from(asking).await.ok().and_then(|text| text.as_string());
            self.life.try_update_value(|life| life.asking = None);
            self.take(old, &text.unwrap_or_default());
        }
        self.token().is_some_and(|token| token != *old)
    }

    fn ask(self) -> Option<Promise> {
        if let Some(asking) = self.life.try_with_value(|life| life.asking.clone())? {
            return Some(asking);
        }
        let ask = self.ask_token?;
        let limit = abort::after(self.patience.token);
        let asking = Promise::race(&Array::of2(&ask.run("")?.into(), &limit));
        self.life.try_update_value(|life| life.asking = Some(asking.clone()));
        Some(asking)
    }

    /// Takes the token that the host gave in place of `old`, unless `old` is history already.
    fn take(self, old: &Token, text: &str) {
        let is_last = |session: &Session| session.last_token() == Some(old);
        if self.session.try_with_untracked(is_last) != Some(true) {
            return;
        }
        match self.read_token(text) {
            Session::Active { token, .. } if token != *old => {
                self.host_token.try_set(text.to_owned());
                self.follow_host();
            }
            Session::Unusable(error) => self.emit(WidgetEvent::token_refused(error)),
            _ => {}
        }
    }

    /// What `text` comes to, at the time of the server if that is known.
    pub(super) fn read_token(self, text: &str) -> Session {
        Session::read(text, self.ahead().map(|ahead| clock::now().plus(ahead)))
    }

    /// Makes the host's token the session; one that cannot be used is told at once.
    pub(super) fn follow_host(self) {
        let Some(session) = self.host_token.try_with_untracked(|text| self.read_token(text)) else {
            return;
        };
        match &session {
            Session::Unusable(error) => self.emit(WidgetEvent::token_refused(*error)),
            Session::Expired { token, .. } => self.tell_end(token),
            Session::Missing | Session::Active { .. } => {}
        }
        let compare = |before: &Session| (*before != session, before.who() != session.who());
        let compared = self.session.try_with_untracked(compare);
        let (is_new, is_other) = compared.unwrap_or_default();
        if is_new {
            self.session.set(session);
            if is_other {
                self.others.update(|others| *others += 1);
            }
            let arrival = self.life.try_update_value(|life| life.arrival.take()).flatten();
            arrival.iter().for_each(Abort::abort);
        }
    }

    /// Ends the session if it is still the one of `token`, and tells the host.
    pub(super) fn end_session(self, token: &Token) {
        let ended = match self.session.try_read_untracked().as_deref() {
            Some(Session::Active { token: current, claims }) if current == token => {
                Session::Expired { token: token.clone(), claims: claims.clone() }
            }
            _ => return,
        };
        self.session.set(ended);
        self.tell_end(token);
    }

    /// Tells the host that `token` ends or has ended, once.
    fn tell_end(self, token: &Token) {
        let is_news = self.life.try_update_value(|life| {
            let before = life.told.replace(token.clone());
            before.as_ref() != Some(token)
        });
        if is_news == Some(true) {
            self.emit(WidgetEvent::TokenExpired);
        }
    }

    /// Waits for the host to give a token in place of `old`, which the backend does not take any
    /// more: on being asked, or else in its own time.
    pub(super) async fn outlive(self, old: &Token, abort: &Abort) {
        if self.renew(old).await {
            return;
        }
        self.end_session(old);
        let arrival = self.life.try_update_value(TokenLife::arrival).flatten();
        if let Some(arrival) = arrival.filter(|_| self.token().is_none()) {
            abort::pause(self.patience.token, [abort, &arrival]).await;
        }
    }

    /// The token, while it is good.
    pub(super) fn token(self) -> Option<Token> {
        self.session.try_with_untracked(|session| session.token().cloned()).flatten()
    }
}

impl TokenLife {
    /// When `token` came, whether the host was asked for the next, and whether it still is.
    fn look(&mut self, token: &Token) -> (Timestamp, bool, bool) {
        if self.given.as_ref().is_none_or(|(known, _)| known != token) {
            self.given = Some((token.clone(), clock::now()));
        }
        let given = self.given.as_ref().map_or_else(clock::now, |(_, given)| *given);
        (given, self.asked.as_ref() == Some(token), self.asking.is_some())
    }

    fn arrival(&mut self) -> Option<Abort> {
        if self.arrival.is_none() {
            self.arrival = Abort::new();
        }
        self.arrival.clone()
    }
}
