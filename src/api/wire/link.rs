//! Shared links: what the widget asks for.

use serde::{Deserialize, Serialize};

use super::GroupRef;
use crate::json::write;

/// `POST /invitations/generate-shareable-link-invite`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CreateLink {
    /// What the link leads into: exactly one group.
    pub groups: Vec<GroupRef>,
    /// The id of the role that it gives; the weakest where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// When it ends, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// How many people may join by it; any number where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_uses: Option<u32>,
}

impl CreateLink {
    /// The request's body.
    pub fn to_json(&self) -> String {
        let group = |group: &GroupRef| {
            write::object(&[
                ("type", write::text(&group.kind)),
                ("groupId", write::text(&group.id)),
            ])
        };
        let groups: Vec<String> = self.groups.iter().map(group).collect();
        let mut members = vec![("groups", write::list(&groups))];
        let texts = [("role", &self.role), ("expiresAt", &self.expires_at)];
        for (name, text) in texts {
            members.extend(text.as_deref().map(|text| (name, write::text(text))));
        }
        members.extend(self.max_uses.map(|uses| ("maxUses", uses.to_string())));
        write::object(&members)
    }
}
