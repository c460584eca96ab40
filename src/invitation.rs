//! An open invitation as the list shows it.

use serde_json::Value;

use crate::json::{first_text, flag, list, text};
use crate::timestamp::Timestamp;

/// One invitation of one person into one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The backend's id; it opens nothing by itself.
    pub id: String,
    /// The address that was invited.
    pub email: String,
    /// The person's name, where the host gave it.
    pub name: Option<String>,
    /// How far the mail has come.
    pub delivery: Delivery,
    /// Whether its time is over.
    pub expired: bool,
    /// When its time is over.
    pub expires: Option<Timestamp>,
    /// When it was last sent; for an invitation that was never sent again, when it was made.
    pub sent: Option<Timestamp>,
    /// The inviter's id with the host.
    pub inviter_id: String,
    /// The inviter's name.
    pub inviter_name: Option<String>,
    /// The id of the role that it gives.
    pub role: Option<String>,
}

/// How far the mail of an invitation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Waiting to be mailed.
    Queued,
    /// Handed over to the mail server, or in a state that this version does not know.
    Sent,
    /// In the mailbox.
    Delivered,
    /// The mail could not be sent.
    Failed,
}

impl Invitation {
    /// The invitation of a JSON row; `None` when it has no id or nobody it is for.
    pub fn from_json(row: &Value) -> Option<Self> {
        let targets = [list(row.get("target")), list(row.get("targets"))].concat();
        let target = targets.iter().find(|target| address(target).is_some())?;
        let created = text(row.get("createdAt"));
        let timestamp = |text: String| Timestamp::parse(&text);
        Some(Self {
            id: text(row.get("id"))?,
            email: address(target)?,
            name: text(target.get("name")),
            delivery: Delivery::from_status(&text(row.get("status")).unwrap_or_default()),
            expired: flag(row.get("expired")),
            expires: text(row.get("expires")).and_then(timestamp),
            sent: text(row.get("modifiedAt")).or(created).and_then(timestamp),
            inviter_id: text(row.get("foreignCreatorId")).unwrap_or_default(),
            inviter_name: text(row.get("creatorName")),
            role: role(row),
        })
    }

    /// Whether its time is over at `now`, even if it was not when the backend answered.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.expired || self.expires.is_some_and(|expires| expires <= now)
    }
}

fn address(target: &Value) -> Option<String> {
    first_text(target, &["value", "targetValue"])
}

/// The role of the group, else the one that the form asked for.
fn role(row: &Value) -> Option<String> {
    let of_group = list(row.get("groups")).iter().find_map(|group| text(group.get("role")));
    of_group.or_else(|| text(row.get("formSubmissionData")?.get("role")?.get("value")))
}

impl Delivery {
    fn from_status(status: &str) -> Self {
        match status {
            "queued" | "sending" => Self::Queued,
            "delivered" => Self::Delivered,
            "mail_failed" | "failed" | "bounced" => Self::Failed,
            _ => Self::Sent,
        }
    }
}
