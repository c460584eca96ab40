//! What is done with a link, from the press to what became of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::event::WidgetEvent;
use crate::state::links::{Activity, Change, Row, Step, Task};
use crate::text::M;

use super::code;
use super::panel::{HEADING, Loaded, Panel, button_of};
use super::row_actions::{is_held, outcome};
use super::row_uses::Purpose;

impl Panel {
    /// Does what the pressed button stands for.
    pub fn act(self, id: &str, action: &str) {
        let Some(row) = untrack(|| self.row(id)) else { return };
        self.note.set(String::new());
        match (action, &row.activity) {
            ("yes", Activity::Asking(step)) => self.start(id, *step),
            ("keep", _) => self.keep(id),
            ("save", _) => self.save(&row),
            ("copy", _) => self.with_link(&row, Purpose::Copy),
            ("share", _) => self.with_link(&row, Purpose::Share),
            ("code", _) if row.shows_code => self.show_code(id, false),
            ("code", _) => self.with_link(&row, Purpose::Code),
            ("rotate", _) => self.ask(&row, Step::Rotate),
            ("end", _) => self.ask(&row, Step::End),
            _ => {}
        }
    }

    fn ask(self, row: &Row, step: Step) {
        if !untrack(|| is_held(self.widget, &row.activity, Task::Take(step))) {
            self.set_activity(&row.link.id, Activity::Asking(step));
        }
    }

    fn save(self, row: &Row) {
        if !row.link.link.as_deref().is_some_and(code::save) {
            self.became(&row.link.id, Activity::SaveRefused);
        }
    }

    /// The question is answered with no; the focus goes back to where it came from.
    pub fn keep(self, id: &str) {
        let activity = untrack(|| self.row(id)).map(|row| row.activity);
        if let Some(Activity::Asking(step)) = activity {
            self.set_activity(id, Activity::Idle);
            self.focus.set(button_of(id, asker(step)));
        }
    }

    /// Has the backend do what was asked about. The focus is back at the button that asked.
    fn start(self, id: &str, step: Step) {
        let (id, Some(abort)) = (id.to_owned(), self.writes.abort()) else { return };
        let endpoint = match step {
            Step::Rotate => Endpoint::rotate(&id),
            Step::End => Endpoint::revoke(&id),
        };
        self.set_activity(&id, Activity::Working(Task::Take(step)));
        self.focus.set(button_of(&id, asker(step)));
        spawn_local(async move {
            let body = self.widget.request(endpoint, &abort).await;
            if let Err(error) = body.and_then(|body| self.done(&id, step, &body)) {
                self.failed(&id, Task::Take(step), error);
            }
        });
    }

    fn done(self, id: &str, step: Step, body: &str) -> Result<(), ApiError> {
        match step {
            Step::Rotate => {
                self.change(Change::Rotated(answer::share_link(body)?));
                self.widget.announce(self.widget.said(M::LinkRotated));
            }
            Step::End => {
                self.leave(id, M::LinkEnded);
                self.widget.emit(WidgetEvent::Revoked { id: id.to_owned() });
            }
        }
        Ok(())
    }

    /// Tells what became of the link.
    pub(super) fn became(self, id: &str, activity: Activity) {
        let words = untrack(|| outcome(self.widget, &activity));
        if !words.is_empty() {
            self.widget.announce(words);
        }
        self.set_activity(id, activity);
    }

    pub(super) fn failed(self, id: &str, task: Task, error: ApiError) {
        match error.kind {
            ErrorKind::Aborted => return,
            // Somebody else was quicker: the list tells what there is.
            ErrorKind::Gone | ErrorKind::Conflict => {
                self.leave(id, M::LinkGone);
                untrack(|| self.load());
            }
            _ => self.became(id, Activity::Failed(task, error.clone())),
        }
        self.widget.tell_failure(&error);
    }

    /// The link is no more. Its focus goes to the next one, or where there is none, to the heading.
    fn leave(self, id: &str, why: M) {
        let next = match self.loaded.try_read_untracked().as_deref() {
            Some(Loaded::Rows(links)) => links.neighbour(id).map(|row| row.link.id.clone()),
            _ => None,
        };
        self.change(Change::Left(id.to_owned()));
        let next = next.map_or(HEADING.to_owned(), |next| button_of(&next, "end"));
        self.focus.try_set(next);
        let words = self.widget.said(why);
        self.note.try_set(words.clone());
        self.widget.announce(words);
    }
}

/// The button that asks whether `step` is meant.
fn asker(step: Step) -> &'static str {
    match step {
        Step::Rotate => "rotate",
        Step::End => "end",
    }
}
