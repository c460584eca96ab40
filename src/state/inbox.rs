//! The invitations of one person: which are chosen, and what is done with each.

use crate::api::error::ApiError;
use crate::received::{Addressee, ReceivedInvitation, Standing};
use crate::timestamp::Timestamp;

/// The invitations that are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    rows: Vec<Row>,
}

/// An invitation and what is being done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The invitation.
    pub invitation: ReceivedInvitation,
    /// Whether it is among those to accept together.
    pub is_selected: bool,
    /// What is being done with it.
    pub activity: Activity,
}

/// What is being done with a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Activity {
    /// Nothing.
    #[default]
    Idle,
    /// The person is asked whether to decline.
    AskingToDecline,
    /// The backend is at work.
    Busy(Attempt),
    /// The last thing that was tried failed.
    Failed(Attempt, ApiError),
}

/// What is tried with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// To accept it.
    Accept,
    /// To decline it.
    Decline,
    /// To put it away, since its time is over.
    Dismiss,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Sent to the person, and open.
    Open,
    /// Open to everybody of the person's domain.
    Domain,
    /// Sent to the person, too long ago.
    Expired,
}

/// Something that happened to the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The invitations came; they replace what was there.
    Loaded(Vec<ReceivedInvitation>),
    /// The row with this id is to be accepted together with others, or not.
    Selected(String, bool),
    /// All that can be chosen at this time are, or none is.
    AllSelected(bool, Timestamp),
    /// The row with this id is at something else now.
    Activity(String, Activity),
    /// The invitation with this id was answered.
    Left(String),
}

impl Row {
    /// Where the row stands at `now`; one that the backend is at work on stays where it is.
    pub fn section(&self, now: Timestamp) -> Section {
        let is_accepting = matches!(self.activity, Activity::Busy(Attempt::Accept));
        match (&self.invitation.addressee, self.invitation.standing_at(now)) {
            (Addressee::Domain, _) => Section::Domain,
            (Addressee::Person(_), Standing::Expired) if !is_accepting => Section::Expired,
            (Addressee::Person(_), _) => Section::Open,
        }
    }

    /// Whether it is to be accepted together with others, and can be.
    pub fn is_chosen(&self, now: Timestamp) -> bool {
        self.is_selected && self.can_be_chosen(now)
    }

    fn can_be_chosen(&self, now: Timestamp) -> bool {
        !matches!(self.activity, Activity::Busy(_)) && self.section(now) == Section::Open
    }
}

impl Inbox {
    /// The rows of `section` at `now`, in the backend's order.
    pub fn rows(&self, section: Section, now: Timestamp) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.section(now) == section)
    }

    /// The row of the invitation `id`.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.invitation.id == id)
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many wait for an answer of this person.
    pub fn count(&self, now: Timestamp) -> usize {
        self.rows(Section::Open, now).count()
    }

    /// The ids of those that are to be accepted together.
    pub fn chosen(&self, now: Timestamp) -> Vec<String> {
        let chosen = self.rows.iter().filter(|row| row.is_chosen(now));
        chosen.map(|row| row.invitation.id.clone()).collect()
    }

    /// Whether all are chosen that can be.
    pub fn is_all_chosen(&self, now: Timestamp) -> bool {
        let mut can_be = self.rows.iter().filter(|row| row.can_be_chosen(now)).peekable();
        can_be.peek().is_some() && can_be.all(|row| row.is_selected)
    }

    /// The row that takes the place of `id` when that leaves: the next of its section, else the one
    /// before.
    pub fn neighbour(&self, id: &str, now: Timestamp) -> Option<&Row> {
        let section = self.row(id)?.section(now);
        let rows: Vec<&Row> = self.rows(section, now).collect();
        let at = rows.iter().position(|row| row.invitation.id == id)?;
        rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?)).copied()
    }

    /// Lets `change` happen.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Loaded(invitations) => self.replace(invitations),
            Change::Selected(id, is_selected) => {
                self.row_mut(&id).into_iter().for_each(|row| row.is_selected = is_selected);
            }
            Change::AllSelected(is_selected, now) => {
                let can_be = self.rows.iter_mut().filter(|row| row.can_be_chosen(now));
                can_be.for_each(|row| row.is_selected = is_selected);
            }
            Change::Activity(id, activity) => {
                if let Some(row) = self.row_mut(&id) {
                    row.activity = activity;
                }
            }
            Change::Left(id) => self.rows.retain(|row| row.invitation.id != id),
        }
    }

    /// Loaded again, what the person has chosen and does with the rows stays. What was answered or
    /// taken back is no matter of theirs any more.
    fn replace(&mut self, invitations: Vec<ReceivedInvitation>) {
        let before = std::mem::take(&mut self.rows);
        for invitation in invitations {
            let is_there = matches!(invitation.standing, Standing::Open | Standing::Expired);
            if !is_there || self.row(&invitation.id).is_some() {
                continue;
            }
            let known = before.iter().find(|row| row.invitation.id == invitation.id);
            self.rows.push(Row {
                is_selected: known.is_some_and(|row| row.is_selected),
                activity: known.map(|row| row.activity.clone()).unwrap_or_default(),
                invitation,
            });
        }
    }

    fn row_mut(&mut self, id: &str) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.invitation.id == id)
    }
}
