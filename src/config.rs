//! What the host has set on the element, as text from attributes or properties.

use std::fmt;

use crate::group::Group;
use crate::text::Texts;

/// The element's settings but the token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The backend's address without `/api/v1`; empty for the page's own origin.
    pub api_base: String,
    /// Which of the tenant's configurations to use.
    pub component_id: Option<String>,
    /// Fixes form and list to the group with this id.
    pub group: Option<String>,
    /// Fixes `group` further to this type.
    pub group_type: Option<String>,
    /// The language as a BCP 47 tag; empty for the browser's.
    pub lang: String,
    /// The texts of that language, and those that the host has put in their place.
    pub texts: Texts,
    /// The addresses of those who are in already.
    pub members: Vec<String>,
    /// Whether the host wants to be asked about new addresses.
    pub checks_addresses: bool,
    /// Which of the views for a person is shown.
    pub view: View,
    /// The invitation that the view `accept` shows.
    pub invitation_id: String,
    /// The secret of its mailed link; empty where it is not known.
    pub invitation_secret: LinkSecret,
}

/// The secret of a mailed link, which nothing prints.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct LinkSecret(String);

impl From<&str> for LinkSecret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl LinkSecret {
    /// Its text; empty where it is not known.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkSecret(..)")
    }
}

/// A view for a person who is invited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One invitation, for who is invited by it.
    #[default]
    Accept,
    /// The open invitations of the person.
    Inbox,
    /// The project of the token, to join.
    Join,
}

/// A setting that the host can change at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// `api-base`
    ApiBase,
    /// `component-id`
    ComponentId,
    /// `group`
    Group,
    /// `group-type`
    GroupType,
    /// `lang`
    Lang,
    /// The texts in the order of their keys, one a line; an empty line stands for the English one
    Texts,
    /// The property `members`, an address a line
    Members,
    /// Whether there is a property `checkAddresses`
    CheckAddresses,
    /// `view`
    View,
    /// `invitation-id`
    InvitationId,
    /// The property `invitationSecret`
    InvitationSecret,
}

impl Setting {
    /// The setting behind an attribute, `None` for attributes that are not ours.
    pub fn of_attribute(name: &str) -> Option<Self> {
        Some(match name {
            "api-base" => Self::ApiBase,
            "component-id" => Self::ComponentId,
            "group" => Self::Group,
            "group-type" => Self::GroupType,
            "lang" => Self::Lang,
            "texts" => Self::Texts,
            "members" => Self::Members,
            "check-addresses" => Self::CheckAddresses,
            "view" => Self::View,
            "invitation-id" => Self::InvitationId,
            "invitation-secret" => Self::InvitationSecret,
            _ => return None,
        })
    }
}

impl View {
    fn of(name: &str) -> Self {
        match name {
            "inbox" => Self::Inbox,
            "join" => Self::Join,
            _ => Self::Accept,
        }
    }
}

impl Config {
    /// The same with `setting` at `value`; blank text counts as not set.
    pub fn with(mut self, setting: Setting, text: &str) -> Self {
        let value = text.trim();
        let given = Some(value.to_owned()).filter(|value| !value.is_empty());
        match setting {
            Setting::ApiBase => self.api_base = value.to_owned(),
            Setting::ComponentId => self.component_id = given,
            Setting::Group => self.group = given,
            Setting::GroupType => self.group_type = given,
            Setting::Lang => self.lang = value.to_owned(),
            Setting::Texts => self.texts = Texts::new(text.split('\n').map(str::to_owned)),
            Setting::Members => self.members = value.lines().map(str::to_owned).collect(),
            Setting::CheckAddresses => self.checks_addresses = given.is_some(),
            Setting::View => self.view = View::of(value),
            Setting::InvitationId => self.invitation_id = value.to_owned(),
            Setting::InvitationSecret => self.invitation_secret = value.into(),
        }
        self
    }

    /// The groups of the token that the host lets the widget work with.
    pub fn allowed(&self, groups: &[Group]) -> Vec<Group> {
        let fits = |wanted: &Option<String>, have: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted == have)
        };
        let is_allowed = |group: &&Group| {
            fits(&self.group, &group.key.id) && fits(&self.group_type, &group.key.kind)
        };
        groups.iter().filter(is_allowed).cloned().collect()
    }
}
