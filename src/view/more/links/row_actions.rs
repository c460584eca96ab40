//! What can be done with a link, and what became of the last that was.

use leptos::prelude::*;

use crate::api::error::{ApiError, ErrorKind};
use crate::share_link::Standing;
use crate::state::links::{Activity, Row, Step, Task};
use crate::text::{M, T};
use crate::view::context::Widget;
use crate::view::controls::button;
use crate::view::dynamic::{state, words};
use crate::view::element::{El, el};
use crate::view::failure::{self, Action};

use super::panel::button_of;
use super::question::ask;
use super::row::RowHandle;
use super::share;

/// The form with the buttons of a link, or with the question that one of them has asked.
pub fn actions(row: RowHandle) -> El {
    let shown = row.clone();
    let face = move || shown.read(|it| vec![face(shown.panel.widget, it).to_owned()]);
    el("form").keyed(face, move |face| match face.as_str() {
        ROTATE => ask(&row, Step::Rotate),
        END => ask(&row, Step::End),
        face => buttons(&row, face == OPEN),
    })
}

/// The question before a link is replaced.
const ROTATE: &str = "rotate";
/// The question before it is ended.
const END: &str = "end";
/// The buttons of a link that people can join by.
const OPEN: &str = "open";
/// Those of one that nobody can join by any more.
const OVER: &str = "over";

fn face(widget: Widget, row: &Row) -> &'static str {
    match row.activity {
        Activity::Asking(Step::Rotate) => ROTATE,
        Activity::Asking(Step::End) => END,
        _ if row.link.standing(widget.now.get()) == Standing::Open => OPEN,
        _ => OVER,
    }
}

fn buttons(row: &RowHandle, is_open: bool) -> AnyView {
    let (told, widget) = (row.clone(), row.panel.widget);
    let told = move || told.read(|row| outcome(widget, &row.activity));
    let mut all = vec![el("p").class("link__outcome").words(told).into_any()];
    if is_open {
        all.push(plain(row, "copy", Task::Tell, widget.text(T::CopyLink)).into_any());
        if share::is_there() {
            all.push(plain(row, "share", Task::Tell, widget.said(M::LinkShare)).into_any());
        }
        all.push(code_button(row).into_any());
        all.push(
            plain(row, "rotate", Task::Take(Step::Rotate), widget.said(M::LinkRotate)).into_any(),
        );
    }
    let end = plain(row, "end", Task::Take(Step::End), widget.said(M::LinkEnd));
    all.push(end.class("button button--quiet button--danger").into_any());
    el("div").class("link__buttons").children(all).into_any()
}

/// The button that shows the QR code, or takes it away.
fn code_button(row: &RowHandle) -> El {
    let shown = row.clone();
    let is_shown = move || shown.read(|row| row.shows_code).to_string();
    let label = row.panel.widget.said(M::LinkCode);
    plain(row, "code", Task::Tell, label).set("aria-expanded", words(is_shown))
}

/// A button of the row. What it is about is told by the row's facts.
fn plain(row: &RowHandle, action: &'static str, task: Task, label: String) -> El {
    let (held, widget) = (row.clone(), row.panel.widget);
    let is_held = move || held.read(|row| is_held(widget, &row.activity, task));
    button("button button--quiet", action, label)
        .set("aria-describedby", row.facts_id())
        .set("aria-disabled", state(is_held))
        .focus_when(row.panel.takes_focus(button_of(&row.id, action)))
}

/// Whether `task` has to wait, or will not be allowed.
pub fn is_held(widget: Widget, activity: &Activity, task: Task) -> bool {
    let failure = activity.failure_of(task);
    activity.is_busy() || failure.is_some_and(|error| failure::is_final(widget, error))
}

/// What became of the last thing that was done with a link.
pub fn outcome(widget: Widget, activity: &Activity) -> String {
    match activity {
        Activity::Idle | Activity::Asking(_) | Activity::Shared => String::new(),
        Activity::Working(Task::Tell) => widget.said(M::LinkTelling),
        Activity::Working(Task::Take(Step::Rotate)) => widget.said(M::LinkRotating),
        Activity::Working(Task::Take(Step::End)) => widget.said(M::LinkEnding),
        Activity::Created => widget.said(M::LinkCreated),
        Activity::Copied => widget.text(T::LinkCopied),
        Activity::CopyRefused => widget.text(T::LinkSelected),
        Activity::ShareRefused => widget.said(M::LinkShareRefused),
        Activity::SaveRefused => widget.said(M::LinkSaveRefused),
        Activity::Rotated => widget.said(M::LinkRotated),
        Activity::Failed(task, error) => {
            let key = match task {
                Task::Tell => M::LinkNotTold,
                Task::Take(Step::Rotate) => M::LinkNotRotated,
                Task::Take(Step::End) => M::LinkNotEnded,
            };
            widget.said_with(key, &[("reason", &reason(widget, error))])
        }
    }
}

/// Why it failed; that somebody may not is told of links, not of invitations.
fn reason(widget: Widget, error: &ApiError) -> String {
    match error.kind {
        ErrorKind::Forbidden => widget.said(M::LinkForbidden),
        _ => failure::of_request(widget, error, Action::List),
    }
}
