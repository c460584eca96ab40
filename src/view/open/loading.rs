//! How a list is loaded: when, again, and page by page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::abort::Abort;
use crate::api::answer::{self, Page};
use crate::api::endpoint::{Endpoint, ListQuery};
use crate::api::error::{ApiError, ErrorKind};
use crate::api::retry;
use crate::state::open_list::{Change, More, OpenList};
use crate::view::dynamic::effect;
use crate::view::failure::{self, Action};

use super::focus::Focus;
use super::list::{List, Loaded, Wanted};

/// How often in a row a list is loaded again by itself.
const MOST_RESUMED: u32 = 3;

impl List {
    /// Loads the first page again.
    pub fn reload(self) {
        self.resumed.set(0);
        self.start_over();
    }

    fn start_over(self) {
        // The button that was pressed goes.
        if self.focused.get_value().is_some() {
            self.focus.set(Some(Focus::Search));
            self.has_focus(None);
        }
        self.loaded.set(Loaded::Loading);
        untrack(|| self.load());
    }

    /// Another group, search, filter or backend is another list. The same list is loaded again when
    /// somebody wants it, and when a token comes after a time without.
    pub(super) fn load_on_change(self) {
        let mut before = (None, 0, false);
        effect(move || {
            let base = self.widget.config.read().api_base.clone();
            let group = self.group().map(|group| group.key);
            let what = Some((base, Wanted { group, ..self.wanted.get() }));
            let may_ask = self.widget.session.read().token().is_some();
            let now = (what, self.widget.reloads.get(), may_ask);
            if before.0 != now.0 {
                self.note.set(String::new());
                self.loaded.set(Loaded::Loading);
            }
            if may_ask && before != now {
                untrack(|| self.load());
            }
            before = now;
        });
    }

    /// Loads the list again when the time is over for which a server has put it off. One that goes
    /// on putting it off is left alone until the person tries again.
    pub(super) fn resume_in_time(self) {
        effect(move || {
            let is_due = match &*self.loaded.read() {
                Loaded::Failed(error) => {
                    retry::resumes(error) && !failure::is_final(self.widget, error)
                }
                Loaded::Loading | Loaded::Rows(_) => false,
            };
            if is_due && self.resumed.get_untracked() < MOST_RESUMED {
                self.resumed.update_untracked(|count| *count += 1);
                self.start_over();
            }
        });
    }

    pub(super) fn load(self) {
        let Some((endpoint, abort)) = self.page_request(None) else {
            return;
        };
        spawn_local(async move {
            match self.page(endpoint, &abort).await {
                Ok(page) => self.first_page(page),
                Err(error) => self.load_failed(error),
            }
        });
    }

    /// Loads the page behind the last row.
    pub fn load_more(self) {
        let next = match &*self.loaded.read_untracked() {
            Loaded::Rows(list) if *list.more() != More::Loading => list.next().map(str::to_owned),
            _ => None,
        };
        let request = next.and_then(|next| untrack(|| self.page_request(Some(next))));
        let Some((endpoint, abort)) = request else {
            return;
        };
        self.change(Change::More(More::Loading));
        spawn_local(async move {
            match self.page(endpoint, &abort).await {
                Ok(page) => self.change(Change::NextPage(page)),
                Err(error) if error.kind == ErrorKind::Aborted => {}
                Err(error) => {
                    self.widget.tell_failure(&error);
                    self.widget.announce_wait(&error, Action::List);
                    self.change(Change::More(More::Failed(error)));
                }
            }
        });
    }

    /// The request for a page; it takes the place of the one that is under way.
    fn page_request(self, cursor: Option<String>) -> Option<(Endpoint, Abort)> {
        let group = self.group()?;
        let Wanted { search, status, .. } = self.wanted.get();
        let query = ListQuery { search, status, cursor };
        Some((Endpoint::invitations(&group.key, &query), self.pages.replace()?))
    }

    async fn page(self, endpoint: Endpoint, abort: &Abort) -> Result<Page, ApiError> {
        answer::page(&self.widget.read_list(endpoint, abort).await?)
    }

    fn first_page(self, page: Page) {
        self.resumed.try_set(0);
        let Some(mut loaded) = self.loaded.try_write() else { return };
        let is_awaited = !matches!(*loaded, Loaded::Rows(_));
        if is_awaited {
            *loaded = Loaded::Rows(OpenList::default());
        }
        drop(loaded);
        self.change(Change::FirstPage(page));
        if is_awaited {
            self.widget.announce(untrack(|| self.in_words()));
        }
    }

    /// Rows that are there stay: old ones are better than none.
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
}
