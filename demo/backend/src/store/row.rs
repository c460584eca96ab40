//! An invitation as it is kept, and how it looks on the wire.

use invitation_widget::api::wire::{Invitation, InvitationGroup, Target};
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::clock::Moment;

/// The columns of [`Row`], to stand between `SELECT` and `WHERE`.
pub const COLUMNS: &str = "i.*, g.type AS group_type, g.group_id, g.created_at AS group_created_at
    FROM invitations i JOIN groups g ON g.id = i.group_key";

/// An invitation with its group.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// The id; it opens nothing by itself.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// The backend's id of the group.
    pub group_key: String,
    /// The group's type.
    pub group_type: String,
    /// The host's id of the group.
    pub group_id: String,
    /// The group's name when the invitation was made.
    pub group_name: String,
    /// When the group was first seen.
    pub group_created_at: Moment,
    /// The address as it was checked, and as mails go to it.
    pub address: String,
    /// The address as it is compared.
    pub canonical: String,
    /// The invitee's name, where the host gave it.
    pub target_name: Option<String>,
    /// The role that the invitee gets.
    pub role: String,
    /// The inviter's id with the host.
    pub inviter_id: String,
    /// The inviter's name.
    pub inviter_name: Option<String>,
    /// The role of who sent it last; nothing where the host did.
    pub inviter_role: Option<String>,
    /// The form's fields as they were sent, as JSON.
    pub form: Option<String>,
    /// The host's own data, as JSON.
    pub metadata: Option<String>,
    /// What became of the invitation.
    pub state: State,
    /// What became of its mail: `queued`, `sent` or `mail_failed`.
    pub delivery: String,
    /// How many mails were sent.
    pub delivery_count: u32,
    /// Which of its links is the living one.
    pub generation: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub modified_at: Moment,
    /// When it ends.
    pub expires_at: Moment,
    /// When it was last sent.
    pub last_sent_at: Moment,
    /// When it was accepted.
    pub accepted_at: Option<Moment>,
    /// How the invitee came: `email`, `link`, `autojoin`.
    pub source: String,
}

/// What became of an invitation; whether it is expired follows from the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum State {
    /// Not answered.
    Open,
    /// Accepted, once and for all.
    Accepted,
    /// Taken back by the inviter, a manager or the host.
    Revoked,
    /// Turned down by the invitee.
    Declined,
    /// Expired, and then sent again as a new invitation.
    Replaced,
    /// What it led into is no more.
    GroupGone,
}

impl Row {
    /// Whether the time is over.
    pub fn is_expired(&self, now: Moment) -> bool {
        self.expires_at <= now
    }

    /// Not answered, not taken back, not expired.
    pub fn is_open(&self, now: Moment) -> bool {
        self.state == State::Open && !self.is_expired(now)
    }

    /// As every endpoint answers it: without link and secret.
    pub fn to_wire(&self, now: Moment) -> Invitation {
        Invitation {
            id: self.id.clone(),
            status: self.status().to_owned(),
            deactivated: self.reason().is_some(),
            expired: self.state != State::Accepted && self.is_expired(now),
            expires: Some(self.expires_at.rfc3339()),
            created_at: self.created_at.rfc3339(),
            modified_at: Some(self.modified_at.rfc3339()),
            invitation_type: "single_use".to_owned(),
            delivery_types: vec!["email".to_owned()],
            target: vec![self.target()],
            groups: vec![self.group()],
            accepts: self
                .accepted_at
                .iter()
                .map(|at| json!({"acceptedAt": at.rfc3339()}))
                .collect(),
            form_submission_data: parsed(self.form.as_deref()),
            attributes: self.reason().map(|reason| json!({"reason": reason})),
            metadata: parsed(self.metadata.as_deref()),
            foreign_creator_id: self.inviter_id.clone(),
            creator_name: self.inviter_name.clone(),
            delivery_count: self.delivery_count,
            source: Some(self.source.clone()),
            ..Invitation::default()
        }
    }

    /// Why it was ended, where somebody ended it.
    fn reason(&self) -> Option<&'static str> {
        match self.state {
            State::Open | State::Accepted => None,
            State::Revoked => Some("revoked"),
            State::Declined => Some("declined"),
            State::Replaced => Some("replaced"),
            State::GroupGone => Some("group_gone"),
        }
    }

    fn status(&self) -> &str {
        match self.state {
            State::Accepted => "accepted",
            _ => &self.delivery,
        }
    }

    fn target(&self) -> Target {
        Target {
            kind: "email".to_owned(),
            value: self.address.clone(),
            name: self.target_name.clone(),
            avatar_url: None,
        }
    }

    fn group(&self) -> InvitationGroup {
        InvitationGroup {
            id: self.group_key.clone(),
            group_id: self.group_id.clone(),
            kind: self.group_type.clone(),
            name: self.group_name.clone(),
            role: Some(self.role.clone()),
            created_at: Some(self.group_created_at.rfc3339()),
        }
    }
}

fn parsed<T: DeserializeOwned>(json: Option<&str>) -> Option<T> {
    json.and_then(|json| serde_json::from_str(json).ok())
}
