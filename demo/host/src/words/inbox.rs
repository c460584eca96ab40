//! What the inbox says.

use super::{languages, table};

table! {
    /// Nothing waits.
    empty: &'static str,
    /// The name of the choice.
    waiting: &'static str,
    /// Accepts what is chosen.
    accept: &'static str,
    /// Declines one.
    decline: &'static str,
    /// The invitations cannot be read.
    away: &'static str,
    /// Something was joined.
    joined: &'static str,
    /// The link to what was joined.
    see: &'static str,
    /// Some of what was chosen was over.
    missed: &'static str,
}

languages!(ENGLISH, GERMAN, ARABIC);

const ENGLISH: Words = Words {
    empty: "No invitation waits for you.",
    waiting: "You are invited to",
    accept: "Accept the chosen ones",
    decline: "Decline",
    away: "Invitations cannot be reached now. Reload the page in a minute.",
    joined: "You have joined.",
    see: "See whom you work with",
    missed: "Some of what you chose could no longer be accepted.",
};

const GERMAN: Words = Words {
    empty: "Es wartet keine Einladung auf Sie.",
    waiting: "Sie sind eingeladen zu",
    accept: "Ausgewählte annehmen",
    decline: "Ablehnen",
    away: "Einladungen sind gerade nicht erreichbar. Laden Sie die Seite in einer Minute neu.",
    joined: "Sie sind beigetreten.",
    see: "Sehen, mit wem Sie arbeiten",
    missed: "Ein Teil Ihrer Auswahl konnte nicht mehr angenommen werden.",
};

const ARABIC: Words = Words {
    empty: "لا توجد دعوات في انتظارك.",
    waiting: "لديك دعوات إلى",
    accept: "قبول المختار",
    decline: "رفض",
    away: "لا يمكن الوصول إلى الدعوات الآن. يرجى إعادة تحميل الصفحة بعد دقيقة.",
    joined: "تم انضمامك.",
    see: "عرض من تعمل معهم",
    missed: "لم يعد من الممكن قبول بعض ما اخترته.",
};
