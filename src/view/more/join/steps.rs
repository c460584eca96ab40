//! What the view of a portal's door asks the backend: how the person stands to the project, and to be
//! let in.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::config::Config;
use crate::event::FurtherEvent;
use crate::random;
use crate::session::Session;
use crate::state::join::{Activity, Door};
use crate::view::hint;

use super::super::person::follow;
use super::super::reason::reason;
use super::gate::Gate;
use super::words;

impl Gate {
    /// Looks at the door as if it had never been there.
    pub fn reload(self) {
        self.door.set(Door::Loading);
        self.look();
    }

    /// Another project is another door.
    pub(super) fn look_on_change(self) {
        let groups = |_: &Config, session: &Session| {
            let values = session.groups().iter().map(|group| group.key.as_value());
            values.collect::<Vec<_>>().join(" ")
        };
        let act = move |is_other, is_due| {
            if is_other {
                self.door.set(Door::Loading);
            }
            if is_due {
                self.look();
            }
        };
        follow(self.widget, Box::new(groups), Box::new(act));
    }

    fn look(self) {
        let Some(abort) = self.reads.replace() else { return };
        spawn_local(async move {
            let body = self.widget.read_list(Endpoint::joining(), &abort).await;
            let answer = body.and_then(|body| answer::joining(&body));
            if self.tell(&answer).is_none() {
                return;
            }
            let before = self.door.try_get_untracked();
            let is_awaited = matches!(before, Some(Door::Loading | Door::Failed(_)));
            self.change(|door| door.updated(Door::of(answer)));
            if is_awaited {
                self.announce_title();
            }
        });
    }

    /// Joins.
    pub fn join(self) {
        let Some(abort) = self.writes.abort() else { return };
        self.change(|door| match door {
            Door::Open(group, _) => Door::Open(group, Activity::Joining),
            door => door,
        });
        spawn_local(async move {
            let wish = ("{}".to_owned(), random::identifier());
            let body = self.widget.write(Endpoint::join(), wish, &abort).await;
            let answer = body.and_then(|body| answer::received_list(&body));
            if self.tell(&answer).is_some() {
                self.answered(answer.err());
            }
        });
    }

    fn answered(self, refusal: Option<ApiError>) {
        let group = self.door.try_get_untracked().and_then(|door| door.group().cloned());
        let Some(group) = group else { return };
        match refusal {
            None => {
                self.change(|_| Door::Joined(group.clone()));
                self.widget.emit(FurtherEvent::Joined(group));
            }
            Some(error) => self.change(|door| door.refused(error)),
        }
        self.announce_title();
    }

    fn change(self, change: impl FnOnce(Door) -> Door) {
        self.door.try_update(|door| *door = change(std::mem::take(door)));
    }

    /// Tells the host of a failure; `None` when nobody waits for the answer any more.
    fn tell<T>(self, answer: &Result<T, ApiError>) -> Option<()> {
        // What is answered when the view is shown no more is of no use.
        self.door.try_get_untracked()?;
        match answer {
            Err(error) if error.kind == ErrorKind::Aborted => return None,
            Err(error) => self.widget.tell_failure(error),
            Ok(_) => {}
        }
        Some(())
    }

    /// Tells the screen reader how the person stands to the project. A failure tells of itself, but
    /// for words that count down.
    fn announce_title(self) {
        let Some(door) = self.door.try_get_untracked() else { return };
        match &door {
            Door::NoProject => hint::tell_once("the view join needs a token with config.projectId"),
            Door::Loading | Door::Failed(_) => return,
            Door::Open(_, Activity::Failed(error)) => {
                if error.until.is_some() {
                    self.widget.announce(untrack(|| reason(self.widget, error)));
                }
                return;
            }
            _ => {}
        }
        self.widget.announce(untrack(|| words::title(self.widget, &door)));
    }
}
