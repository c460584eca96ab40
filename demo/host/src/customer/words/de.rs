//! German.

use super::Words;

/// The texts.
pub const WORDS: Words = Words {
    skip: "Zum Inhalt springen",
    language: "Sprache",
    portal: "Partnerportal",
    intro: "Was unser Partner Acme und wir gemeinsam liefern, und wer daran arbeitet.",
    milestones_heading: "Meilensteine",
    milestones: [
        ["Produktfotos, Frühjahrssortiment", "Geliefert", "2. März"],
        ["Übersetzte Größentabellen", "In Prüfung", "9. März"],
        ["Zahlung auf Rechnung", "In Arbeit", "23. März"],
        ["Start in den nördlichen Filialen", "Geplant", "6. April"],
    ],
    invitations: "Einladungen",
    problem: "Das Portal antwortet nicht. Laden Sie die Seite neu, um weitere Personen einzuladen.",
    frame_title: "Personen zu unseren Projekten einladen",
    ask: "Bitten Sie uns, jemanden einzuladen",

    overview: "Übersicht",
    join: "Dem Projekt beitreten",
    join_intro: "Unser Partner Acme führt den Plan dieses Projekts. Treten Sie bei, um zu sehen, was ansteht.",
    who: "Wer sind Sie?",
    may: "{name}, von Acme zugelassen",
    may_not: "{name}, nur mit Einladung",
    join_frame: "Dem Projekt bei Acme beitreten",
    own_window: "In einem eigenen Fenster öffnen",
    joined: "Willkommen im Projekt: Sie können loslegen.",
    no_project: "Acme antwortet nicht, daher wissen wir nicht, welches Projekt Ihres ist. Bitte kommen Sie in einer Minute wieder.",
    write: "Schreiben Sie unserem Partnerteam",
};
