//! What the questions say: who may invite, who can be invited, how one may join.

use super::{languages, table};

table! {
    /// The heading of the whole account.
    title: &'static str,
    /// Whom they hold for.
    lead: &'static str,
    /// The heading of a project's.
    project_title: &'static str,
    /// Where they come from.
    project_lead: &'static str,
    /// The link to the project.
    back: &'static str,
    /// A question.
    inviting: &'static str,
    /// An answer.
    members: &'static str,
    /// An answer.
    admins: &'static str,
    /// A question.
    allowed: &'static str,
    /// What to write, and what an empty field means.
    allowed_hint: &'static str,
    /// The same, for a project.
    allowed_project_hint: &'static str,
    /// A question.
    additional: &'static str,
    /// What to write.
    additional_hint: &'static str,
    /// A question.
    token: &'static str,
    /// A question.
    link: &'static str,
    /// An answer.
    yes: &'static str,
    /// An answer.
    no: &'static str,
    /// An answer, in a project.
    inherit: &'static str,
    /// A domain that is none.
    no_domain: &'static str,
    /// An answer that the backend does not take.
    refused: &'static str,
    /// Above the fields that are wrong.
    problems: &'static str,
    /// Keeps them.
    save: &'static str,
    /// They are kept.
    saved: &'static str,
}

languages!(ENGLISH, GERMAN, ARABIC);

const ENGLISH: Words = Words {
    title: "Settings",
    lead: "They hold for all workspaces, teams and projects of Acme, unless a project has its own.",
    project_title: "Settings of {project}",
    project_lead: "What is left open here is as everywhere in Acme.",
    back: "Back to the project",
    inviting: "Who may invite",
    members: "Members and admins",
    admins: "Only admins",
    allowed: "Allowed domains",
    allowed_hint: "One in each line, such as acme.example or *.acme.example. Empty: all addresses \
        can be invited.",
    allowed_project_hint: "One in each line, such as acme.example or *.acme.example. Empty: as \
        everywhere in Acme.",
    additional: "Additional domains",
    additional_hint: "They are allowed besides, where domains are limited.",
    token: "Joining from a customer’s portal",
    link: "Joining by a shared link",
    yes: "Yes",
    no: "No",
    inherit: "As everywhere in Acme",
    no_domain: "This is not a domain: {entry}",
    refused: "This was not accepted.",
    problems: "Nothing was saved yet: some fields need a look.",
    save: "Save",
    saved: "Saved.",
};

const GERMAN: Words = Words {
    title: "Einstellungen",
    lead: "Sie gelten für alle Workspaces, Teams und Projekte von Acme, solange ein Projekt keine \
        eigenen hat.",
    project_title: "Einstellungen von {project}",
    project_lead: "Was hier offen bleibt, ist wie überall in Acme.",
    back: "Zurück zum Projekt",
    inviting: "Wer einladen darf",
    members: "Mitglieder und Admins",
    admins: "Nur Admins",
    allowed: "Erlaubte Domains",
    allowed_hint: "Eine pro Zeile, etwa acme.example oder *.acme.example. Leer: Alle Adressen können \
        eingeladen werden.",
    allowed_project_hint: "Eine pro Zeile, etwa acme.example oder *.acme.example. Leer: wie überall \
        in Acme.",
    additional: "Zusätzliche Domains",
    additional_hint: "Sie sind außerdem erlaubt, wo Domains beschränkt sind.",
    token: "Beitritt aus dem Portal eines Kunden",
    link: "Beitritt über einen geteilten Link",
    yes: "Ja",
    no: "Nein",
    inherit: "Wie überall in Acme",
    no_domain: "Das ist keine Domain: {entry}",
    refused: "Das wurde nicht angenommen.",
    problems: "Es wurde noch nichts gespeichert: Bitte prüfen Sie die markierten Felder.",
    save: "Speichern",
    saved: "Gespeichert.",
};

const ARABIC: Words = Words {
    title: "الإعدادات",
    lead: "تسري على كل مساحات العمل والفرق والمشاريع في Acme، ما لم تكن لمشروع إعداداته الخاصة.",
    project_title: "إعدادات {project}",
    project_lead: "ما يُترك هنا دون تحديد يكون كما في Acme كلها.",
    back: "العودة إلى المشروع",
    inviting: "من يحق له الدعوة",
    members: "الأعضاء والمسؤولون",
    admins: "المسؤولون فقط",
    allowed: "النطاقات المسموح بها",
    allowed_hint: "نطاق في كل سطر، مثل acme.example أو \u{200e}*.acme.example. إن تُرك فارغًا أمكنت دعوة \
        جميع العناوين.",
    allowed_project_hint: "نطاق في كل سطر، مثل acme.example أو \u{200e}*.acme.example. إن تُرك فارغًا كان \
        كما في Acme كلها.",
    additional: "نطاقات إضافية",
    additional_hint: "يُسمح بها أيضًا حيث تكون النطاقات محدودة.",
    token: "الانضمام من بوابة أحد العملاء",
    link: "الانضمام عبر رابط مشترك",
    yes: "نعم",
    no: "لا",
    inherit: "كما في Acme كلها",
    no_domain: "هذا ليس نطاقًا: {entry}",
    refused: "لم يُقبل هذا.",
    problems: "لم يُحفظ شيء بعد: بعض الحقول تحتاج إلى مراجعة.",
    save: "حفظ",
    saved: "تم الحفظ.",
};
