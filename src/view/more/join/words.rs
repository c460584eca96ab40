//! What is said at a portal's door.

use crate::state::join::{Bar, Door};
use crate::text::M;
use crate::view::context::Widget;

use super::super::accept::words::own;

/// How the person stands to the project.
pub fn title(widget: Widget, door: &Door) -> String {
    match door {
        Door::Loading | Door::Failed(_) => widget.said(M::Join),
        Door::NoProject => widget.said(M::JoinNoProjectTitle),
        Door::Open(group, _) => group.name.clone(),
        Door::Shut(..) => with_group(widget, M::JoinShutTitle, door),
        Door::Member(_) | Door::Joined(_) => with_group(widget, M::AcceptedTitle, door),
    }
}

/// What that means.
pub fn body(widget: Widget, door: &Door) -> String {
    let key = match door {
        Door::Loading | Door::Failed(_) => return String::new(),
        Door::NoProject => M::JoinNoProject,
        Door::Open(..) => {
            let own = own(widget);
            return match own.is_empty() {
                true => String::new(),
                false => widget.said_with(M::JoinAs, &[("own", &own)]),
            };
        }
        Door::Shut(_, Bar::NotInvited) => M::JoinNotInvited,
        Door::Shut(_, Bar::SwitchedOff) => M::JoinOff,
        Door::Shut(_, Bar::Domain) => M::ReasonDomain,
        Door::Shut(_, Bar::Unknown) => M::JoinNotAllowed,
        Door::Member(_) => M::JoinMember,
        Door::Joined(_) => M::Joined,
    };
    widget.said(key)
}

/// A text with the name of the project in it.
pub fn with_group(widget: Widget, key: M, door: &Door) -> String {
    let name = door.group().map(|group| group.name.as_str()).unwrap_or_default();
    widget.said_with(key, &[("group", name)])
}
