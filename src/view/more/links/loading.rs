//! How the links are loaded: when, and again. There are few of them: of more than a hundred
//! the newest are shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer;
use crate::api::endpoint::Endpoint;
use crate::api::error::{ApiError, ErrorKind};
use crate::config::Config;
use crate::session::Session;
use crate::share_link::ShareLink;
use crate::state::links::{Change, Links};
use crate::text::M;
use crate::view::failure::Action;
use crate::view::more::person::follow;

use super::panel::{Loaded, Panel};

impl Panel {
    /// Another group or backend has other links.
    pub(super) fn load_on_change(self) {
        let group = move |_: &Config, _: &Session| {
            self.group().map(|group| group.key.as_value()).unwrap_or_default()
        };
        let act = move |is_other, is_due| {
            if is_other {
                self.note.set(String::new());
                self.loaded.set(Loaded::Loading);
            }
            if is_due {
                untrack(|| self.load());
            }
        };
        follow(self.widget, Box::new(group), Box::new(act));
    }

    /// Tries again.
    pub fn reload(self) {
        self.loaded.set(Loaded::Loading);
        untrack(|| self.load());
    }

    pub(super) fn load(self) {
        let Some((group, abort)) = self.group().zip(self.pages.replace()) else { return };
        let endpoint = Endpoint::share_links(&group.key);
        spawn_local(async move {
            let body = self.widget.read_list(endpoint, &abort).await;
            match body.and_then(|body| answer::share_links(&body)) {
                Ok(links) => self.came(links),
                Err(error) => self.load_failed(error),
            }
        });
    }

    fn came(self, rows: Vec<ShareLink>) {
        let Some(mut loaded) = self.loaded.try_write() else { return };
        let is_awaited = !matches!(*loaded, Loaded::Rows(_));
        if is_awaited {
            *loaded = Loaded::Rows(Links::default());
        }
        drop(loaded);
        let count = rows.len();
        self.change(Change::Loaded(rows));
        if is_awaited {
            self.widget.announce(match count {
                0 => untrack(|| self.with_group(M::LinksEmpty)),
                count => self.widget.said_for(M::LinksCount, count, &[]),
            });
        }
    }

    /// Links that are there stay: old ones are better than none.
    fn load_failed(self, error: ApiError) {
        if error.kind == ErrorKind::Aborted {
            return;
        }
        self.widget.tell_failure(&error);
        self.widget.announce_wait(&error, Action::List);
        let Some(mut loaded) = self.loaded.try_write() else { return };
        if !matches!(*loaded, Loaded::Rows(_)) {
            *loaded = Loaded::Failed(error);
        }
    }

    /// A text with the name of the group in it.
    pub fn with_group(self, key: M) -> String {
        let name = self.group().map(|group| group.name).unwrap_or_default();
        self.widget.said_with(key, &[("group", &name)])
    }
}
