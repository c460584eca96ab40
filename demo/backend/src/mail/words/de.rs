//! German.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    groups: Counted::simple("1 Gruppe", "{count} Gruppen"),
    date: "{day}. {month} {year}",
    invited_by: "{inviter} lädt Sie zu {into} ein",
    invited: "Sie sind zu {into} eingeladen",
    reminder: "Erinnerung: {subject}",
    join: "{group} beitreten",
    until: "Der Link gilt bis zum {date} (UTC).",
    footer: "Kommt diese E-Mail unerwartet? Dann können Sie sie ignorieren: Es passiert nichts.",
    guest: "Gast",
    member: "Mitglied",
    admin: "Admin",
    team: "Team",
    dead_link: "Dieser Link funktioniert nicht",
    dead_link_advice: "Er ist vielleicht unvollständig, oder eine neuere E-Mail enthält einen \
        neueren Link. Suchen Sie nach der neuesten E-Mail, oder bitten Sie um eine neue Einladung.",
    outbox: "Postausgang",
    outbox_reason: "Es gibt keinen Mailserver, deshalb bleiben die E-Mails hier. Die neueste steht \
        oben.",
    outbox_empty: "Noch keine E-Mails. Laden Sie jemanden ein, und laden Sie diese Seite dann neu.",
    to: "An",
    written: "Geschrieben",
    plain_text: "Nur Text",
};
