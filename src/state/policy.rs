//! What the tenant's settings let a person do in a group. The backend decides; this is told before.

use crate::api::wire::{GroupSettings, WidgetConfiguration};
use crate::email::{EmailAddress, ToAscii};
use crate::group::GroupKey;

/// Whether a person whose role `can_invite` may invite into the group.
pub fn may_invite(settings: &WidgetConfiguration, group: &GroupKey, can_invite: bool) -> bool {
    own(settings, group).map_or(can_invite, |own| own.can_invite)
}

/// Whether people can join the group by a shared link.
pub fn joins_by_link(settings: &WidgetConfiguration, group: &GroupKey) -> bool {
    own(settings, group).map_or(settings.features.share_links, |own| own.join_by_link)
}

/// Whether addresses like this may be invited into the group.
pub fn takes(
    settings: &WidgetConfiguration,
    group: &GroupKey,
    address: &EmailAddress,
    to_ascii: ToAscii<'_>,
) -> bool {
    let own = own(settings, group).map(|own| &own.allowed_email_domains);
    allows(own.unwrap_or(&settings.allowed_email_domains), address, to_ascii)
}

/// Whether the list names the domain of `address`; an empty list names all.
pub fn allows(domains: &[String], address: &EmailAddress, to_ascii: ToAscii<'_>) -> bool {
    let covers = |allowed: &String| covers(allowed, address.domain(), to_ascii);
    domains.is_empty() || domains.iter().any(covers)
}

/// `acme.com` covers itself, `*.acme.com` the domains below it.
fn covers(allowed: &str, domain: &str, to_ascii: ToAscii<'_>) -> bool {
    let (parent, is_below) = match allowed.strip_prefix("*.") {
        Some(parent) => (parent, true),
        None => (allowed, false),
    };
    let Some(parent) = to_ascii(parent.trim_end_matches('.')) else { return false };
    match domain.strip_suffix(&*parent) {
        Some(before) if is_below => before.ends_with('.'),
        Some(before) => before.is_empty(),
        None => false,
    }
}

fn own<'a>(settings: &'a WidgetConfiguration, group: &GroupKey) -> Option<&'a GroupSettings> {
    let is_it = |own: &&GroupSettings| own.kind == group.kind && own.id == group.id;
    settings.groups.iter().find(is_it)
}
