//! What is being written, as text that a later form takes up: after a crash nothing is lost.

use crate::group::GroupKey;
use crate::json::{Json, write};

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

impl Kept {
    /// The text to keep.
    pub fn to_text(&self) -> String {
        let Details { role, message, fields } = &self.details;
        let groups = self.groups.iter().map(|key| pair(&key.kind, &key.id));
        let fields = fields.iter().map(|(name, value)| pair(name, value));
        write::object(&[
            ("user", write::text(&self.user_id)),
            ("addresses", write::texts(self.addresses.iter().map(String::as_str))),
            ("groups", write::list(&groups.collect::<Vec<_>>())),
            ("role", write::optional(role.as_deref())),
            ("message", write::text(message)),
            ("fields", write::list(&fields.collect::<Vec<_>>())),
        ])
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

fn pair(first: &str, second: &str) -> String {
    write::texts([first, second])
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
