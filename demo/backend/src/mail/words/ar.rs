//! Arabic. No sentence begins with a name: plain text takes its direction from its first letter.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    groups: Counted {
        one: "مجموعة واحدة",
        two: "مجموعتين",
        few: "{count} مجموعات",
        many: "{count} مجموعة",
        other: "{count} مجموعة",
    },
    date: "{day} {month} {year}",
    invited_by: "دعوة من {inviter} للانضمام إلى {into}",
    invited: "لديك دعوة للانضمام إلى {into}",
    reminder: "تذكير: {subject}",
    join: "الانضمام إلى {group}",
    until: "الرابط صالح حتى {date} (بالتوقيت العالمي UTC).",
    footer: "إن لم تكن تتوقع هذه الرسالة فيمكنك تجاهلها، ولن يحدث شيء.",
    guest: "ضيف",
    member: "عضو",
    admin: "مسؤول",
    team: "الفريق",
    dead_link: "هذا الرابط لا يعمل",
    dead_link_advice: "قد يكون الرابط غير مكتمل، أو قد تكون هناك رسالة أحدث فيها رابط أحدث. يرجى \
        البحث عن آخر رسالة، أو طلب دعوة جديدة.",
    outbox: "البريد الصادر",
    outbox_reason: "لا يوجد خادم بريد، ولذلك تبقى الرسائل هنا. أحدثها في الأعلى.",
    outbox_empty: "لا توجد رسائل بعد. ادعُ شخصًا ما، ثم أعد تحميل هذه الصفحة.",
    to: "إلى",
    written: "كُتبت في",
    plain_text: "نص عادي",
};
