//! An open invitation as the list shows it.

use crate::api::wire;
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
    /// The invitation of a wire row; `None` when it has no id or nobody it is for.
    pub fn from_wire(row: wire::Invitation) -> Option<Self> {
        let target = row
            .target
            .into_iter()
            .find(|target| !target.value.is_empty())?;
        let form_role = row
            .form_submission_data
            .and_then(|mut form| form.remove("role"));
        let group_role = row.groups.into_iter().find_map(|group| group.role);
        let sent = row.modified_at.as_deref().unwrap_or(&row.created_at);
        (!row.id.is_empty()).then(|| Self {
            id: row.id,
            email: target.value,
            name: target.name,
            delivery: Delivery::from_status(&row.status),
            expired: row.expired,
            expires: row.expires.as_deref().and_then(Timestamp::parse),
            sent: Timestamp::parse(sent),
            inviter_id: row.foreign_creator_id,
            inviter_name: row.creator_name,
            role: group_role.or_else(|| match form_role?.value {
                wire::FieldValue::One(role) => Some(role),
                wire::FieldValue::Many(_) => None,
            }),
        })
    }

    /// Whether its time is over at `now`, even if it was not when the backend answered.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.expired || self.expires.is_some_and(|expires| expires <= now)
    }
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
