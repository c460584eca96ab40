//! What is done with a row of the inbox, from the press to the backend's answer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::abort::Abort;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::event::FurtherEvent;
use crate::received::ReceivedInvitation;
use crate::state::inbox::{Activity, Attempt, Change};
use crate::text::M;

use super::super::accepting::accept;
use super::focus::Focus;
use super::mailbox::{Loaded, Mailbox};
use super::row::RowHandle;
use super::row_actions::{is_held, not_done};

impl Mailbox {
    /// The row is at `activity` now.
    pub fn set_activity(self, id: &str, activity: Activity) {
        self.change(Change::Activity(id.to_owned(), activity));
    }

    /// Accepts the invitation of a row, if that is there still.
    pub async fn accept(
        self,
        id: &str,
        abort: &Abort,
    ) -> Result<Vec<ReceivedInvitation>, ApiError> {
        let known = |loaded: &Loaded| match loaded {
            Loaded::Rows(inbox) => inbox.row(id).map(|row| row.invitation.clone()),
            Loaded::Loading | Loaded::Failed(_) => None,
        };
        let known = self.loaded.try_with_untracked(known).flatten();
        match known {
            Some(known) => accept(self.widget, known, abort).await,
            None => Ok(Vec::new()),
        }
    }

    /// The row has left; `words` say why, to the eye and to the screen reader.
    pub fn left(self, id: &str, words: String) {
        self.note.try_set(words.clone());
        self.widget.announce(words);
        self.change(Change::Left(id.to_owned()));
    }
}

impl RowHandle {
    /// Does what the pressed button stands for.
    pub fn act(&self, action: &str) {
        self.mailbox.note.set(String::new());
        match action {
            "accept" if self.may(Attempt::Accept) => self.accept(),
            "ask" if self.may(Attempt::Decline) => {
                self.mailbox.set_activity(&self.id, Activity::AskingToDecline);
            }
            "decline" => {
                self.end(Attempt::Decline);
                self.mailbox.want(Focus::Last(self.id.to_string()));
            }
            "dismiss" if self.may(Attempt::Dismiss) => self.end(Attempt::Dismiss),
            "keep" => self.keep(true),
            _ => {}
        }
    }

    /// The question is answered with no; the focus goes back to where it came from, or is elsewhere.
    pub fn keep(&self, goes_back: bool) {
        self.mailbox.set_activity(&self.id, Activity::Idle);
        if goes_back {
            self.mailbox.want(Focus::Last(self.id.to_string()));
        }
    }

    fn may(&self, attempt: Attempt) -> bool {
        let widget = self.mailbox.widget;
        untrack(|| self.read(|row| !is_held(widget, &row.activity, attempt)))
    }

    fn accept(&self) {
        let (row, mailbox) = (self.clone(), self.mailbox);
        let Some(abort) = mailbox.writes.abort() else { return };
        mailbox.set_activity(&row.id, Activity::Busy(Attempt::Accept));
        spawn_local(async move {
            match mailbox.accept(&row.id, &abort).await {
                Ok(accepted) => {
                    mailbox.left(&row.id, row.said(M::InboxAcceptedOf));
                    mailbox.widget.emit(FurtherEvent::Accepted(accepted));
                }
                Err(error) => row.failed(Attempt::Accept, error),
            }
        });
    }

    /// Declines, or puts away what has expired.
    fn end(&self, attempt: Attempt) {
        let (row, mailbox) = (self.clone(), self.mailbox);
        let Some(abort) = mailbox.writes.abort() else { return };
        mailbox.set_activity(&row.id, Activity::Busy(attempt));
        spawn_local(async move {
            match mailbox.widget.request(Endpoint::revoke(&row.id), &abort).await {
                Ok(_) if attempt == Attempt::Dismiss => row.dismissed(),
                Ok(_) => {
                    mailbox.left(&row.id, row.said(M::InboxDeclinedOf));
                    mailbox.widget.emit(FurtherEvent::Declined { id: row.id.to_string() });
                }
                // That it is no longer there is what was wanted.
                Err(error) if attempt == Attempt::Dismiss && error.kind == ErrorKind::Gone => {
                    row.dismissed();
                }
                Err(error) => row.failed(attempt, error),
            }
        });
    }

    fn dismissed(&self) {
        self.mailbox.left(&self.id, self.said(M::DismissedOf));
    }

    fn failed(&self, attempt: Attempt, error: ApiError) {
        let (mailbox, widget) = (self.mailbox, self.mailbox.widget);
        if error.kind == ErrorKind::Aborted || mailbox.is_gone() {
            return;
        }
        widget.tell_failure(&error);
        if matches!(error.kind, ErrorKind::Gone | ErrorKind::Conflict) {
            mailbox.left(&self.id, self.said(M::InboxGoneOf));
            return mailbox.load();
        }
        widget.announce(untrack(|| not_done(widget, attempt, &error)));
        mailbox.set_activity(&self.id, Activity::Failed(attempt, error));
    }
}
