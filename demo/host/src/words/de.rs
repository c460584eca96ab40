//! German.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    skip: "Zum Inhalt springen",
    main: "Hauptmenü",
    members: "Mitglieder",
    outbox: "Postausgang",
    sign_out: "Abmelden",
    language: "Sprache",
    guest: "Gast",
    member: "Mitglied",
    admin: "Admin",

    sign_in: "Anmelden",
    who: "Wer sind Sie heute?",
    who_lead: "Acme Tasks ist eine Demo: Wählen Sie eine Person, und Sie sind angemeldet. Was sie \
        darf, hängt von ihrer Rolle und ihren Gruppen ab.",
    groups: Counted::simple("Keine Gruppen", "1 Gruppe", "{n} Gruppen"),

    token_problem: "Acme Tasks antwortet nicht. Laden Sie die Seite neu, um weitere Personen \
        einzuladen.",
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

    invitation: "Einladung",
    somebody: "Jemand aus dem Team",
    invites: "{inviter} lädt Sie ein, {groups} beizutreten",
    comma: ", ",
    your_address: "Ihre Adresse",
    your_role: "Ihre Rolle",
    other_account: "Sie sind als {visitor} angemeldet. Wenn Sie annehmen, werden Sie stattdessen \
        als {invited} angemeldet.",
    your_name: "Ihr Name",
    accept: "Annehmen",

    unknown: [
        "Dieser Einladungslink funktioniert nicht",
        "Er ist vielleicht unvollständig, oder eine neuere E-Mail hat ihn ersetzt. Öffnen Sie den \
         Link in der neuesten E-Mail, oder bitten Sie die einladende Person, die Einladung erneut \
         zu senden.",
    ],
    expired: [
        "Diese Einladung ist abgelaufen",
        "Einladungen gelten nur einige Tage. Bitten Sie die einladende Person, sie erneut zu \
         senden.",
    ],
    revoked: [
        "Diese Einladung wurde zurückgezogen",
        "Sie kann nicht mehr angenommen werden. Wenn Sie das für einen Fehler halten, fragen Sie \
         die Person, die Sie eingeladen hat.",
    ],
    accepted: [
        "Diese Einladung wurde bereits angenommen",
        "Eine Einladung kann nur einmal angenommen werden. Wenn Sie das waren, melden Sie sich an, \
         um fortzufahren.",
    ],
    foreign_form: [
        "Es wurde nichts geändert",
        "Dieses Formular kam nicht von Acme Tasks. Gehen Sie zur Seite selbst.",
    ],
    broken: [
        "Hier ist etwas schiefgegangen",
        "Der Fehler liegt bei uns, nicht bei Ihnen. Bitte versuchen Sie es noch einmal.",
    ],
    backend_away: [
        "Ihre Einladung kann gerade nicht angezeigt werden",
        "Der Dienst, der die Einladungen verwaltet, antwortet nicht. Ihr Link ist weiterhin \
         gültig: Bitte laden Sie diese Seite in einer Minute neu.",
    ],
    go_on: "Zu Acme Tasks",
};
