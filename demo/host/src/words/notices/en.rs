//! English.

use super::Words;

/// The texts.
pub const ENGLISH: Words = Words {
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
    declined: [
        "You have declined this invitation",
        "It can no longer be accepted. If you have changed your mind, ask whoever invited you for \
         another one.",
    ],
    accepted: [
        "This invitation was already accepted",
        "An invitation can be accepted once. If it was you, sign in to go on.",
    ],
    group_gone: [
        "What you were invited to is no more",
        "The workspace, team or project of this invitation was deleted, so there is nothing to \
         join.",
    ],
    domain_not_allowed: [
        "Your address can no longer be invited here",
        "Since this invitation was sent, its group has been limited to addresses of certain \
         companies. Ask whoever invited you to use another address of yours.",
    ],
    no_longer_allowed: [
        "This invitation no longer counts",
        "Whoever sent it may not invite people into this group any more. Ask somebody else there to \
         invite you.",
    ],
    proof_used: [
        "This link no longer works",
        "It works once and for an hour. Open the shared link again to get another mail, or sign in \
         if you have joined already.",
    ],
    link_used_up: [
        "No place is left on this link",
        "As many people have joined by it as it lets in. Ask whoever shared it for an invitation.",
    ],
    link_ended: [
        "This shared link was ended",
        "Nobody can join by it any more. Ask whoever shared it for an invitation.",
    ],
    links_off: [
        "Joining by link is switched off",
        "This group takes people by personal invitation only. Ask whoever shared the link to invite \
         you.",
    ],
    code_used: [
        "This confirmation no longer works",
        "It works once and for an hour. If you have an account by now, sign in; else begin again.",
    ],
    admins_only: [
        "This page is for admins",
        "Only admins look after settings and projects. Ask one of them.",
    ],
    no_page: [
        "There is no such page for you",
        "The project may have been deleted, or you do not belong to it.",
    ],
    foreign_form: [
        "Nothing was changed",
        "This form did not come from Acme Tasks. Go to the page itself.",
    ],
    broken: ["Something went wrong here", "It is our fault, not yours. Please try again."],
    link_away: [
        "We cannot look at your invitation now",
        "The service that keeps invitations does not answer. Your link is still good: please \
         reload this page in a minute.",
    ],
    backend_away: [
        "Invitations cannot be reached now",
        "The service that keeps them does not answer. Nothing is lost: please try again in a \
         minute.",
    ],
    go_on: "Go to Acme Tasks",
    sign_in: "Sign in",
    sign_up: "Create an account",
    again: "Try again",
};
