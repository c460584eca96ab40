//! English.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    skip: "Skip to content",
    main: "Main",
    members: "Members",
    projects: "Projects",
    inbox: "Inbox",
    settings: "Settings",
    outbox: "Outbox",
    mailbox: "Mailbox",
    sign_out: "Sign out",
    language: "Language",
    guest: "Guest",
    member: "Member",
    admin: "Admin",

    sign_in: "Sign in",
    who: "Who are you today?",
    who_lead: "Acme Tasks is a demo: choose a person and you are signed in. What each may do depends \
        on role and groups.",
    new_here: "New here?",
    sign_up: "Create an account",
    groups: Counted::simple("No groups", "1 group", "{n} groups"),

    token_problem: "Acme Tasks does not answer. Reload the page to go on.",
    refresh_problem: "Your answer is kept, but Acme Tasks has not heard of it yet. Reload the page in a minute.",
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
};
