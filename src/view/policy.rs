//! What the tenant's settings let the person do, group by group.

use leptos::prelude::*;

use crate::email::EmailAddress;
use crate::group::Group;
use crate::state::policy;
use crate::text::T;

use super::context::{Widget, domain_to_ascii};

impl Widget {
    /// The groups that the person may invite into.
    pub fn inviting_groups(self) -> Vec<Group> {
        let can_invite = self.rights().is_some_and(|rights| rights.can_invite);
        let settings = self.settings.read();
        let mut groups = self.groups();
        groups.retain(|group| policy::may_invite(&settings, &group.key, can_invite));
        groups
    }

    /// Whether any of the groups can be joined by a shared link.
    pub fn offers_links(self) -> bool {
        let groups = self.inviting_groups();
        let settings = self.settings.read();
        groups.iter().any(|group| policy::joins_by_link(&settings, &group.key))
    }

    /// What the settings hold against inviting `address` into `groups`, with the group where there are
    /// several.
    pub fn held_against(self, address: &EmailAddress, groups: &[Group]) -> Option<String> {
        let settings = self.settings.read();
        let takes =
            |group: &&Group| policy::takes(&settings, &group.key, address, &domain_to_ascii);
        let session = self.session.read();
        let own = session.claims().map(|claims| claims.allowed_email_domains.as_slice());
        let reason = self.text(T::RefusedDomain);
        if !policy::allows(own.unwrap_or_default(), address, &domain_to_ascii) {
            return Some(reason);
        }
        let group = groups.iter().find(|group| !takes(group))?;
        Some(match groups {
            [_] => reason,
            _ => self.text_with(T::RefusedIn, &[("group", &group.name), ("reason", &reason)]),
        })
    }
}
