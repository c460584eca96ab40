//! Arabic.

use super::{Counted, Words};

/// The texts.
pub const WORDS: Words = Words {
    skip: "الانتقال إلى المحتوى",
    main: "القائمة الرئيسية",
    members: "الأعضاء",
    projects: "المشاريع",
    inbox: "الوارد",
    settings: "الإعدادات",
    outbox: "البريد الصادر",
    mailbox: "صندوق البريد",
    sign_out: "تسجيل الخروج",
    language: "اللغة",
    guest: "ضيف",
    member: "عضو",
    admin: "مسؤول",

    sign_in: "تسجيل الدخول",
    who: "من أنت اليوم؟",
    who_lead: "هذا عرض تجريبي لتطبيق Acme Tasks: يكفي اختيار شخص لتسجيل الدخول باسمه. يعتمد ما \
        يُسمح به لكل شخص على دوره ومجموعاته.",
    new_here: "ليس لديك حساب؟",
    sign_up: "إنشاء حساب",
    groups: Counted {
        zero: "لا مجموعات",
        one: "مجموعة واحدة",
        two: "مجموعتان",
        few: "{n} مجموعات",
        many: "{n} مجموعة",
        other: "{n} مجموعة",
    },

    token_problem: "لا يستجيب تطبيق Acme Tasks. تلزم إعادة تحميل الصفحة للمتابعة.",
    refresh_problem: "تم حفظ ردك، لكنه لم يصل إلى Acme Tasks بعد. يرجى إعادة تحميل الصفحة بعد دقيقة.",
    colleagues: "الأشخاص الذين تعمل معهم",
    no_groups: "لست ضمن أي مجموعة بعد. يمكن لأي عضو في مجموعة أن يدعوك إليها.",
    ask: "طلب دعوة شخص ما",
    ask_subject: "يرجى دعوة شخص ما",
    joined: "أنت الآن ضمن {group}.",
    name: "الاسم",
    role: "الدور",
    shared: "المجموعات",
    you: "(أنت)",
    more: Counted {
        zero: "ولا مجموعات أخرى",
        one: "ومجموعة أخرى",
        two: "ومجموعتان أخريان",
        few: "و{n} مجموعات أخرى",
        many: "و{n} مجموعة أخرى",
        other: "و{n} مجموعة أخرى",
    },
};
