//! A form that is ready to be sent, and the requests that it takes.

use crate::api::wire::{CreateInvitations, Field, FieldValue, FormField, GroupRef, Payload};
use crate::email::EmailAddress;
use crate::group::Group;

use super::draft::Draft;

/// The most entries (address × group) that one request may ask for.
pub const MAX_ENTRIES: usize = 500;

/// What is filled in besides the addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The id of the role to give.
    pub role: Option<String>,
    /// The personal message.
    pub message: String,
    /// The host's own fields: name and value.
    pub fields: Vec<(String, String)>,
}

impl Details {
    /// What is entered into the host's field `name`; empty when nothing is.
    pub fn field(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(known, _)| known == name);
        field.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Enters `value` into the host's field `name`.
    pub fn enter(&mut self, name: &str, value: String) {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value));
    }
}

/// Everything that a send needs, and nothing that it may not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyInvite {
    /// Whom to invite; at least one.
    pub addresses: Vec<EmailAddress>,
    /// Into what; at least one.
    pub groups: Vec<Group>,
    /// The rest of the form.
    pub details: Details,
}

/// Something that keeps the form from being sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody is named.
    NoAddress,
    /// These chips hold no address.
    InvalidChips(Vec<u32>),
    /// No group is chosen.
    NoGroup,
    /// More groups are chosen than one address can be invited into at once.
    TooManyGroups,
    /// The host did not let it be sent.
    Held,
    /// The backend holds something against what stands at a place of the form.
    Refused {
        /// The place, one of [`objection`](super::objection)'s; empty for the form as a whole.
        at: String,
        /// What the backend says.
        message: String,
    },
    /// A field that must be filled in is empty.
    MissingField(String),
}

/// One request of a send.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// The addresses that it names.
    pub addresses: Vec<EmailAddress>,
    /// What is sent.
    pub request: CreateInvitations,
}

impl ReadyInvite {
    /// Checks the whole form, so that every problem can be shown at once.
    pub fn check(
        draft: &Draft,
        groups: Vec<Group>,
        details: &Details,
        fields: &[FormField],
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let addresses = draft.ready().unwrap_or_else(|invalid| {
            problems.push(Problem::InvalidChips(invalid));
            Vec::new()
        });
        if draft.is_empty() {
            problems.push(Problem::NoAddress);
        }
        match groups.len() {
            0 => problems.push(Problem::NoGroup),
            1..=MAX_ENTRIES => {}
            _ => problems.push(Problem::TooManyGroups),
        }
        problems.extend(missing(details, fields));
        if problems.is_empty() {
            Ok(Self { addresses, groups, details: details.clone() })
        } else {
            Err(problems)
        }
    }

    /// The requests that it takes, in the order of the box, none over the backend's limits.
    pub fn batches(
        &self,
        max_recipients: u32,
        component: Option<&str>,
        locale: &str,
    ) -> Vec<Batch> {
        let by_entries = MAX_ENTRIES / self.groups.len().max(1);
        let size = by_entries.min(max_recipients as usize).max(1);
        let batch = |addresses: &[EmailAddress]| Batch {
            addresses: addresses.to_vec(),
            request: CreateInvitations {
                widget_configuration_id: component.map(str::to_owned),
                source: "email".to_owned(),
                locale: Some(locale.to_owned()).filter(|locale| !locale.is_empty()),
                payload: self.payload(addresses),
                groups: self.groups.iter().map(group_ref).collect(),
            },
        };
        self.addresses.chunks(size).map(batch).collect()
    }

    fn payload(&self, batch: &[EmailAddress]) -> Payload {
        let field = |name: &str, kind: &str, value: &str| {
            let value = FieldValue::One(value.trim().to_owned());
            (name.to_owned(), Field { kind: kind.to_owned(), value })
        };
        let emails = FieldValue::Many(batch.iter().map(EmailAddress::to_string).collect());
        let emails = Field { kind: "email".to_owned(), value: emails };
        let mut fields = vec![("emails".to_owned(), emails)];
        let Details { role, message, fields: own } = &self.details;
        fields.extend(role.iter().map(|role| field("role", "text", role)));
        fields.extend((!is_blank(message)).then(|| field("message", "textarea", message)));
        let entered = own.iter().filter(|(_, value)| !is_blank(value));
        fields.extend(entered.map(|(name, value)| field(name, "text", value)));
        Payload(fields)
    }
}

fn missing<'a>(
    details: &'a Details,
    fields: &'a [FormField],
) -> impl Iterator<Item = Problem> + 'a {
    let is_missing = |field: &&FormField| field.required && is_blank(details.field(&field.name));
    fields.iter().filter(is_missing).map(|field| Problem::MissingField(field.name.clone()))
}

fn group_ref(group: &Group) -> GroupRef {
    GroupRef {
        kind: group.key.kind.clone(),
        id: group.key.id.clone(),
        name: Some(group.name.clone()),
        role: None,
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
