//! What the list holds, and how it is loaded.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::abort::Abort;
use crate::api::answer::{self, Page};
use crate::api::endpoint::{Endpoint, ListQuery, StatusFilter};
use crate::api::error::{ApiError, ErrorKind};
use crate::group::{Group, GroupKey};
use crate::state::open_list::{Change, More, OpenList, Row};
use crate::view::context::{Requests, Widget};
use crate::view::dynamic::effect;

use super::focus::Focus;

/// One list. A handle: copies are the same list.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// What is asked for.
    pub wanted: RwSignal<Wanted>,
    /// What is there.
    pub loaded: RwSignal<Loaded>,
    /// Where the focus goes, since what had it is gone.
    pub focus: RwSignal<Option<Focus>>,
    /// The row that has the focus.
    pub(super) focused: StoredValue<Option<String>>,
    pages: Requests,
    /// Requests of single rows.
    pub writes: Requests,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// The group that was chosen, if any was.
    pub group: Option<GroupKey>,
    /// Part of an address or a name.
    pub search: String,
    /// Open or expired ones.
    pub status: StatusFilter,
}

/// What is there of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loaded {
    /// The first page is on its way.
    #[default]
    Loading,
    /// The first page did not come.
    Failed(ApiError),
    /// At least the first page.
    Rows(OpenList),
}

impl List {
    /// A list that loads at once and gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let list = Self {
            widget,
            wanted: RwSignal::default(),
            loaded: RwSignal::default(),
            focus: RwSignal::default(),
            focused: StoredValue::default(),
            pages: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        list.load_on_change();
        list.tell_count();
        list
    }

    /// The group that is shown: the chosen one while the token names it, else the first.
    pub fn group(self) -> Option<Group> {
        let groups = self.widget.groups();
        let wanted = self.wanted.read();
        let is_chosen = |group: &&Group| Some(&group.key) == wanted.group.as_ref();
        groups.iter().find(is_chosen).or(groups.first()).cloned()
    }

    /// The row of the invitation `id`.
    pub fn row(self, id: &str) -> Option<Row> {
        match &*self.loaded.read() {
            Loaded::Rows(list) => list.row(id).cloned(),
            Loaded::Loading | Loaded::Failed(_) => None,
        }
    }

    /// Loads the first page again.
    pub fn reload(self) {
        self.loaded.set(Loaded::Loading);
        untrack(|| self.load());
    }

    /// Another group, search, filter or backend is another list. The same list is loaded again when
    /// somebody wants it, and when a token comes after a time without.
    fn load_on_change(self) {
        let mut before = (None, 0, false);
        effect(move || {
            let base = self.widget.config.read().api_base.clone();
            let group = self.group().map(|group| group.key);
            let what = Some((base, Wanted { group, ..self.wanted.get() }));
            let may_ask = self.widget.session.read().token().is_some();
            let now = (what, self.widget.reloads.get(), may_ask);
            if before.0 != now.0 {
                self.loaded.set(Loaded::Loading);
            }
            if may_ask && before != now {
                untrack(|| self.load());
            }
            before = now;
        });
    }

    fn load(self) {
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
            Loaded::Rows(list) if list.more() != More::Loading => list.next().map(str::to_owned),
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
                Err(error) => self.change(Change::More(More::Failed(error.kind))),
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
        let Some(mut loaded) = self.loaded.try_write() else {
            return;
        };
        if !matches!(*loaded, Loaded::Rows(_)) {
            *loaded = Loaded::Rows(OpenList::default());
        }
        drop(loaded);
        self.change(Change::FirstPage(page));
    }

    /// Rows that are there stay: old ones are better than none.
    fn load_failed(self, error: ApiError) {
        if error.kind == ErrorKind::Aborted {
            return;
        }
        self.widget.tell_failure(error.kind);
        let Some(mut loaded) = self.loaded.try_write() else {
            return;
        };
        if !matches!(*loaded, Loaded::Rows(_)) {
            *loaded = Loaded::Failed(error);
        }
    }

    /// Lets `change` happen to the rows.
    pub fn change(self, change: Change) {
        if let Some(mut loaded) = self.loaded.try_write()
            && let Loaded::Rows(list) = &mut *loaded
        {
            list.apply(change);
        }
    }
}
