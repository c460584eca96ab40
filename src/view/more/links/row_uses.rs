//! How a link is handed on: copied, shared, drawn.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::event::WidgetEvent;
use crate::state::links::{Activity, Change, Row, Task};
use crate::view::clipboard;

use super::panel::{LINK, Panel, button_of};
use super::row_actions::is_held;
use super::share;

/// What a link is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be copied.
    Copy,
    /// To be shared by the system.
    Share,
    /// To be drawn as a QR code.
    Code,
}

impl Panel {
    /// Uses the link, which the backend is asked for where it is not known.
    pub(super) fn with_link(self, row: &Row, purpose: Purpose) {
        if untrack(|| is_held(self.widget, &row.activity, Task::Tell)) {
            return;
        }
        let (id, known) = (row.link.id.clone(), row.link.link.clone());
        let Some(abort) = self.writes.abort() else { return };
        spawn_local(async move {
            let link = match known {
                Some(link) => link,
                None => {
                    self.set_activity(&id, Activity::Working(Task::Tell));
                    let body = self.widget.request(Endpoint::link(&id), &abort).await;
                    match body.and_then(|body| answer::link(&body)) {
                        Ok(link) => link,
                        Err(error) => return self.failed(&id, Task::Tell, error),
                    }
                }
            };
            self.change(Change::Told(id.clone(), link.clone()));
            let activity = match purpose {
                Purpose::Code => {
                    self.show_code(&id, true);
                    Activity::Idle
                }
                Purpose::Copy => match clipboard::copy(&link).await {
                    true => Activity::Copied,
                    false => Activity::CopyRefused,
                },
                Purpose::Share => share::share(&link).await,
            };
            self.was_used(id, activity);
        });
    }

    /// Tells what became of a link that was wanted.
    fn was_used(self, id: String, activity: Activity) {
        let is_out = matches!(activity, Activity::Copied | Activity::Shared);
        if activity == Activity::CopyRefused {
            self.focus.try_set(button_of(&id, LINK));
        }
        self.became(&id, activity);
        if is_out {
            self.widget.emit(WidgetEvent::LinkCopied { id });
        }
    }

    /// Shows the QR code of the link, or takes it away.
    pub(super) fn show_code(self, id: &str, shown: bool) {
        self.change(Change::Code(id.to_owned(), shown));
    }
}
