//! What the list holds, and its steps: load, load more, resend, revoke.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::answer::{self, Page};
use crate::api::endpoint::{Endpoint, ListQuery, StatusFilter};
use crate::api::error::{ApiError, ErrorKind};
use crate::api::transport::Abort;
use crate::clock;
use crate::event::WidgetEvent;
use crate::group::{Group, GroupKey};
use crate::state::open_list::{Activity, Attempt, Change, OpenList, Row};
use crate::text::{T, text_with};
use crate::timestamp::Timestamp;
use crate::view::context::{Requests, Widget};
use crate::view::dynamic::effect;

/// One list. A handle: copies are the same list.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// The group that was chosen, if any was.
    pub chosen: RwSignal<Option<GroupKey>>,
    /// What is searched for.
    pub search: RwSignal<String>,
    /// Open or expired ones.
    pub status: RwSignal<StatusFilter>,
    /// What is there.
    pub loaded: RwSignal<Loaded>,
    /// Where the next page is on its way.
    pub more: RwSignal<More>,
    /// The row whose button gets the focus, since the one that had it is gone.
    pub focus: RwSignal<Option<String>>,
    /// The group that is shown: the chosen one while the token names it, else the first.
    pub group: Memo<Option<Group>>,
    pages: Requests,
    writes: Requests,
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

/// What makes two lists different: group, filter, search, backend.
type Shown = (Option<GroupKey>, StatusFilter, String, String);

/// Where the next page is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// Not asked for.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// It did not come.
    Failed(ErrorKind),
}

impl List {
    /// A list that loads at once and gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let chosen = RwSignal::new(None::<GroupKey>);
        let group = Memo::new(move |_| {
            let groups = widget.groups();
            let is_chosen = |group: &&Group| Some(&group.key) == chosen.read().as_ref();
            groups.iter().find(is_chosen).or(groups.first()).cloned()
        });
        let list = Self {
            widget,
            chosen,
            search: RwSignal::default(),
            status: RwSignal::default(),
            loaded: RwSignal::default(),
            more: RwSignal::default(),
            focus: RwSignal::default(),
            group,
            pages: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        list.load_on_change();
        list
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

    /// Another group, search or filter is another list; a new token or a send only refreshes it.
    fn load_on_change(self) {
        let before = StoredValue::new(None::<Shown>);
        let is_active = Memo::new(move |_| self.widget.session.read().token().is_some());
        effect(move || {
            self.widget.sends.track();
            let is_active = is_active.get();
            let shown = Some(self.shown());
            if before.get_value() != shown {
                self.loaded.set(Loaded::Loading);
                before.set_value(shown);
            }
            if is_active {
                untrack(|| self.load());
            }
        });
    }

    fn shown(self) -> Shown {
        let group = self.group.read().as_ref().map(|group| group.key.clone());
        let base = self.widget.config.read().api_base.clone();
        (group, self.status.get(), self.search.get(), base)
    }

    fn load(self) {
        self.more.set(More::Idle);
        let Some((endpoint, abort)) = self.next_page(None) else {
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
            Loaded::Rows(list) => list.next().map(str::to_owned),
            Loaded::Loading | Loaded::Failed(_) => None,
        };
        if next.is_none() || self.more.get_untracked() == More::Loading {
            return;
        }
        let Some((endpoint, abort)) = self.next_page(next) else {
            return;
        };
        self.more.set(More::Loading);
        spawn_local(async move {
            match self.page(endpoint, &abort).await {
                Ok(page) => {
                    self.change(Change::NextPage(page));
                    self.more.try_set(More::Idle);
                }
                Err(ApiError {
                    kind: ErrorKind::Aborted,
                    ..
                }) => {}
                Err(error) => drop(self.more.try_set(More::Failed(error.kind))),
            }
        });
    }

    /// The request for a page; it takes the place of the one that is under way.
    fn next_page(self, cursor: Option<String>) -> Option<(Endpoint, Abort)> {
        let group = self.group.get_untracked()?;
        let query = ListQuery {
            search: self.search.get_untracked(),
            status: self.status.get_untracked(),
            cursor,
        };
        Some((
            Endpoint::invitations(&group.key, &query),
            self.pages.replace()?,
        ))
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
        if matches!(error.kind, ErrorKind::Aborted | ErrorKind::TokenExpired) {
            return;
        }
        self.widget.emit(WidgetEvent::request_failed(error.kind));
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

    /// The row is at `activity` now.
    pub fn set_activity(self, id: &str, activity: Activity) {
        self.change(Change::Activity(id.to_owned(), activity));
    }

    /// Sends the invitation again.
    pub fn resend(self, row: &Row) {
        let Some(abort) = self.writes.abort() else {
            return;
        };
        let id = row.invitation.id.clone();
        self.set_activity(&id, Activity::Resending);
        spawn_local(async move {
            let body = self.widget.request(Endpoint::resend(&id), &abort).await;
            match body.and_then(|body| answer::invitation(&body)) {
                Ok(invitation) => {
                    let address = invitation.email.clone();
                    self.change(Change::Resent(invitation));
                    self.widget
                        .announce(text_with(T::ResentTo, &[("address", &address)]));
                    self.widget.emit(WidgetEvent::Resent { id });
                }
                Err(error) => self.failed(&id, Attempt::Resend, &error),
            }
        });
    }

    /// Takes the invitation back.
    pub fn revoke(self, row: &Row) {
        let Some(abort) = self.writes.abort() else {
            return;
        };
        let (id, address) = (row.invitation.id.clone(), row.invitation.email.clone());
        self.set_activity(&id, Activity::Revoking);
        spawn_local(async move {
            match self.widget.request(Endpoint::revoke(&id), &abort).await {
                // What is gone already needs no revoking.
                Ok(_)
                | Err(ApiError {
                    kind: ErrorKind::Gone,
                    ..
                }) => {
                    self.leave(&id);
                    self.widget
                        .announce(text_with(T::RevokedOf, &[("address", &address)]));
                    self.widget.emit(WidgetEvent::Revoked { id });
                }
                Err(error) => self.failed(&id, Attempt::Revoke, &error),
            }
        });
    }

    fn leave(self, id: &str) {
        let neighbour = match self.loaded.try_read_untracked().as_deref() {
            Some(Loaded::Rows(list)) => list.neighbour(id).map(str::to_owned),
            _ => None,
        };
        self.change(Change::Left(id.to_owned()));
        self.focus.try_set(neighbour);
    }

    fn failed(self, id: &str, attempt: Attempt, error: &ApiError) {
        let activity = match (error.kind, error.retry_after) {
            (ErrorKind::Aborted, _) => Activity::Idle,
            (ErrorKind::RateLimited, Some(seconds)) => Activity::CoolingDown(after(seconds)),
            (kind, _) => Activity::Failed(attempt, kind),
        };
        self.set_activity(id, activity);
        if error.kind != ErrorKind::Aborted {
            self.widget.emit(WidgetEvent::request_failed(error.kind));
        }
    }
}

fn after(seconds: u32) -> Timestamp {
    Timestamp::from_millis(clock::now().millis() + i64::from(seconds) * 1000)
}
