//! English.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    skip: "Skip to content",
    main: "Main",
    members: "Members",
    outbox: "Outbox",
    sign_out: "Sign out",
    language: "Language",
    guest: "Guest",
    member: "Member",
    admin: "Admin",

    sign_in: "Sign in",
    who: "Who are you today?",
    who_lead: "Acme Tasks is a demo: choose a person and you are signed in. What each may do depends \
        on role and groups.",
    groups: Counted::simple("No groups", "1 group", "{n} groups"),

    token_problem: "Acme Tasks does not answer. Reload the page to go on inviting.",
    colleagues: "People you work with",
    no_groups: "You are in no group yet. Somebody who is in one can invite you.",
    ask: "Ask us to invite somebody",
    ask_subject: "Please invite somebody",
    joined: "You are now in {group}.",
    name: "Name",
    role: "Role",
    shared: "In",
    you: "(you)",
    more: Counted::simple("and no more", "and 1 more", "and {n} more"),

    invitation: "Invitation",
    somebody: "A colleague",
    invites: "{inviter} invites you to join {groups}",
    comma: ", ",
    your_address: "Your address",
    your_role: "Your role",
    other_account: "You are signed in as {visitor}. Accepting signs you in as {invited} instead.",
    your_name: "Your name",
    accept: "Accept",

    unknown: [
        "This invitation link does not work",
        "It may be incomplete, or a newer mail may have taken its place. Open the link in the \
         newest mail, or ask whoever invited you to send it again.",
    ],
    expired: [
        "This invitation has expired",
        "Invitations stay open for some days only. Ask whoever invited you to send it again.",
    ],
    revoked: [
        "This invitation was withdrawn",
        "It can no longer be accepted. If you think that this is a mistake, ask whoever invited \
         you.",
    ],
    accepted: [
        "This invitation was already accepted",
        "An invitation can be accepted once. If it was you, sign in to go on.",
    ],
    foreign_form: [
        "Nothing was changed",
        "This form did not come from Acme Tasks. Go to the page itself.",
    ],
    broken: ["Something went wrong here", "It is our fault, not yours. Please try again."],
    backend_away: [
        "We cannot look at your invitation now",
        "The service that keeps invitations does not answer. Your link is still good: please \
         reload this page in a minute.",
    ],
    go_on: "Go to Acme Tasks",
};
