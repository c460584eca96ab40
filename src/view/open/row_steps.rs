//! What is done with a row: copy, resend and revoke, from the press to the backend's answer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::event::WidgetEvent;
use crate::state::open_list::{Activity, Attempt, Change, Row};
use crate::text::T;
use crate::view::clipboard;

use super::focus::Focus;
use super::list::List;
use super::row_actions::{is_held, outcome};

impl List {
    /// The row is at `activity` now.
    pub fn set_activity(self, id: &str, activity: Activity) {
        self.change(Change::Activity(id.to_owned(), activity));
    }

    /// Does what the pressed button stands for.
    pub fn act(self, row: &Row, action: &str) {
        self.note.set(String::new());
        match action {
            "copy" if self.may(row, Attempt::Copy) => self.start(row, Attempt::Copy),
            "resend" if self.may(row, Attempt::Resend) => self.start(row, Attempt::Resend),
            "ask" if self.may(row, Attempt::Revoke) => {
                self.set_activity(&row.invitation.id, Activity::AskingToRevoke);
            }
            "revoke" => {
                self.start(row, Attempt::Revoke);
                self.focus.set(Some(Focus::Row(row.invitation.id.clone())));
            }
            "keep" => self.keep(&row.invitation.id),
            _ => {}
        }
    }

    /// The question is answered with no; the focus goes back to where it came from.
    pub fn keep(self, id: &str) {
        self.set_activity(id, Activity::Idle);
        self.focus.set(Some(Focus::Row(id.to_owned())));
    }

    fn may(self, row: &Row, attempt: Attempt) -> bool {
        !untrack(|| is_held(self.widget, &row.activity, attempt))
    }

    /// Asks the backend for what is attempted.
    fn start(self, row: &Row, attempt: Attempt) {
        let Some(abort) = self.writes.abort() else { return };
        let (id, address) = (row.invitation.id.clone(), row.invitation.email.clone());
        let (activity, endpoint) = match attempt {
            Attempt::Resend => (Activity::Resending, Endpoint::resend(&id)),
            Attempt::Revoke => (Activity::Revoking, Endpoint::revoke(&id)),
            Attempt::Copy => (Activity::Copying, Endpoint::link(&id)),
        };
        self.set_activity(&id, activity);
        spawn_local(async move {
            let body = self.widget.request(endpoint, &abort).await;
            let answered = match body {
                Ok(body) => self.answered(&id, &address, attempt, &body).await,
                Err(error) => Err(error),
            };
            if let Err(error) = answered {
                self.failed((id, address), attempt, error);
            }
        });
    }

    async fn answered(
        self,
        id: &str,
        address: &str,
        attempt: Attempt,
        body: &str,
    ) -> Result<(), ApiError> {
        let of_row = id.to_owned();
        match attempt {
            Attempt::Resend => {
                let invitation = answer::invitation(body)?;
                let event = WidgetEvent::Resent { id: of_row };
                self.tell(T::ResentTo, &invitation.email, event);
                self.change(Change::Resent(invitation));
            }
            Attempt::Revoke => {
                self.change(Change::Left(of_row.clone()));
                self.tell(T::RevokedOf, address, WidgetEvent::Revoked { id: of_row });
            }
            Attempt::Copy => {
                let link = answer::link(body)?;
                let activity = match clipboard::copy(&link).await {
                    true => {
                        self.widget.emit(WidgetEvent::LinkCopied { id: of_row });
                        Activity::Copied
                    }
                    false => Activity::Uncopied(link),
                };
                self.became(id, activity);
            }
        }
        Ok(())
    }

    /// Tells what became of the row.
    fn became(self, id: &str, activity: Activity) {
        self.widget.announce(untrack(|| outcome(self.widget, &activity)));
        self.set_activity(id, activity);
    }

    fn tell(self, key: T, address: &str, event: WidgetEvent) {
        self.widget.announce(self.widget.text_with(key, &[("address", address)]));
        self.widget.emit(event);
    }

    fn failed(self, (id, address): (String, String), attempt: Attempt, error: ApiError) {
        if error.kind == ErrorKind::Aborted {
            return;
        }
        self.widget.tell_failure(&error);
        if matches!(error.kind, ErrorKind::Gone | ErrorKind::Conflict) {
            return self.gone(id, &address);
        }
        self.became(&id, Activity::Failed(attempt, error));
    }

    /// The invitation was answered, revoked or lost in the meantime: the list tells what there is.
    fn gone(self, id: String, address: &str) {
        let words = self.widget.text_with(T::GoneOf, &[("address", address)]);
        self.change(Change::Left(id));
        self.note.try_set(words.clone());
        self.widget.announce(words);
        untrack(|| self.load());
    }
}
