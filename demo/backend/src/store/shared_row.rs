//! An invitation that more than one person may accept, as it is kept, and how it looks on the wire.

use invitation_widget::api::wire::{Invitation, InvitationGroup, Target};
use serde_json::json;

use crate::clock::Moment;

/// The columns of [`SharedRow`], to stand between `SELECT` and `WHERE`.
pub const COLUMNS: &str = "s.*, g.type AS group_type, g.group_id, g.created_at AS group_created_at
    FROM shared_invitations s JOIN groups g ON g.id = s.group_key";

/// A shared invitation with its group.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SharedRow {
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
    /// How people come by it.
    pub kind: Kind,
    /// The role that whoever accepts gets.
    pub role: String,
    /// The id of who made it with the host; empty where the host did.
    pub inviter_id: String,
    /// The name of who made it.
    pub inviter_name: Option<String>,
    /// The role of who made it; nothing where the host did.
    pub inviter_role: Option<String>,
    /// The only domains that its maker's token named; an empty list names all.
    #[sqlx(json)]
    pub domains: Vec<String>,
    /// Whether it was ended.
    pub state: State,
    /// How many people came in by it.
    pub uses: u32,
    /// How many may.
    pub max_uses: Option<u32>,
    /// Which of its links is the living one.
    pub generation: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub modified_at: Moment,
    /// When it ends.
    pub expires_at: Option<Moment>,
}

/// How people come by a shared invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Kind {
    /// By a link that is passed on.
    MultiUse,
    /// By an address of one of its domains.
    Autojoin,
}

/// Whether a shared invitation was ended; whether it is expired follows from the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum State {
    /// It was not.
    Open,
    /// By its maker, a manager or the host.
    Revoked,
    /// With its group.
    GroupGone,
}

impl Kind {
    /// The type on the wire, and how those came who came in by it.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::MultiUse => ("multi_use", "link"),
            Self::Autojoin => ("autojoin", "autojoin"),
        }
    }

    /// How those came who came in by it, as it stands at their invitations.
    pub fn source(self) -> &'static str {
        self.names().1
    }
}

impl SharedRow {
    /// Whether the time is over.
    pub fn is_expired(&self, now: Moment) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    /// Neither ended nor expired.
    pub fn is_open(&self, now: Moment) -> bool {
        self.state == State::Open && !self.is_expired(now)
    }

    /// Whether as many came in as may.
    pub fn is_used_up(&self) -> bool {
        self.max_uses.is_some_and(|max| self.uses >= max)
    }

    /// As every endpoint answers it: without link and secret.
    pub fn to_wire(&self, now: Moment) -> Invitation {
        let (invitation_type, source) = self.kind.names();
        Invitation {
            id: self.id.clone(),
            status: "shared".to_owned(),
            deactivated: self.state != State::Open,
            expired: self.is_expired(now),
            expires: self.expires_at.map(Moment::rfc3339),
            created_at: self.created_at.rfc3339(),
            modified_at: Some(self.modified_at.rfc3339()),
            invitation_type: invitation_type.to_owned(),
            delivery_types: vec!["share".to_owned()],
            groups: vec![self.group()],
            attributes: self.reason().map(|reason| json!({ "reason": reason })),
            foreign_creator_id: self.inviter_id.clone(),
            creator_name: self.inviter_name.clone(),
            source: Some(source.to_owned()),
            uses: Some(self.uses),
            max_uses: self.max_uses,
            ..Invitation::default()
        }
    }

    /// The same for one person, who is named as in an invitation of their own.
    pub fn to_wire_for(&self, address: &str, now: Moment) -> Invitation {
        let (kind, value) = ("email".to_owned(), address.to_owned());
        let target = vec![Target { kind, value, ..Target::default() }];
        Invitation { target, ..self.to_wire(now) }
    }

    fn reason(&self) -> Option<&'static str> {
        match self.state {
            State::Open => None,
            State::Revoked => Some("revoked"),
            State::GroupGone => Some("group_gone"),
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
