//! The claims of a token: every spelling as its own field (CONTRACT 2), and what they come to.

use serde::{Deserialize, Serialize};

use super::merge::PORTAL_GROUP;
use super::numeric_date::{NumericDate, present};

/// What a verified token says, as it is also kept for a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The user's id with the host.
    pub user_id: String,
    /// The user's name.
    pub name: Option<String>,
    /// The user's addresses, each asserted by the host as verified.
    pub emails: Vec<String>,
    /// The groups that the user belongs to, and the project of the portal, each once.
    pub groups: Vec<Group>,
    /// The user's role as the host spells it.
    pub role: Option<String>,
    /// The only domains that the user may invite; empty for all.
    pub allowed_email_domains: Vec<String>,
    /// The portal that the user came to.
    #[serde(default)]
    pub portal: Option<Portal>,
}

/// A customer's portal, as its token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portal {
    /// The host's id of its project, which is one of the groups.
    pub project_id: String,
    /// Whether who is not a member may join.
    pub invite_if_absent: bool,
    /// Whether the token names the project among the user's own groups, too.
    pub is_member: bool,
}

/// A group of the host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The type: `workspace`, `team`, `project`.
    pub kind: String,
    /// The host's id.
    pub id: String,
    /// The name for people.
    pub name: String,
}

impl Claims {
    /// The group of this type and id, when the token names it.
    pub fn group(&self, kind: &str, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.kind == kind && group.id == id)
    }

    /// Whether the user belongs to this group: who only came to the portal of a project does not.
    pub fn belongs_to(&self, kind: &str, id: &str) -> bool {
        let visits =
            |portal: &Portal| !portal.is_member && kind == PORTAL_GROUP && portal.project_id == id;
        self.group(kind, id).is_some() && !self.portal.as_ref().is_some_and(visits)
    }
}

/// The payload as it was signed.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RawClaims {
    pub user_id: Option<Id>,
    pub user_identifier: Option<Id>,
    pub sub: Option<Id>,
    #[serde(rename = "user_id")]
    pub user_id_snake: Option<Id>,
    pub user: Option<RawUser>,
    pub user_email: Option<String>,
    pub identifiers: Option<Vec<Identifier>>,
    pub groups: Option<Vec<RawGroup>>,
    pub scope: Option<String>,
    pub scope_type: Option<String>,
    pub role: Option<String>,
    #[serde(rename = "Role")]
    pub role_upper: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub expires: Option<NumericDate>,
    #[serde(default, deserialize_with = "present")]
    pub exp: Option<NumericDate>,
    #[serde(default, deserialize_with = "present")]
    pub nbf: Option<NumericDate>,
    #[serde(default, deserialize_with = "present")]
    pub iat: Option<NumericDate>,
    pub allowed_email_domains: Option<Vec<String>>,
    pub name: Option<String>,
    pub config: Option<PortalConfig>,
}

/// The nested spelling of a user.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RawUser {
    pub id: Option<Id>,
    pub email: Option<String>,
    pub email_id: Option<String>,
    pub name: Option<String>,
}

/// One of the user's addresses, by kind.
#[derive(Debug, Deserialize)]
pub(super) struct Identifier {
    #[serde(rename = "type")]
    pub kind: String,
    pub value: String,
}

/// A group in each of its spellings.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RawGroup {
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub group_type: Option<String>,
    pub id: Option<String>,
    pub group_id: Option<String>,
    pub scope_id: Option<String>,
    pub scope: Option<String>,
    pub name: Option<String>,
    pub group_name: Option<String>,
}

/// What a portal's token says about its project.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PortalConfig {
    pub project_id: Option<String>,
    pub invite_if_absent: Option<bool>,
}

/// An id, which some hosts write as a number.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Id {
    Text(String),
    Number(i64),
}

impl Id {
    pub fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
        }
    }
}
