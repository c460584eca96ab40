//! German.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    skip: "Zum Inhalt springen",
    main: "Hauptmenü",
    members: "Mitglieder",
    projects: "Projekte",
    inbox: "Eingang",
    settings: "Einstellungen",
    outbox: "Postausgang",
    mailbox: "Postfach",
    sign_out: "Abmelden",
    language: "Sprache",
    guest: "Gast",
    member: "Mitglied",
    admin: "Admin",

    sign_in: "Anmelden",
    who: "Wer sind Sie heute?",
    who_lead: "Acme Tasks ist eine Demo: Wählen Sie eine Person, und Sie sind angemeldet. Was sie \
        darf, hängt von ihrer Rolle und ihren Gruppen ab.",
    new_here: "Neu hier?",
    sign_up: "Konto anlegen",
    groups: Counted::simple("Keine Gruppen", "1 Gruppe", "{n} Gruppen"),

    token_problem: "Acme Tasks antwortet nicht. Laden Sie die Seite neu, um fortzufahren.",
    refresh_problem: "Ihre Antwort ist gespeichert, aber noch nicht bei Acme Tasks angekommen. Laden Sie die Seite in einer Minute neu.",
    colleagues: "Personen, mit denen Sie arbeiten",
    no_groups: "Sie sind noch in keiner Gruppe. Wer in einer ist, kann Sie einladen.",
    ask: "Bitten Sie uns, jemanden einzuladen",
    ask_subject: "Bitte jemanden einladen",
    joined: "Sie sind jetzt in {group}.",
    name: "Name",
    role: "Rolle",
    shared: "In",
    you: "(Sie)",
    more: Counted::simple("und keine weitere", "und 1 weitere", "und {n} weitere"),
};
