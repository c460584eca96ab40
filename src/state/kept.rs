//! What is being written, as text that a later form takes up: after a crash nothing is lost.

use serde::Serialize;

use crate::group::GroupKey;
use crate::json::Json;

use super::invite::Details;

/// The work of one person on the invite form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Whose work it is; nobody else gets it.
    pub user_id: String,
    /// The text of every chip, and what stands in the box.
    pub addresses: Vec<String>,
    /// The chosen groups.
    pub groups: Vec<GroupKey>,
    /// The rest of the form.
    pub details: Details,
}

/// The same by names.
#[derive(Serialize)]
struct Text<'a> {
    user: &'a str,
    addresses: &'a [String],
    groups: Vec<[&'a str; 2]>,
    role: Option<&'a str>,
    message: &'a str,
    fields: Vec<[&'a str; 2]>,
}

impl Kept {
    /// The text to keep.
    pub fn to_text(&self) -> String {
        let Details { role, message, fields } = &self.details;
        let text = Text {
            user: &self.user_id,
            addresses: &self.addresses,
            groups: self.groups.iter().map(|key| [key.kind.as_str(), key.id.as_str()]).collect(),
            role: role.as_deref(),
            message,
            fields: fields.iter().map(|(name, value)| [name.as_str(), value.as_str()]).collect(),
        };
        serde_json::to_string(&text).unwrap_or_default()
    }

    /// What was kept for the user with this id, if anything was.
    pub fn read(text: &str, user_id: &str) -> Option<Self> {
        let text = Json::parse(text.as_bytes())?;
        if raw(text.get("user"))? != user_id {
            return None;
        }
        let named = |name| raw(text.get(name)).map(str::to_owned);
        let details = Details {
            role: named("role"),
            message: named("message").unwrap_or_default(),
            fields: pairs(text.get("fields")),
        };
        let addresses = text.get("addresses").elements();
        Some(Self {
            user_id: user_id.to_owned(),
            addresses: addresses.iter().filter_map(raw).map(str::to_owned).collect(),
            groups: pairs(text.get("groups")).into_iter().map(group_key).collect(),
            details,
        })
    }
}

fn group_key((kind, id): (String, String)) -> GroupKey {
    GroupKey { kind, id }
}

fn pairs(list: &Json) -> Vec<(String, String)> {
    let pair = |pair: &Json| match pair.elements() {
        [first, second] => Some((raw(first)?.to_owned(), raw(second)?.to_owned())),
        _ => None,
    };
    list.elements().iter().filter_map(pair).collect()
}

/// A text as it stands, blanks and all.
fn raw(json: &Json) -> Option<&str> {
    match json {
        Json::Text(text) => Some(text),
        _ => None,
    }
}
