//! What the links of a group are drawn from.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::group::Group;
use crate::state::links::{Activity, Change, Links, Row};
use crate::state::new_link::{NewLink, Place, Problem};
use crate::view::context::{Requests, Widget};
use crate::view::dynamic::{Dynamic, flag};

/// The links of one group. A handle: copies are the same.
///
/// Of few kinds of signal: each kind is compiled anew.
#[derive(Clone, Copy, Debug)]
pub struct Panel {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// The group that was chosen, as the value of its entry; empty when none was.
    pub chosen: RwSignal<String>,
    /// What is there.
    pub loaded: RwSignal<Loaded>,
    /// What is entered for the next link.
    pub form: RwSignal<Form>,
    /// What a link that has left leaves behind.
    pub note: RwSignal<String>,
    /// Where the focus goes: see [`Panel::takes_focus`]; empty when it stays.
    pub focus: RwSignal<String>,
    pub(super) pages: Requests,
    pub(super) writes: Requests,
}

/// What is there of the list.
#[derive(Debug, Default)]
pub enum Loaded {
    /// It is on its way.
    #[default]
    Loading,
    /// It did not come.
    Failed(ApiError),
    /// The links.
    Rows(Links),
}

/// The form.
#[derive(Debug, Default)]
pub struct Form {
    /// What is entered.
    pub entered: NewLink,
    /// What is wrong with that; told after the first try.
    pub problems: Vec<Problem>,
    /// Whether a link is being made of it.
    pub is_working: bool,
    /// Why none was made.
    pub failed: Option<ApiError>,
}

/// What takes the focus when there is no link that does.
pub const HEADING: &str = "heading";

/// The field of a link, among the buttons of its row.
pub const LINK: &str = "link";

/// The button with this value in the row of the link `id`, for [`Panel::takes_focus`].
pub fn button_of(id: &str, value: &str) -> String {
    [value, " ", id].concat()
}

impl Panel {
    /// A panel that loads at once and gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let panel = Self {
            widget,
            chosen: RwSignal::default(),
            loaded: RwSignal::default(),
            form: RwSignal::default(),
            note: RwSignal::default(),
            focus: RwSignal::default(),
            pages: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        panel.load_on_change();
        panel
    }

    /// The group that is shown: the chosen one while the token names it, else the first.
    pub fn group(self) -> Option<Group> {
        let groups = self.widget.groups();
        let chosen = self.chosen.read();
        let is_chosen = |group: &&Group| group.key.as_value() == *chosen;
        groups.iter().find(is_chosen).or(groups.first()).cloned()
    }

    /// Lets the form change. Old problems no longer speak of what is shown.
    pub fn enter(self, change: impl FnOnce(&mut NewLink)) {
        let mut form = self.form.write();
        change(&mut form.entered);
        form.problems.clear();
        form.failed = None;
    }

    /// What is wrong at `place`.
    pub fn problem(self, place: Place) -> Option<Problem> {
        self.form.read().problems.iter().find(|problem| problem.place() == place).cloned()
    }

    /// The link with this id.
    pub fn row(self, id: &str) -> Option<Row> {
        match &*self.loaded.read() {
            Loaded::Rows(links) => links.row(id).cloned(),
            Loaded::Loading | Loaded::Failed(_) => None,
        }
    }

    /// Lets `change` happen to the list; tells whether there is one.
    pub fn change(self, change: Change) -> bool {
        let Some(mut loaded) = self.loaded.try_write() else { return false };
        let Loaded::Rows(links) = &mut *loaded else { return false };
        links.apply(change);
        true
    }

    /// The link is at `activity` now.
    pub fn set_activity(self, id: &str, activity: Activity) {
        self.change(Change::Activity(id.to_owned(), activity));
    }

    /// Whether the focus is to be brought to `control`, which takes it then.
    pub fn takes_focus(self, control: String) -> Dynamic<bool> {
        flag(move || {
            let is_wanted = *self.focus.read() == control;
            if is_wanted {
                self.focus.set(String::new());
            }
            is_wanted
        })
    }
}
