//! What the pages of projects say.

use super::{Counted, languages, table};

table! {
    /// The heading of the list.
    title: &'static str,
    /// The reader has none.
    empty: &'static str,
    /// The link, and the heading, of the form.
    new: &'static str,
    /// The field for the name.
    name: &'static str,
    /// A project has to have one.
    no_name: &'static str,
    /// The field for the customer.
    company: &'static str,
    /// An answer: for ourselves.
    nobody: &'static str,
    /// Whom a project is done for.
    done_for: &'static str,
    /// Makes it.
    create: &'static str,
    /// The heading of those who work on it.
    people: &'static str,
    /// The heading of those who have joined elsewhere.
    entrants: &'static str,
    /// How many they are.
    entrants_lead: Counted,
    /// Makes them members.
    take_in: &'static str,
    /// The link to the settings.
    settings: &'static str,
    /// The heading of the end.
    delete: &'static str,
    /// What that means.
    delete_lead: &'static str,
    /// Ends it.
    delete_now: &'static str,
}

languages!(ENGLISH, GERMAN, ARABIC);

const ENGLISH: Words = Words {
    title: "Your projects",
    empty: "You work on no project yet.",
    new: "New project",
    name: "Name of the project",
    no_name: "A project needs a name.",
    company: "Done for",
    nobody: "Ourselves",
    done_for: "Done for {company}",
    create: "Create the project",
    people: "People",
    entrants: "Joined, not here yet",
    entrants_lead: Counted::simple(
        "Nobody has joined elsewhere.",
        "One person has joined from a portal, by a link or by mail.",
        "{n} people have joined from a portal, by a link or by mail.",
    ),
    take_in: "Add them to the project",
    settings: "Settings of this project",
    delete: "Delete this project",
    delete_lead: "Its memberships end, and so do all its open invitations and links.",
    delete_now: "Delete for good",
};

const GERMAN: Words = Words {
    title: "Ihre Projekte",
    empty: "Sie arbeiten noch an keinem Projekt.",
    new: "Neues Projekt",
    name: "Name des Projekts",
    no_name: "Ein Projekt braucht einen Namen.",
    company: "Für",
    nobody: "Uns selbst",
    done_for: "Für {company}",
    create: "Projekt anlegen",
    people: "Personen",
    entrants: "Beigetreten, noch nicht hier",
    entrants_lead: Counted::simple(
        "Niemand ist anderswo beigetreten.",
        "Eine Person ist über ein Portal, einen Link oder eine E-Mail beigetreten.",
        "{n} Personen sind über ein Portal, einen Link oder eine E-Mail beigetreten.",
    ),
    take_in: "In das Projekt aufnehmen",
    settings: "Einstellungen dieses Projekts",
    delete: "Dieses Projekt löschen",
    delete_lead: "Alle Mitgliedschaften enden, ebenso alle offenen Einladungen und Links.",
    delete_now: "Endgültig löschen",
};

const ARABIC: Words = Words {
    title: "مشاريعك",
    empty: "لا تعمل على أي مشروع بعد.",
    new: "مشروع جديد",
    name: "اسم المشروع",
    no_name: "يلزم اسم للمشروع.",
    company: "لصالح",
    nobody: "أنفسنا",
    done_for: "لصالح {company}",
    create: "إنشاء المشروع",
    people: "الأشخاص",
    entrants: "انضموا ولم يُضافوا هنا بعد",
    entrants_lead: Counted {
        zero: "لم ينضم أحد من مكان آخر.",
        one: "انضم شخص واحد من بوابة أو عبر رابط أو رسالة.",
        two: "انضم شخصان من بوابة أو عبر رابط أو رسالة.",
        few: "انضم {n} أشخاص من بوابة أو عبر رابط أو رسالة.",
        many: "انضم {n} شخصًا من بوابة أو عبر رابط أو رسالة.",
        other: "انضم {n} شخص من بوابة أو عبر رابط أو رسالة.",
    },
    take_in: "إضافتهم إلى المشروع",
    settings: "إعدادات هذا المشروع",
    delete: "حذف هذا المشروع",
    delete_lead: "تنتهي جميع العضويات، وكذلك كل الدعوات المفتوحة والروابط.",
    delete_now: "حذف نهائي",
};
