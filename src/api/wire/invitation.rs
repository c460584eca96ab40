//! Invitations as every endpoint answers them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Field;

/// Whom an invitation is for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// The kind of address; `email` here.
    #[serde(rename = "type", alias = "targetType")]
    pub kind: String,
    /// The address.
    #[serde(alias = "targetValue")]
    pub value: String,
    /// The person's name, where the host gave it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// The person's picture, which the widget never loads.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub avatar_url: Option<String>,
}

/// An invitation as every endpoint answers it.
///
/// Unknown fields are ignored, and all but the id may be missing: other backends write less.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Invitation {
    /// The id; it opens nothing by itself.
    pub id: String,
    /// `queued`, `sent`, `delivered`, `accepted` and others; an open set.
    pub status: String,
    /// Revoked or declined.
    pub deactivated: bool,
    /// Past its expiry.
    pub expired: bool,
    /// When it ends, RFC 3339 in UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// When it was made, RFC 3339 in UTC.
    pub created_at: String,
    /// When it last changed, RFC 3339 in UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified_at: Option<String>,
    /// `single_use`, `multi_use` or `autojoin`.
    pub invitation_type: String,
    /// The ways it was sent; `email` here.
    pub delivery_types: Vec<String>,
    /// Whom it is for; `targets` elsewhere.
    #[serde(alias = "targets")]
    pub target: Vec<Target>,
    /// What it leads into.
    pub groups: Vec<InvitationGroup>,
    /// Who accepted it.
    pub accepts: Vec<Value>,
    /// The form's fields as they were sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form_submission_data: Option<BTreeMap<String, Field>>,
    /// The host's attributes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Value>,
    /// The host's own data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Value>,
    /// The inviter's id with the host.
    pub foreign_creator_id: String,
    /// The inviter's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator_name: Option<String>,
    /// How many mails were sent.
    pub delivery_count: u32,
    /// How often it was looked at.
    pub views: u32,
    /// How often its link was followed.
    pub click_throughs: u32,
    /// How the person was named; `email` here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How many people came in by a shared one (ours).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uses: Option<u32>,
    /// How many may (ours).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_uses: Option<u32>,
    /// The link of a shared one, in the answer to who has just made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_link: Option<String>,
}

/// A group of an invitation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct InvitationGroup {
    /// The backend's id of the group.
    pub id: String,
    /// The host's id of the group.
    pub group_id: String,
    /// The group's type.
    #[serde(rename = "type")]
    pub kind: String,
    /// The group's name when the invitation was made.
    pub name: String,
    /// The role that the invitee gets (ours).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// When the group was first seen, RFC 3339 in UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
}

/// A page of invitations.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Invitations {
    /// The rows.
    pub invitations: Vec<Invitation>,
    /// Where the next page begins; absent on the last (ours).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
    /// How many rows there are in all pages (ours).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub count: Option<u32>,
}

/// The token's `POST /invitations/accept`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Accept {
    /// The invitations to accept.
    #[serde(default)]
    pub invitation_ids: Vec<String>,
    /// The only invitation to accept, in the shorter spelling.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub invitation_id: Option<String>,
}
