//! The texts of the views that are loaded where they are wanted, in English: see [`T`](super::T).

use super::keys::texts;

texts! { M;
    // The shareable links of a group.
    LinksHeading = "Links to share",

    // The invitations of a person.
    InboxHeading = "Your invitations",

    // One invitation.
    AcceptHeading = "You are invited",

    // Joining by a token.
    JoinHeading = "Join {group}",
}
