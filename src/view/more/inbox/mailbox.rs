//! What the inbox holds.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::event::FurtherEvent;
use crate::state::inbox::{Inbox, Row, Section};
use crate::text::M;
use crate::view::context::{Requests, Widget};
use crate::view::dynamic::effect;

/// One inbox. A handle: copies are the same inbox.
#[derive(Clone, Copy, Debug)]
pub struct Mailbox {
    /// The widget that it belongs to.
    pub widget: Widget,
    /// What is there.
    pub loaded: RwSignal<Loaded>,
    /// Where the focus goes, since what had it is gone: the key of a `Focus`, or nothing.
    pub(super) focus: RwSignal<String>,
    /// What a row that has left leaves behind.
    pub note: RwSignal<String>,
    /// Whether several are being accepted.
    pub is_accepting: RwSignal<bool>,
    /// What has the focus: the row with this id, something else that can go, or nothing.
    pub(super) focused: RwSignal<String>,
    pub(super) reads: Requests,
    pub(super) writes: Requests,
}

/// What is there of an inbox.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loaded {
    /// It is on its way.
    #[default]
    Loading,
    /// It did not come.
    Failed(ApiError),
    /// It is there.
    Rows(Inbox),
}

impl Mailbox {
    /// An inbox that loads at once and gives its requests up with the current owner.
    pub fn new(widget: Widget) -> Self {
        let mailbox = Self {
            widget,
            loaded: RwSignal::default(),
            focus: RwSignal::default(),
            note: RwSignal::default(),
            is_accepting: RwSignal::default(),
            focused: RwSignal::default(),
            reads: Requests::of_owner(),
            writes: Requests::of_owner(),
        };
        mailbox.load_on_change();
        mailbox.tell_count();
        mailbox
    }

    /// Whether it is shown no more: what is answered then is of no use.
    pub fn is_gone(self) -> bool {
        self.loaded.try_get_untracked().is_none()
    }

    /// What `read` makes of the rows; its default while there are none.
    pub fn read<T: Default>(self, read: impl FnOnce(&Inbox) -> T) -> T {
        match &*self.loaded.read() {
            Loaded::Rows(inbox) => read(inbox),
            Loaded::Loading | Loaded::Failed(_) => T::default(),
        }
    }

    /// The row of the invitation `id`.
    pub fn row(self, id: &str) -> Option<Row> {
        self.read(|inbox| inbox.row(id).cloned())
    }

    /// The ids of the rows of a section.
    pub fn ids(self, section: Section) -> Vec<String> {
        let now = self.widget.now.get();
        self.read(|inbox| inbox.rows(section, now).map(|row| row.invitation.id.clone()).collect())
    }

    /// How many wait for an answer; nothing where none does.
    pub fn count_in_words(self) -> String {
        let now = self.widget.now.get();
        match self.read(|inbox| inbox.count(now)) {
            0 => String::new(),
            count => self.widget.said_for(M::InboxCount, count, &[]),
        }
    }

    /// Tells the host how many wait for an answer, whenever that changes.
    fn tell_count(self) {
        let mut before = None;
        effect(move || {
            let now = self.widget.now.get();
            let count = match &*self.loaded.read() {
                Loaded::Rows(inbox) => inbox.count(now),
                Loaded::Loading | Loaded::Failed(_) => return,
            };
            if before.replace(count) != Some(count) {
                self.widget.emit(FurtherEvent::Received { count });
            }
        });
    }
}
