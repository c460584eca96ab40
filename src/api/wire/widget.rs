//! What a tenant has set for a component.

use serde::{Deserialize, Serialize};

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
    /// The user's groups in which something else holds than in the account (ours).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupSettings>,
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
            groups: Vec::new(),
        }
    }
}

/// What holds in one group (ours).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GroupSettings {
    /// The group's type.
    #[serde(rename = "type")]
    pub kind: String,
    /// The host's id of the group.
    #[serde(rename = "groupId")]
    pub id: String,
    /// Whether the user may invite into it.
    pub can_invite: bool,
    /// The only domains that may be invited into it; empty for all.
    pub allowed_email_domains: Vec<String>,
    /// Whether shared links let people join it.
    pub join_by_link: bool,
}

impl Default for GroupSettings {
    fn default() -> Self {
        Self {
            kind: String::new(),
            id: String::new(),
            can_invite: true,
            allowed_email_domains: Vec::new(),
            join_by_link: true,
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Features {
    /// Offer a personal message.
    pub message: bool,
    /// Take addresses of reserved domains such as `example` and `test`.
    pub reserved_domains: bool,
    /// Offer shared links (ours).
    pub share_links: bool,
}

impl Default for Features {
    fn default() -> Self {
        Self { message: false, reserved_domains: false, share_links: true }
    }
}
