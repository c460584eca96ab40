//! Accepting several invitations together.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Event;

use crate::api::error::{ApiError, ErrorKind};
use crate::event::FurtherEvent;
use crate::received::ReceivedInvitation;
use crate::state::inbox::{Activity, Attempt, Change, Section};
use crate::text::M;
use crate::view::dynamic::{flag, state};
use crate::view::element::{El, el};
use crate::view::submit::pressed;

use super::focus::{Focus, NO_ROW};
use super::mailbox::Mailbox;

/// The box that chooses all and the button that accepts what is chosen, while there are several.
pub fn together(mailbox: Mailbox) -> El {
    let is_there = move || match mailbox.has_several() {
        true => vec![String::new()],
        false => Vec::new(),
    };
    el("div").class("inbox__place").keyed(is_there, move |_| controls(mailbox))
}

fn controls(mailbox: Mailbox) -> AnyView {
    let (widget, id) = (mailbox.widget, mailbox.widget.id("select-all"));
    let now = move || widget.now.get();
    let choose = move |event: Event| {
        let change = Change::AllSelected(event_target_checked(&event), widget.now.get_untracked());
        mailbox.change(change);
    };
    let is_all = flag(move || mailbox.read(|inbox| inbox.is_all_chosen(now())));
    let all = el("input")
        .class("check")
        .set("type", "checkbox")
        .set("id", id.clone())
        .property("checked", is_all)
        .on("change", choose);
    let label =
        el("label").class("inbox__all").set("for", id).child(widget.said(M::InboxSelectAll));
    let accept = el("button")
        .class("button button--primary")
        .part("button accept")
        .set("type", "submit")
        .set("aria-disabled", state(move || !mailbox.can_accept()))
        .class_if("button--busy", flag(move || mailbox.is_accepting.get()))
        .child(el("span").words(move || words(mailbox)));
    let form = el("form").class("inbox__together").on("submit", move |event| {
        pressed(&event);
        if untrack(|| mailbox.can_accept()) {
            mailbox.accept_chosen();
        }
    });
    mailbox.focused_in(form, NO_ROW).child(all).child(label).child(accept).into_any()
}

fn words(mailbox: Mailbox) -> String {
    let widget = mailbox.widget;
    if mailbox.is_accepting.get() {
        return widget.said(M::Accepting);
    }
    let count = mailbox.read(|inbox| inbox.chosen(widget.now.get()).len());
    widget.said_with(M::InboxAcceptSelected, &[("n", &count.to_string())])
}

impl Mailbox {
    /// Whether there is more than one to choose from.
    pub fn has_several(self) -> bool {
        self.ids(Section::Open).len() > 1
    }

    fn can_accept(self) -> bool {
        let now = self.widget.now.get();
        !self.is_accepting.get() && self.read(|inbox| !inbox.chosen(now).is_empty())
    }

    /// Accepts what is chosen, one after the other: of several, one may fail.
    fn accept_chosen(self) {
        let now = self.widget.now.get_untracked();
        let chosen = untrack(|| self.read(|inbox| inbox.chosen(now)));
        let Some(abort) = self.writes.abort() else { return };
        self.note.set(String::new());
        self.is_accepting.set(true);
        for id in &chosen {
            self.set_activity(id, Activity::Busy(Attempt::Accept));
        }
        spawn_local(async move {
            let (mut accepted, mut failed) = (Vec::new(), 0);
            for id in chosen {
                match self.accept(&id, &abort).await {
                    Ok(_) if self.is_gone() => return,
                    Ok(invitations) => {
                        accepted.extend(invitations);
                        self.leave(&id);
                    }
                    Err(error) if error.kind == ErrorKind::Aborted || self.is_gone() => return,
                    Err(error) => {
                        failed += 1;
                        self.keep_failed(&id, error);
                    }
                }
            }
            self.is_accepting.try_set(false);
            self.tell_outcome(accepted, failed);
        });
    }

    /// Where it was the last but one, what has the focus goes with it.
    fn leave(self, id: &str) {
        let is_focused = self.focused.try_get_untracked().as_deref() == Some(NO_ROW);
        self.change(Change::Left(id.to_owned()));
        if is_focused && !untrack(|| self.has_several()) {
            self.lead(Focus::Heading);
        }
    }

    /// What is refused for good is not tried again together with others.
    fn keep_failed(self, id: &str, error: ApiError) {
        self.widget.tell_failure(&error);
        if error.kind == ErrorKind::Forbidden {
            self.change(Change::Selected(id.to_owned(), false));
        }
        self.set_activity(id, Activity::Failed(Attempt::Accept, error));
    }

    fn tell_outcome(self, accepted: Vec<ReceivedInvitation>, failed: usize) {
        let some = |key, count| (count > 0).then(|| self.widget.said_for(key, count, &[]));
        let words = [some(M::InboxAccepted, accepted.len()), some(M::InboxFailed, failed)];
        let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.note.try_set(words.clone());
        self.widget.announce(words);
        if !accepted.is_empty() {
            self.widget.emit(FurtherEvent::Accepted(accepted));
        }
    }
}
