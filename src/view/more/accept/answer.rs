//! What is done with an invitation: accept and decline, from the press to the backend's answer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::event::FurtherEvent;
use crate::received::ReceivedInvitation;
use crate::state::accept::{Activity, Attempt, Card, Ending};
use crate::text::M;
use crate::view::context::Widget;
use crate::view::failure;

use super::super::accepting::accept;
use super::super::reason::reason;
use super::landing::Landing;

impl Landing {
    /// Does what the pressed button stands for.
    pub fn act(self, action: &str) {
        let Card::Open(invitation, activity) = self.card.get_untracked() else { return };
        match action {
            "accept" if self.may(&activity, Attempt::Accept) => self.accept(invitation),
            "ask" if self.may(&activity, Attempt::Decline) => {
                self.set(Activity::AskingToDecline);
            }
            "decline" => {
                self.decline(invitation);
                self.wants_decline.set(true);
            }
            "keep" => self.keep(true),
            _ => {}
        }
    }

    /// The question is answered with no; the focus goes back to where it came from, or is elsewhere.
    pub fn keep(self, goes_back: bool) {
        self.set(Activity::Idle);
        if goes_back {
            self.wants_decline.set(true);
        }
    }

    fn may(self, activity: &Activity, attempt: Attempt) -> bool {
        !untrack(|| is_held(self.widget, activity, attempt))
    }

    fn set(self, activity: Activity) {
        self.change(|card| match card {
            Card::Open(invitation, _) => Card::Open(invitation, activity),
            card => card,
        });
    }

    fn accept(self, invitation: ReceivedInvitation) {
        let Some(abort) = self.writes.abort() else { return };
        self.set(Activity::Accepting);
        spawn_local(async move {
            match accept(self.widget, invitation.clone(), &abort).await {
                Ok(told) => {
                    self.ended(invitation, Ending::Accepted, FurtherEvent::Accepted(told));
                }
                Err(error) => self.failed(Attempt::Accept, error).await,
            }
        });
    }

    fn decline(self, invitation: ReceivedInvitation) {
        let Some(abort) = self.writes.abort() else { return };
        self.set(Activity::Declining);
        spawn_local(async move {
            match self.widget.request(Endpoint::revoke(&invitation.id), &abort).await {
                Ok(_) => {
                    let id = invitation.id.clone();
                    self.ended(invitation, Ending::Declined, FurtherEvent::Declined { id });
                }
                Err(error) => self.failed(Attempt::Decline, error).await,
            }
        });
    }

    fn ended(self, invitation: ReceivedInvitation, ending: Ending, event: FurtherEvent) {
        self.change(|_| Card::Ended(invitation, ending));
        self.announce_title();
        self.widget.emit(event);
    }

    async fn failed(self, attempt: Attempt, error: ApiError) {
        if self.tell(&Err::<(), _>(error.clone())).is_none() {
            return;
        }
        if error.kind == ErrorKind::Gone {
            return self.look_up().await;
        }
        self.change(|card| card.refused(attempt, error));
        match self.card.try_get_untracked().map(|card| card.activity()) {
            Some(Activity::Failed(_, error)) if error.until.is_some() => {
                self.widget.announce(untrack(|| reason(self.widget, &error)));
            }
            Some(Activity::Failed(..)) | None => {}
            Some(_) => self.announce_title(),
        }
    }

    /// The backend knows nothing more to accept or decline; the mailed secret may tell why.
    async fn look_up(self) {
        let Some(abort) = self.writes.abort() else { return };
        let Some(fresh) = self.read(&abort).await else { return };
        self.change(|_| Card::looked_up(fresh));
        self.announce_title();
    }
}

/// Whether `attempt` has to wait, or will not be allowed.
pub fn is_held(widget: Widget, activity: &Activity, attempt: Attempt) -> bool {
    match activity {
        Activity::Failed(failed, error) if *failed == attempt => failure::is_final(widget, error),
        activity => activity.is_busy(),
    }
}

/// Why the last thing that was tried failed.
pub fn problem(widget: Widget, activity: &Activity) -> String {
    match activity {
        Activity::Failed(attempt, error) => {
            let key = match attempt {
                Attempt::Accept => M::AcceptFailed,
                Attempt::Decline => M::DeclineFailed,
            };
            widget.said_with(key, &[("reason", &reason(widget, error))])
        }
        _ => String::new(),
    }
}
