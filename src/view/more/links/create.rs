//! The form on its way to the backend, and what becomes of it.

use js_sys::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::wire::{CreateLink, GroupRef};
use crate::group::{Group, GroupKey};
use crate::random;
use crate::share_link::ShareLink;
use crate::state::links::Change;
use crate::state::new_link::ReadyLink;
use crate::text::M;
use crate::timestamp::Timestamp;
use crate::view::failure::{self, Action};

use super::panel::{Panel, button_of};

impl Panel {
    /// Whether no link can be made now: one is on its way, or the next would be in vain.
    pub fn is_held(self) -> bool {
        let form = self.form.read();
        let is_final = |error: &ApiError| failure::is_final(self.widget, error);
        form.is_working || form.failed.as_ref().is_some_and(is_final)
    }

    /// Makes a link, or says what keeps it from being made.
    pub fn create(self) {
        if untrack(|| self.is_held()) {
            return;
        }
        let Some((group, abort)) = untrack(|| self.group()).zip(self.writes.abort()) else {
            return;
        };
        let form = self.form.read_untracked();
        let checked = form.entered.check(self.widget.time(), &end_of_day);
        drop(form);
        let ready = match checked {
            Ok(ready) => ready,
            Err(problems) => return self.form.write().problems = problems,
        };
        self.enter(|_| ());
        self.form.write().is_working = true;
        let write = (request(&group, ready).to_json(), random::identifier());
        spawn_local(async move {
            let body = self.widget.write(Endpoint::create_share_link(), write, &abort).await;
            match body.and_then(|body| answer::share_link(&body)) {
                Ok(link) => self.made(link, &group.key),
                Err(error) => self.not_made(error),
            }
        });
    }

    fn made(self, link: ShareLink, group: &GroupKey) {
        let Some(mut form) = self.form.try_write() else { return };
        form.is_working = false;
        drop(form);
        self.widget.announce(self.widget.said(M::LinkCreated));
        let is_shown = untrack(|| self.group()).is_some_and(|shown| shown.key == *group);
        if !is_shown {
            return;
        }
        let id = link.id.clone();
        if self.change(Change::Created(link)) {
            self.focus.try_set(button_of(&id, "copy"));
        } else {
            untrack(|| self.load());
        }
    }

    fn not_made(self, error: ApiError) {
        if error.kind == ErrorKind::Aborted {
            return;
        }
        self.widget.tell_failure(&error);
        self.widget.announce_wait(&error, Action::Invite);
        let Some(mut form) = self.form.try_write() else { return };
        form.is_working = false;
        form.problems = form.entered.refused(&error.fields);
        form.failed = Some(error).filter(|_| form.problems.is_empty());
    }

    /// Why no link was made, for people.
    pub fn why_not_made(self, error: &ApiError) -> String {
        let reason = match error.kind {
            ErrorKind::Forbidden => self.with_group(M::LinksMayNot),
            _ => failure::of_request(self.widget, error, Action::Invite),
        };
        self.widget.said_with(M::LinkNotCreated, &[("reason", &reason)])
    }
}

fn request(Group { key, .. }: &Group, ready: ReadyLink) -> CreateLink {
    let end = Date::new(&JsValue::from(ready.expires.millis() as f64));
    CreateLink {
        groups: vec![GroupRef {
            kind: key.kind.clone(),
            id: key.id.clone(),
            name: None,
            role: None,
        }],
        role: ready.role,
        expires_at: Some(end.to_iso_string().into()),
        max_uses: ready.max_uses,
    }
}

/// The last second of a day such as `2026-03-15`, where the person is.
fn end_of_day(date: &str) -> Option<Timestamp> {
    // Without an offset a time is a local one.
    let millis = Date::parse(&[date, "T23:59:59"].concat());
    (!millis.is_nan()).then(|| Timestamp::from_millis(millis as i64))
}
