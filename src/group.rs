//! Groups: the workspaces, teams and projects that a person can be invited into.

use crate::json::Json;

/// What tells two groups apart: type **and** id, since a workspace and a project may share an id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupKey {
    /// The type that the host gave, such as `workspace`.
    pub kind: String,
    /// The host's id, unique within its type.
    pub id: String,
}

/// A group of the signed claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What tells it apart.
    pub key: GroupKey,
    /// The name for people.
    pub name: String,
}

impl GroupKey {
    /// A key from its two parts.
    pub fn new(kind: impl Into<String>, id: impl Into<String>) -> Self {
        Self { kind: kind.into(), id: id.into() }
    }

    /// One text for both parts, as the value of a form control.
    pub fn as_value(&self) -> String {
        // The length makes it unambiguous, whatever characters the parts hold.
        format!("{}:{}:{}", self.kind.len(), self.kind, self.id)
    }
}

impl Group {
    /// A group from its three parts.
    pub fn new(kind: impl Into<String>, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { key: GroupKey::new(kind, id), name: name.into() }
    }

    /// The group of an answer, under its id where it has no name; `None` without type or id.
    pub fn from_json(group: &Json) -> Option<Self> {
        let id = group.first_text(&["groupId", "id"])?;
        let name = group.get("name").text().unwrap_or_else(|| id.clone());
        Some(Self::new(group.get("type").text()?, id, name))
    }
}
