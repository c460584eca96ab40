//! The open invitations of one group: a list, and every change that can happen to it.

use crate::api::answer::Page;
use crate::api::error::ApiError;
use crate::invitation::Invitation;

/// The rows that are loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenList {
    rows: Vec<Row>,
    next: Option<String>,
    count: Option<u32>,
    more: More,
}

/// Where the next page is on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// Not asked for.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// It did not come.
    Failed(ApiError),
}

/// An invitation and what is being done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The invitation.
    pub invitation: Invitation,
    /// What is being done with it.
    pub activity: Activity,
}

/// What is being done with a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Activity {
    /// Nothing.
    #[default]
    Idle,
    /// The person is asked whether to revoke.
    AskingToRevoke,
    /// The backend is asked to revoke.
    Revoking,
    /// The backend is asked to send again.
    Resending,
    /// It was sent again.
    Resent,
    /// The backend is asked for its link.
    Copying,
    /// Its link was copied.
    Copied,
    /// The browser did not let this link of it be copied.
    Uncopied(String),
    /// The last thing that was tried failed.
    Failed(Attempt, ApiError),
}

impl Activity {
    /// Whether the backend is at work on the row.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Revoking | Self::Resending | Self::Copying)
    }
}

/// What was tried with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// To take it back.
    Revoke,
    /// To send it again.
    Resend,
    /// To copy its link.
    Copy,
}

/// Something that happened to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The first page came; it replaces what was there.
    FirstPage(Page),
    /// A further page came.
    NextPage(Page),
    /// The next page is somewhere else on its way.
    More(More),
    /// The row with this id is at something else now.
    Activity(String, Activity),
    /// The backend sent the invitation again and answered with it.
    Resent(Invitation),
    /// The invitation with this id is no longer open.
    Left(String),
}

impl OpenList {
    /// The rows, in the backend's order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of the invitation `id`.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.invitation.id == id)
    }

    /// Where the next page begins; `None` when all are loaded.
    pub fn next(&self) -> Option<&str> {
        self.next.as_deref()
    }

    /// Where the next page is on its way.
    pub fn more(&self) -> &More {
        &self.more
    }

    /// How many there are, loaded or not.
    pub fn count(&self) -> usize {
        self.count.map_or(self.rows.len(), |count| (count as usize).max(self.rows.len()))
    }

    /// The place of the row `id`, or of the way to more rows where the id is empty.
    pub fn place(&self, id: &str) -> Option<usize> {
        match id {
            "" => self.next.as_ref().map(|_| self.rows.len()),
            id => self.rows.iter().position(|row| row.invitation.id == id),
        }
    }

    /// The row at a place, else the last: where the focus goes when what stood there has left.
    pub fn at(&self, place: usize) -> Option<&Row> {
        self.rows.get(place).or(self.rows.last())
    }

    /// Lets `change` happen.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::FirstPage(page) => self.replace(page),
            Change::NextPage(page) => self.append(page),
            Change::More(more) => self.more = more,
            Change::Activity(id, activity) => {
                if let Some(row) = self.row_mut(&id) {
                    row.activity = activity;
                }
            }
            Change::Resent(invitation) => {
                if let Some(row) = self.row_mut(&invitation.id) {
                    *row = Row { invitation, activity: Activity::Resent };
                }
            }
            Change::Left(id) => self.leave(&id),
        }
    }

    /// A page loaded again must not undo what a person is doing with its rows.
    fn replace(&mut self, page: Page) {
        let before = std::mem::take(&mut self.rows);
        let activity = |invitation: &Invitation| {
            let known = before.iter().find(|row| row.invitation.id == invitation.id);
            known.map(|row| row.activity.clone()).unwrap_or_default()
        };
        self.push_new(page.rows, activity);
        self.next = page.next;
        self.count = page.count;
        self.more = More::Idle;
    }

    fn append(&mut self, page: Page) {
        self.push_new(page.rows, |_| Activity::Idle);
        self.next = page.next;
        self.count = page.count.or(self.count);
        self.more = More::Idle;
    }

    /// Rows that moved while pages were read come twice; the first stays.
    fn push_new(&mut self, rows: Vec<Invitation>, activity: impl Fn(&Invitation) -> Activity) {
        for invitation in rows {
            if self.row(&invitation.id).is_none() {
                self.rows.push(Row { activity: activity(&invitation), invitation });
            }
        }
    }

    fn leave(&mut self, id: &str) {
        let before = self.rows.len();
        self.rows.retain(|row| row.invitation.id != id);
        let left = u32::try_from(before - self.rows.len()).unwrap_or(0);
        self.count = self.count.map(|count| count.saturating_sub(left));
    }

    fn row_mut(&mut self, id: &str) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.invitation.id == id)
    }
}
