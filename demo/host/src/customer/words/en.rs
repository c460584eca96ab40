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

    overview: "Overview",
    join: "Join the project",
    join_intro: "Our partner Acme keeps the plan of this project. Join it to see what is due.",
    who: "Who are you?",
    may: "{name}, whom Acme lets in",
    may_not: "{name}, who has to be invited",
    join_frame: "Join the project at Acme",
    own_window: "Open in a window of its own",
    joined: "Welcome to the project: you can start.",
    no_project: "Acme does not answer, so we cannot tell which project is yours. Please come back in a minute.",
    write: "Write to our partner desk",
};
