//! What the host has a say in: what is kept for later, who is in already, what may be sent.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::email::EmailAddress;
use crate::event::WidgetEvent;
use crate::group::Group;
use crate::json::{Json, write};
use crate::state::draft::{Chip, ChipState};
use crate::state::invite::ReadyInvite;
use crate::state::kept::Kept;
use crate::state::selection::Selection;
use crate::text::T;
use crate::view::dynamic::effect;

use super::form::Form;

impl Form {
    /// Takes up what an earlier widget was in the middle of, and keeps what this one is.
    pub(super) fn keep_for_later(self) {
        let user_id = untrack(|| self.user_id());
        let kept = self.widget.draft.with_untracked(|text| Kept::read(text, &user_id));
        if let Some(kept) = kept {
            self.add(&kept.addresses.join("\n"));
            self.details.set(kept.details);
            self.selection.set(Selection::of_keys(kept.groups));
        }
        let mut was_unsent = false;
        effect(move || {
            let kept = self.kept();
            let unsent = !kept.addresses.is_empty();
            self.widget.draft.set(kept.to_text());
            if unsent != was_unsent {
                was_unsent = unsent;
                self.widget.emit(WidgetEvent::Draft { unsent });
            }
        });
    }

    fn kept(self) -> Kept {
        let draft = self.draft.read();
        let texts = draft.chips().iter().map(|chip| chip.text.clone());
        let typed = Some(self.typed.get()).filter(|typed| !typed.trim().is_empty());
        Kept {
            user_id: self.user_id(),
            addresses: texts.chain(typed).collect(),
            groups: self.selection.read().keys().to_vec(),
            details: self.details.get(),
        }
    }

    fn user_id(self) -> String {
        let session = self.widget.session.read();
        session.claims().map(|claims| claims.user_id.clone()).unwrap_or_default()
    }

    /// Tells of members as soon as the host names them.
    pub(super) fn follow_members(self) {
        effect(move || {
            let canonical = |text: &String| Some(self.widget.check(text).ok()?.canonical());
            let members = self.widget.config.read().members.iter().filter_map(canonical).collect();
            self.members.set_value(members);
            untrack(|| self.object());
        });
    }

    /// Marks new addresses that something is held against.
    pub(super) fn object(self) {
        let member = |address: &EmailAddress| {
            let is_member = |members: &Vec<String>| members.contains(&address.canonical());
            self.members.with_value(is_member).then(|| self.widget.text(T::AlreadyMember))
        };
        self.draft.write().object(member);
        if self.widget.config.read_untracked().checks_addresses {
            spawn_local(self.ask_about_addresses());
        }
    }

    /// What the host holds against addresses; what it does not answer is no objection.
    async fn ask_about_addresses(self) {
        let fresh = self.draft.with_untracked(|draft| {
            let is_ready = |chip: &&Chip| matches!(chip.state, ChipState::Ready(_));
            let ready = draft.chips().iter().filter(is_ready).filter_map(Chip::address);
            ready.map(|address| write::text(address.as_str())).collect::<Vec<_>>()
        });
        let question = write::list(&fresh);
        let asked = self.widget.questions.check_addresses.filter(|_| !fresh.is_empty());
        let Some(answer) = asked.and_then(|ask| ask.run(&question)) else { return };
        let answer = JsFuture::from(answer).await.ok().and_then(|answer| answer.as_string());
        let answer = answer.and_then(|answer| Json::parse(answer.as_bytes()));
        if let Some((answer, mut draft)) = answer.zip(self.draft.try_write()) {
            draft.object(|address| answer.get(address.as_str()).text());
        }
    }

    /// Whether the host lets the form be sent.
    pub(super) async fn is_allowed(self, ready: &ReadyInvite) -> bool {
        let question = pending(ready);
        match self.widget.questions.before_send.and_then(|ask| ask.run(&question)) {
            Some(answer) => JsFuture::from(answer).await.is_ok_and(|answer| answer.is_truthy()),
            None => true,
        }
    }
}

/// What is about to be sent, for the host.
fn pending(ready: &ReadyInvite) -> String {
    let group = |group: &Group| {
        write::object(&[
            ("type", write::text(&group.key.kind)),
            ("id", write::text(&group.key.id)),
            ("name", write::text(&group.name)),
        ])
    };
    write::object(&[
        ("emails", write::texts(ready.addresses.iter().map(EmailAddress::as_str))),
        ("groups", write::list(&ready.groups.iter().map(group).collect::<Vec<_>>())),
        ("role", write::optional(ready.details.role.as_deref())),
    ])
}
