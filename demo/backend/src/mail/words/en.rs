//! English.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    groups: Counted::simple("1 group", "{count} groups"),
    date: "{day} {month} {year}",
    invited_by: "{inviter} invited you to {into}",
    invited: "You are invited to {into}",
    reminder: "Reminder: {subject}",
    join: "Join {group}",
    until: "The link works until {date} (UTC).",
    footer: "If you did not expect this, you can ignore this mail: nothing happens.",
    guest: "Guest",
    member: "Member",
    admin: "Admin",
    team: "Team",
    dead_link: "This link does not work",
    dead_link_advice: "It may be incomplete, or a newer mail has a newer link. Please look for the \
        latest mail, or ask for another invitation.",
    outbox: "Outbox",
    outbox_reason: "There is no mail server, so mails stay here. The newest is at the top.",
    outbox_empty: "No mails yet. Invite somebody, and reload this page.",
    to: "To",
    written: "Written",
    plain_text: "Plain text",
};
