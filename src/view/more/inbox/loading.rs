//! How the inbox is loaded: when, and again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::received::ReceivedInvitation;
use crate::state::inbox::{Change, Inbox};
use crate::text::M;
use crate::view::dynamic::effect;

use super::super::reason::reason;
use super::focus::Focus;
use super::mailbox::{Loaded, Mailbox};

impl Mailbox {
    /// Loads the inbox as if it had never been there.
    pub fn reload(self) {
        // The button that was pressed goes.
        if self.focused.get_value().is_some() {
            self.lead(Focus::Heading);
        }
        self.loaded.set(Loaded::Loading);
        self.load();
    }

    /// Another backend, or other addresses of the person, are another inbox. The same is loaded again
    /// when somebody wants it, and when a token comes after a time without.
    pub(super) fn load_on_change(self) {
        let mut before = (None, 0, false);
        effect(move || {
            let session = self.widget.session.read();
            let own = session.claims().map(|claims| claims.emails.clone());
            let what = Some((self.widget.config.read().api_base.clone(), own));
            let may_ask = session.token().is_some();
            let now = (what, self.widget.reloads.get(), may_ask);
            if before.0 != now.0 {
                self.note.set(String::new());
                self.loaded.set(Loaded::Loading);
            }
            if may_ask && before != now {
                self.load();
            }
            before = now;
        });
    }

    pub(super) fn load(self) {
        let Some(abort) = self.reads.replace() else { return };
        spawn_local(async move {
            let body = self.widget.read_list(Endpoint::inbox(), &abort).await;
            match body.and_then(|body| answer::received_list(&body)) {
                Ok(invitations) => self.came(invitations),
                Err(error) => self.did_not_come(error),
            }
        });
    }

    fn came(self, invitations: Vec<ReceivedInvitation>) {
        let Some(mut loaded) = self.loaded.try_write() else { return };
        let is_awaited = !matches!(*loaded, Loaded::Rows(_));
        if is_awaited {
            *loaded = Loaded::Rows(Inbox::default());
        }
        drop(loaded);
        self.change(Change::Loaded(invitations));
        if is_awaited {
            let count = untrack(|| self.count_in_words());
            let empty = || self.widget.said(M::InboxEmpty);
            self.widget
                .announce(Some(count).filter(|count| !count.is_empty()).unwrap_or_else(empty));
        }
    }

    /// Rows that are there stay: old ones are better than none.
    fn did_not_come(self, error: ApiError) {
        if error.kind == ErrorKind::Aborted || self.is_gone() {
            return;
        }
        self.widget.tell_failure(&error);
        if error.until.is_some() {
            self.widget.announce(untrack(|| reason(self.widget, &error)));
        }
        let Some(mut loaded) = self.loaded.try_write() else { return };
        if !matches!(*loaded, Loaded::Rows(_)) {
            *loaded = Loaded::Failed(error);
        }
    }
}
