//! What happens in the further views.

use crate::group::Group;
use crate::json::write;
use crate::received::{GivenGroup, ReceivedInvitation};

use super::WidgetEvent;

/// Something that happened in one of the views `accept`, `inbox` and `join`.
#[derive(Clone, Debug, PartialEq)]
pub enum FurtherEvent {
    /// The person has accepted these.
    Accepted(Vec<ReceivedInvitation>),
    /// The person has declined an invitation.
    Declined {
        /// Its id.
        id: String,
    },
    /// The person has joined the portal's project.
    Joined(Group),
    /// How many open invitations the person has.
    Received {
        /// How many there are.
        count: usize,
    },
}

impl From<FurtherEvent> for WidgetEvent {
    fn from(event: FurtherEvent) -> Self {
        let (name, member) = match &event {
            FurtherEvent::Accepted(invitations) => {
                let invitations: Vec<String> = invitations.iter().map(accepted).collect();
                ("invitation-accepted", ("invitations", write::list(&invitations)))
            }
            FurtherEvent::Declined { id } => ("invitation-declined", ("id", write::text(id))),
            FurtherEvent::Joined(group) => {
                ("invitation-joined", ("group", write::object(&members(group))))
            }
            FurtherEvent::Received { count } => ("invitation-count", ("count", count.to_string())),
        };
        Self::Further { name, detail: write::object(&[member]) }
    }
}

fn accepted(invitation: &ReceivedInvitation) -> String {
    let group = |given: &GivenGroup| {
        let role = ("role", write::optional(given.role.as_deref()));
        write::object(&[members(&given.group).as_slice(), &[role]].concat())
    };
    let groups: Vec<String> = invitation.groups.iter().map(group).collect();
    write::object(&[("id", write::text(&invitation.id)), ("groups", write::list(&groups))])
}

fn members(group: &Group) -> [(&'static str, String); 3] {
    [
        ("type", write::text(&group.key.kind)),
        ("id", write::text(&group.key.id)),
        ("name", write::text(&group.name)),
    ]
}
