//! English.

use super::Words;

/// The texts.
pub const WORDS: Words = Words {
    skip: "Skip to content",
    language: "Language",
    portal: "Partner portal",
    intro: "What our partner Acme and we deliver together, and who works on it.",
    milestones_heading: "Milestones",
    milestones: [
        ["Product photographs, spring range", "Delivered", "2 March"],
        ["Translated size tables", "In review", "9 March"],
        ["Payment by invoice", "In work", "23 March"],
        ["Launch in the northern stores", "Planned", "6 April"],
    ],
    invitations: "Invitations",
    problem: "The portal does not answer. Reload the page to go on inviting.",
    frame_title: "Invite people into our projects",
    ask: "Ask us to invite somebody",
};
