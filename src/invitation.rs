//! An open invitation as the list shows it.

use crate::json::Json;
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
    pub fn from_json(row: &Json) -> Option<Self> {
        let targets = [row.get("target").elements(), row.get("targets").elements()];
        let target = targets.into_iter().flatten().find(|target| address(target).is_some())?;
        let timestamp = |name: &str| row.get(name).text().and_then(|text| Timestamp::parse(&text));
        Some(Self {
            id: row.get("id").text()?,
            email: address(target)?,
            name: target.get("name").text(),
            delivery: Delivery::from_status(&row.get("status").text().unwrap_or_default()),
            expired: row.get("expired").flag(),
            expires: timestamp("expires"),
            sent: timestamp("modifiedAt").or_else(|| timestamp("createdAt")),
            inviter_id: row.get("foreignCreatorId").text().unwrap_or_default(),
            inviter_name: row.get("creatorName").text(),
            role: role(row),
        })
    }

    /// Whether its time is over at `now`, even if it was not when the backend answered.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.expired || self.expires.is_some_and(|expires| expires <= now)
    }
}

fn address(target: &Json) -> Option<String> {
    target.first_text(&["value", "targetValue"])
}

/// The role of the group, else the one that the form asked for.
fn role(row: &Json) -> Option<String> {
    let of_group = row.get("groups").elements().iter().find_map(|group| group.get("role").text());
    of_group.or_else(|| row.get("formSubmissionData").get("role").get("value").text())
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
