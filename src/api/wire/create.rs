//! Inviting: what the widget asks for, and what became of each address and group.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Target;
use crate::json::write;

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

    fn to_json(&self) -> String {
        let members = self.0.iter().map(|(name, field)| (name.as_str(), field.to_json()));
        write::object(&members.collect::<Vec<_>>())
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

impl Field {
    fn to_json(&self) -> String {
        let value = match &self.value {
            FieldValue::One(text) => write::text(text),
            FieldValue::Many(texts) => write::texts(texts.iter().map(String::as_str)),
        };
        write::object(&[("type", write::text(&self.kind)), ("value", value)])
    }
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
    /// The request's body.
    pub fn to_json(&self) -> String {
        let mut members = vec![
            ("source", write::text(&self.source)),
            ("payload", self.payload.to_json()),
            ("groups", write::list(&self.groups.iter().map(GroupRef::to_json).collect::<Vec<_>>())),
        ];
        let id = self.widget_configuration_id.as_deref();
        members.extend(id.map(|id| ("widgetConfigurationId", write::text(id))));
        members.extend(self.locale.as_deref().map(|locale| ("locale", write::text(locale))));
        write::object(&members)
    }

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

impl GroupRef {
    fn to_json(&self) -> String {
        let mut members =
            vec![("type", write::text(&self.kind)), ("groupId", write::text(&self.id))];
        members.extend(self.name.as_deref().map(|name| ("name", write::text(name))));
        members.extend(self.role.as_deref().map(|role| ("role", write::text(role))));
        write::object(&members)
    }
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
    /// A [`Code`](crate::api::code::Code) as text.
    pub code: String,
    /// The same for people, in English.
    #[serde(default)]
    pub message: String,
}
