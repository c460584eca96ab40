//! JSON as it travels between widget, host and backend.
//!
//! Both sides use these types, and `tests/fixtures` pins their text. They know nothing of what the
//! values mean: [`super::answer`] and [`crate::claims`] read domain types.

mod create;
mod invitation;
mod link;
mod widget;

pub use create::{
    CreateInvitations, Created, CreatedData, Entry, EntryError, Field, FieldValue, GroupRef,
    Payload,
};
pub use invitation::{Accept, Invitation, InvitationGroup, Invitations, Target};
pub use link::CreateLink;
pub use widget::{Features, FormField, GroupSettings, Role, WidgetConfiguration};

use serde::{Deserialize, Serialize};

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldError {
    /// Where it stands, such as `payload.role`.
    pub path: String,
    /// A stable code.
    pub code: String,
    /// For people, in English.
    pub message: String,
}
