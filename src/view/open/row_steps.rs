//! What is done with a row: resend and revoke, from the press to the backend's answer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::event::WidgetEvent;
use crate::state::open_list::{Activity, Attempt, Change, Row};
use crate::text::T;

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
            "resend" if self.may(row, Attempt::Resend) => self.resend(row),
            "ask" if self.may(row, Attempt::Revoke) => {
                self.set_activity(&row.invitation.id, Activity::AskingToRevoke);
            }
            "revoke" => {
                self.revoke(row);
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

    fn resend(self, row: &Row) {
        let Some(abort) = self.writes.abort() else { return };
        let (id, address) = (row.invitation.id.clone(), row.invitation.email.clone());
        self.set_activity(&id, Activity::Resending);
        spawn_local(async move {
            let body = self.widget.request(Endpoint::resend(&id), &abort).await;
            match body.and_then(|body| answer::invitation(&body)) {
                Ok(invitation) => {
                    self.tell(T::ResentTo, &invitation.email, WidgetEvent::Resent { id });
                    self.change(Change::Resent(invitation));
                }
                Err(error) => self.failed((id, address), Attempt::Resend, error),
            }
        });
    }

    fn revoke(self, row: &Row) {
        let Some(abort) = self.writes.abort() else { return };
        let (id, address) = (row.invitation.id.clone(), row.invitation.email.clone());
        self.set_activity(&id, Activity::Revoking);
        spawn_local(async move {
            match self.widget.request(Endpoint::revoke(&id), &abort).await {
                Ok(_) => {
                    self.change(Change::Left(id.clone()));
                    self.tell(T::RevokedOf, &address, WidgetEvent::Revoked { id });
                }
                Err(error) => self.failed((id, address), Attempt::Revoke, error),
            }
        });
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
        let activity = Activity::Failed(attempt, error);
        self.widget.announce(untrack(|| outcome(self.widget, &activity)));
        self.set_activity(&id, activity);
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
