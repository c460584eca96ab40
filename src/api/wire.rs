//! JSON as it travels between widget, host and backend.
//!
//! Both sides use these types, and `tests/fixtures` pins their text. They know nothing of what the
//! values mean: [`crate::invitation`] and [`crate::claims`] turn them into domain types.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// The widget's `POST /invitations`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateInvitations {
    /// The component's id, where the host has more than one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub widget_configuration_id: Option<String>,
    /// How the people were named; `email` here.
    pub source: String,
    /// The language of the mails, as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub locale: Option<String>,
    /// The form by field name: `emails`, `role`, `message` and the host's own fields.
    pub payload: Payload,
    /// The groups to invite into.
    pub groups: Vec<GroupRef>,
}

/// The fields of the form by name, in the order in which they were filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Payload(pub Vec<(String, Field)>);

impl Payload {
    /// The field `name`.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, field)| field)
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, field)| (name, field)))
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(|fields| Self(fields.into_iter().collect()))
    }
}

/// One field of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The kind of field: `email`, `text`, `textarea` or `select`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What was entered.
    pub value: FieldValue,
}

/// What was entered into a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// A single text.
    One(String),
    /// Several texts: the addresses.
    Many(Vec<String>),
}

impl CreateInvitations {
    /// The addresses to invite, as they were sent.
    pub fn emails(&self) -> &[String] {
        match self.payload.get("emails").map(|field| &field.value) {
            Some(FieldValue::Many(list)) => list,
            Some(FieldValue::One(one)) => std::slice::from_ref(one),
            None => &[],
        }
    }

    /// The single text of the field `name`.
    pub fn text(&self, name: &str) -> Option<&str> {
        match &self.payload.get(name)?.value {
            FieldValue::One(text) => Some(text),
            FieldValue::Many(_) => None,
        }
    }
}

/// A group named in a request or beside an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRef {
    /// The group's type.
    #[serde(rename = "type")]
    pub kind: String,
    /// The host's id of the group.
    #[serde(rename = "groupId")]
    pub id: String,
    /// The group's name; the backend takes it from the signed claims alone.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// The role to give in this group, where it differs from the form's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub role: Option<String>,
}

/// The answer to the widget's `POST /invitations`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Created {
    /// The envelope that the published SDKs expect.
    pub data: CreatedData,
}

/// What is inside the envelope of [`Created`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedData {
    /// One entry for every address and group.
    pub invitation_entries: Vec<Entry>,
}

/// What became of one address in one group: an invitation (`id`, `status`) or an `error`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The invitation that was made, or that stood in the way.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<String>,
    /// The status of the invitation that was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<String>,
    /// The address, as it was sent.
    pub target: Target,
    /// The group.
    pub group: GroupRef,
    /// Why there is no invitation.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub error: Option<EntryError>,
}

/// Why one address was not invited into one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryError {
    /// A [`Code`](super::code::Code) as text.
    pub code: String,
    /// The same for people, in English.
    #[serde(default)]
    pub message: String,
}

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

/// The answer of `GET /widgets/{componentId}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct WidgetConfiguration {
    /// The roles, weakest first.
    pub roles: Vec<Role>,
    /// Further fields of the form.
    pub fields: Vec<FormField>,
    /// How many addresses one request may name.
    pub max_recipients: u32,
    /// The only domains that may be invited; empty for all.
    pub allowed_email_domains: Vec<String>,
    /// How long an invitation stays open, in days.
    pub expires_in_days: u32,
    /// What is switched on.
    pub features: Features,
}

impl Default for WidgetConfiguration {
    fn default() -> Self {
        Self {
            roles: Vec::new(),
            fields: Vec::new(),
            max_recipients: 50,
            allowed_email_domains: Vec::new(),
            expires_in_days: 7,
            features: Features::default(),
        }
    }
}

/// A role that can be given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Role {
    /// The id, as in the token's `role`.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Whether it may invite (ours).
    pub can_invite: bool,
    /// Whether it may resend and revoke others' invitations (ours).
    pub can_manage: bool,
}

/// A further field of the form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormField {
    /// The key in `payload`.
    pub name: String,
    /// The label for people.
    pub label: String,
    /// `text` or `select`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What a `select` offers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Whether it must be filled in.
    pub required: bool,
}

/// What a tenant has switched on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Features {
    /// Offer a personal message.
    pub message: bool,
    /// Take addresses of reserved domains such as `example` and `test`.
    pub reserved_domains: bool,
}

/// The body of every refused request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ErrorBody {
    /// For people, in English.
    pub error: String,
    /// A [`Code`](super::code::Code) as text.
    pub code: String,
    /// Which fields are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    /// What to name when asking for help.
    pub request_id: String,
}

/// One wrong field of a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldError {
    /// Where it stands, such as `payload.role`.
    pub path: String,
    /// A stable code.
    pub code: String,
    /// For people, in English.
    pub message: String,
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
