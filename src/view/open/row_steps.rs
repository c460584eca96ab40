//! What is done with a row: resend and revoke, from the press to the backend's answer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::clock;
use crate::event::WidgetEvent;
use crate::state::open_list::{Activity, Attempt, Change, Row};
use crate::text::{T, text_with};
use crate::timestamp::Timestamp;

use super::focus::Focus;
use super::list::List;

impl List {
    /// The row is at `activity` now.
    pub fn set_activity(self, id: &str, activity: Activity) {
        self.change(Change::Activity(id.to_owned(), activity));
    }

    /// Does what the pressed button stands for.
    pub fn act(self, row: &Row, action: &str) {
        match action {
            "resend" if !row.activity.is_busy() => self.resend(row),
            "ask" if !row.activity.is_busy() => {
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

    fn resend(self, row: &Row) {
        let Some(abort) = self.writes.abort() else { return };
        let id = row.invitation.id.clone();
        self.set_activity(&id, Activity::Resending);
        spawn_local(async move {
            let body = self.widget.request(Endpoint::resend(&id), &abort).await;
            match body.and_then(|body| answer::invitation(&body)) {
                Ok(invitation) => {
                    self.tell(T::ResentTo, &invitation.email, WidgetEvent::Resent { id });
                    self.change(Change::Resent(invitation));
                }
                Err(error) => self.failed(&id, Attempt::Resend, &error),
            }
        });
    }

    fn revoke(self, row: &Row) {
        let Some(abort) = self.writes.abort() else { return };
        let (id, address) = (row.invitation.id.clone(), row.invitation.email.clone());
        self.set_activity(&id, Activity::Revoking);
        spawn_local(async move {
            match self.widget.request(Endpoint::revoke(&id), &abort).await {
                // What is gone already needs no revoking.
                Ok(_) | Err(ApiError { kind: ErrorKind::Gone, .. }) => {
                    self.leave(&id);
                    self.tell(T::RevokedOf, &address, WidgetEvent::Revoked { id });
                }
                Err(error) => self.failed(&id, Attempt::Revoke, &error),
            }
        });
    }

    fn tell(self, key: T, address: &str, event: WidgetEvent) {
        self.widget.announce(text_with(key, &[("address", address)]));
        self.widget.emit(event);
    }

    fn failed(self, id: &str, attempt: Attempt, error: &ApiError) {
        let activity = match (error.kind, error.retry_after) {
            (ErrorKind::Aborted, _) => return,
            (ErrorKind::RateLimited, Some(seconds)) => Activity::CoolingDown(after(seconds)),
            (kind, _) => Activity::Failed(attempt, kind),
        };
        self.set_activity(id, activity);
        self.widget.tell_failure(error.kind);
    }
}

fn after(seconds: u32) -> Timestamp {
    Timestamp::from_millis(clock::now().millis() + i64::from(seconds) * 1000)
}
