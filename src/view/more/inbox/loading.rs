//! How the inbox is loaded: when, and again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::received::ReceivedInvitation;
use crate::state::inbox::{Change, Inbox};
use crate::text::M;

use super::super::person::follow;
use super::super::reason::reason;
use super::focus::Focus;
use super::mailbox::{Loaded, Mailbox};

impl Mailbox {
    /// Loads the inbox as if it had never been there.
    pub fn reload(self) {
        // The button that was pressed goes.
        if !self.focused.read_untracked().is_empty() {
            self.lead(Focus::Heading);
        }
        self.loaded.set(Loaded::Loading);
        self.load();
    }

    /// Another backend, or other addresses of the person, are another inbox.
    pub(super) fn load_on_change(self) {
        let act = move |is_other, is_due| {
            if is_other {
                self.note.set(String::new());
                self.loaded.set(Loaded::Loading);
            }
            if is_due {
                self.load();
            }
        };
        follow(self.widget, Box::new(|_, _| String::new()), Box::new(act));
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
