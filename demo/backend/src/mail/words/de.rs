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
    verify: "Bestätigen Sie Ihre Adresse, um {group} beizutreten",
    verify_reason: "Diese Adresse wurde angegeben, um über einen geteilten Link beizutreten.",
    verify_until: "Der Link gilt einmal, innerhalb einer Stunde.",
    shared_by: "{inviter} teilt diesen Link.",
    ask: "Geben Sie Ihre E-Mail-Adresse ein. Sie erhalten eine E-Mail mit einem Link, über den \
        Sie beitreten.",
    address: "E-Mail-Adresse",
    ask_button: "Link zusenden",
    address_missing: "Bitte geben Sie Ihre E-Mail-Adresse ein.",
    address_wrong: "Das ist keine E-Mail-Adresse. Bitte prüfen Sie die Eingabe.",
    asked: "Sehen Sie in Ihr Postfach",
    asked_advice: "Wenn {address} zu {group} darf, ist eine E-Mail mit einem Link unterwegs. Der \
        Link gilt einmal, innerhalb einer Stunde.",
    ask_again: "Andere Adresse verwenden",
    used_up: "Dieser Link ist aufgebraucht",
    used_up_advice: "Es sind so viele Personen beigetreten, wie er vorsieht.",
    link_expired: "Dieser Link ist abgelaufen",
    link_off: "Dieser Link ist abgeschaltet",
    link_off_advice: "Derzeit kann niemand darüber beitreten.",
    another_link: "Bitten Sie die Person, von der Sie ihn haben, um einen neuen.",
};
