//! How an invitation is read: when, and again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::abort::Abort;
use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::config::Config;
use crate::session::Session;
use crate::state::accept::Card;
use crate::view::context::domain_to_ascii;
use crate::view::hint;

use super::super::person::follow;
use super::landing::Landing;
use super::words;

impl Landing {
    /// Reads the invitation as if it had never been there.
    pub fn reload(self) {
        self.card.set(Card::Loading);
        self.load();
    }

    /// Another invitation or secret is another card.
    pub(super) fn load_on_change(self) {
        let named = |config: &Config, _: &Session| {
            [config.invitation_id.as_str(), config.invitation_secret.as_str()].join(" ")
        };
        let act = move |is_other, is_due| {
            let is_named =
                self.widget.config.with_untracked(|config| !config.invitation_id.is_empty());
            if is_other {
                self.card.set(if is_named { Card::Loading } else { Card::NotFound });
            }
            match is_named {
                true if is_due => self.load(),
                true => {}
                false => hint::tell_once("the view accept needs an invitation-id"),
            }
        };
        follow(self.widget, Box::new(named), Box::new(act));
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
        let named = |config: &Config| {
            Endpoint::received(&config.invitation_id, config.invitation_secret.as_str())
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
