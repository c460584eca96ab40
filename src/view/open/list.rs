//! What the list holds.

use leptos::prelude::*;

use crate::api::endpoint::StatusFilter;
use crate::api::error::ApiError;
use crate::group::{Group, GroupKey};
use crate::state::open_list::{OpenList, Row};
use crate::view::context::{Requests, Widget};

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
    /// What a row that has left leaves behind.
    pub note: RwSignal<String>,
    /// How often in a row the list was loaded again by itself.
    pub(super) resumed: RwSignal<u32>,
    /// The row that has the focus.
    pub(super) focused: StoredValue<Option<String>>,
    pub(super) pages: Requests,
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
            note: RwSignal::default(),
            resumed: RwSignal::default(),
            focused: StoredValue::default(),
            pages: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        list.load_on_change();
        list.tell_count();
        list.resume_in_time();
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
}
