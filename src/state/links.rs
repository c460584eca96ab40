//! The shared links of one group: a list, and every change that can happen to it.

use crate::api::error::ApiError;
use crate::share_link::ShareLink;

/// The links that are loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    rows: Vec<Row>,
}

/// A link, and what is being done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The link.
    pub link: ShareLink,
    /// What is being done with it.
    pub activity: Activity,
    /// Whether its QR code is shown.
    pub shows_code: bool,
}

/// What is being done with a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Activity {
    /// Nothing.
    #[default]
    Idle,
    /// The person is asked whether they mean it.
    Asking(Step),
    /// The backend is at work on it.
    Working(Task),
    /// It was made.
    Created,
    /// It was copied.
    Copied,
    /// The browser did not let it be copied.
    CopyRefused,
    /// It was handed to the system to be shared.
    Shared,
    /// The system did not let it be shared.
    ShareRefused,
    /// The browser did not let its QR code be saved.
    SaveRefused,
    /// It has a new secret.
    Rotated,
    /// The last thing that was tried failed.
    Failed(Task, ApiError),
}

/// What the backend can be asked to do with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// To tell it again.
    Tell,
    /// What cannot be taken back.
    Take(Step),
}

/// What cannot be taken back, so that the person is asked before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To give the link a new secret.
    Rotate,
    /// To end it.
    End,
}

/// Something that happened to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The links came; they replace those that were there.
    Loaded(Vec<ShareLink>),
    /// A link was made.
    Created(ShareLink),
    /// The link with this id is at something else now.
    Activity(String, Activity),
    /// The backend has told the link with this id.
    Told(String, String),
    /// The QR code of the link with this id is to be shown, or not any more.
    Code(String, bool),
    /// The link has a new secret; the backend answered with it.
    Rotated(ShareLink),
    /// The link with this id is no more.
    Left(String),
}

impl Activity {
    /// Whether the backend is at work on the link.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Working(_))
    }

    /// The error of `task`, when that was what failed last.
    pub fn failure_of(&self, task: Task) -> Option<&ApiError> {
        match self {
            Self::Failed(failed, error) if *failed == task => Some(error),
            _ => None,
        }
    }
}

impl Links {
    /// The links, in the backend's order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The link with this id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.link.id == id)
    }

    /// The link beside this one: where the focus goes when this one leaves.
    pub fn neighbour(&self, id: &str) -> Option<&Row> {
        let at = self.rows.iter().position(|row| row.link.id == id)?;
        let before = at.checked_sub(1).and_then(|before| self.rows.get(before));
        self.rows.get(at + 1).or(before)
    }

    /// Lets `change` happen.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Loaded(links) => self.replace(links),
            Change::Created(link) => {
                self.rows.retain(|row| row.link.id != link.id);
                let activity = Activity::Created;
                self.rows.insert(0, Row { link, activity, shows_code: false });
            }
            Change::Activity(id, activity) => self.change(&id, |row| row.activity = activity),
            Change::Told(id, link) => self.change(&id, |row| row.link.link = Some(link)),
            Change::Code(id, shown) => self.change(&id, |row| row.shows_code = shown),
            Change::Rotated(link) => {
                let id = link.id.clone();
                self.change(&id, |row| {
                    row.link = link;
                    row.activity = Activity::Rotated;
                });
            }
            Change::Left(id) => self.rows.retain(|row| row.link.id != id),
        }
    }

    /// Links loaded again must not undo what a person is doing with them. A link that was told is still
    /// the link while nothing has changed it.
    fn replace(&mut self, links: Vec<ShareLink>) {
        let before = std::mem::take(&mut self.rows);
        for mut link in links {
            if self.row(&link.id).is_some() {
                continue;
            }
            let known = before.iter().find(|row| row.link.id == link.id);
            let unchanged = known.filter(|known| known.link.changed == link.changed);
            let told = unchanged.and_then(|known| known.link.link.clone());
            link.link = link.link.or(told);
            let shows_code = known.is_some_and(|known| known.shows_code) && link.link.is_some();
            let activity = known.map(|known| known.activity.clone()).unwrap_or_default();
            self.rows.push(Row { link, activity, shows_code });
        }
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.link.id == id) {
            change(row);
        }
    }
}
