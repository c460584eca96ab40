//! How an invitation is read: when, and again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::abort::Abort;
use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::session::Session;
use crate::state::accept::Card;
use crate::view::context::domain_to_ascii;
use crate::view::dynamic::effect;
use crate::view::hint;

use super::landing::Landing;
use super::words;

impl Landing {
    /// Reads the invitation as if it had never been there.
    pub fn reload(self) {
        self.card.set(Card::Loading);
        self.load();
    }

    /// Another invitation, secret, backend or address of the person is another card. The same is read
    /// again when somebody wants it, and when a token comes after a time without.
    pub(super) fn load_on_change(self) {
        let mut before = (None, 0, false);
        effect(move || {
            let config = self.widget.config.read();
            let (id, secret) = (config.invitation_id.clone(), config.invitation_secret.clone());
            let is_named = !id.is_empty();
            let session = self.widget.session.read();
            let what = Some((config.api_base.clone(), id, secret, own(&session)));
            let may_ask = session.token().is_some();
            let now = (what, self.widget.reloads.get(), may_ask);
            if before.0 != now.0 {
                self.card.set(if is_named { Card::Loading } else { Card::NotFound });
            }
            match is_named {
                true if may_ask && before != now => self.load(),
                true => {}
                false => hint::tell_once("the view accept needs an invitation-id"),
            }
            before = now;
        });
    }

    fn load(self) {
        let Some(abort) = self.reads.replace() else { return };
        spawn_local(async move {
            let Some(fresh) = self.read(&abort).await else { return };
            let before = self.card.try_get_untracked();
            let is_awaited = matches!(before, Some(Card::Loading | Card::Failed(_)));
            self.change(|card| card.updated(fresh));
            if is_awaited {
                self.announce_title();
            }
        });
    }

    /// What the backend says of the invitation; nothing when that is not wanted any more.
    pub(super) async fn read(self, abort: &Abort) -> Option<Card> {
        let named = |config: &crate::config::Config| {
            Endpoint::received(&config.invitation_id, &config.invitation_secret)
        };
        let endpoint = self.widget.config.try_with_untracked(named)?;
        let body = self.widget.read_list(endpoint, abort).await;
        let answer = body.and_then(|body| answer::received(&body));
        self.tell(&answer)?;
        let own = self.widget.session.try_with_untracked(own)?;
        Some(Card::of(answer, &own, &domain_to_ascii))
    }

    /// Tells the host of a failure; `None` when nobody waits for the answer any more.
    pub(super) fn tell<T>(self, answer: &Result<T, ApiError>) -> Option<()> {
        // What is answered when the view is shown no more is of no use.
        self.card.try_get_untracked()?;
        match answer {
            Err(error) if error.kind == ErrorKind::Aborted => return None,
            Err(error) => self.widget.tell_failure(error),
            Ok(_) => {}
        }
        Some(())
    }

    /// Tells the screen reader what the card is about. A failure tells of itself.
    pub(super) fn announce_title(self) {
        match self.card.try_get_untracked() {
            None | Some(Card::Loading | Card::Failed(_)) => {}
            Some(card) => self.widget.announce(untrack(|| words::title(self.widget, &card))),
        }
    }
}

/// The addresses of the person.
fn own(session: &Session) -> Vec<String> {
    session.claims().map(|claims| claims.emails.clone()).unwrap_or_default()
}
