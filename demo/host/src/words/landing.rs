//! What the pages say that a mailed link leads to.

use super::{languages, table};

table! {
    /// The title.
    invitation: &'static str,
    /// An inviter without a name.
    somebody: &'static str,
    /// The heading.
    invites: &'static str,
    /// The heading for the visitor of a shared link, which nobody sends to them.
    join: &'static str,
    /// What stands between the names in a list.
    comma: &'static str,
    /// The invited address.
    your_address: &'static str,
    /// The role of the invitation.
    your_role: &'static str,
    /// Somebody else is signed in.
    other_account: &'static str,
    /// Goes on as whoever the mail went to.
    go_on_as: &'static str,
    /// Goes on as whoever is signed in.
    stay: &'static str,
    /// The field for the name.
    your_name: &'static str,
    /// The other invitations that are open.
    others: &'static str,
    /// Accepts.
    accept: &'static str,
    /// Joins by a shared link.
    join_now: &'static str,
}

languages!(ENGLISH, GERMAN, ARABIC);

const ENGLISH: Words = Words {
    invitation: "Invitation",
    somebody: "A colleague",
    invites: "{inviter} invites you to join {groups}",
    join: "Join {groups}",
    comma: ", ",
    your_address: "Your address",
    your_role: "Your role",
    other_account: "You are signed in as {visitor} ({address}). This mail went to {invited}, so \
        going on signs you in as {invited} instead.",
    go_on_as: "Continue as {invited}",
    stay: "Stay signed in as {visitor}",
    your_name: "Your name",
    others: "You are also invited to",
    accept: "Accept",
    join_now: "Join",
};

const GERMAN: Words = Words {
    invitation: "Einladung",
    somebody: "Jemand aus dem Team",
    invites: "{inviter} lädt Sie ein, {groups} beizutreten",
    join: "{groups} beitreten",
    comma: ", ",
    your_address: "Ihre Adresse",
    your_role: "Ihre Rolle",
    other_account: "Sie sind als {visitor} ({address}) angemeldet. Diese E-Mail ging an {invited}. \
        Wenn Sie fortfahren, werden Sie stattdessen als {invited} angemeldet.",
    go_on_as: "Weiter als {invited}",
    stay: "Als {visitor} angemeldet bleiben",
    your_name: "Ihr Name",
    others: "Sie sind auch eingeladen zu",
    accept: "Annehmen",
    join_now: "Beitreten",
};

const ARABIC: Words = Words {
    invitation: "دعوة",
    somebody: "أحد الزملاء",
    invites: "دعوة من {inviter} للانضمام إلى {groups}",
    join: "الانضمام إلى {groups}",
    comma: "، ",
    your_address: "عنوانك",
    your_role: "دورك",
    other_account: "تم تسجيل الدخول باسم {visitor} ({address}). أُرسلت هذه الرسالة إلى {invited}، \
        وعند المتابعة سيتم تسجيل دخولك باسم {invited} بدلًا من ذلك.",
    go_on_as: "المتابعة باسم {invited}",
    stay: "البقاء باسم {visitor}",
    your_name: "اسمك",
    others: "لديك دعوات أخرى أيضًا",
    accept: "قبول",
    join_now: "انضمام",
};
