//! What the pages say to those who come without an invitation.

use super::{languages, table};

table! {
    /// The title.
    title: &'static str,
    /// What comes next.
    lead: &'static str,
    /// The field for the address.
    address: &'static str,
    /// What was typed is no address.
    no_address: &'static str,
    /// Asks for the mail.
    go_on: &'static str,
    /// The title after that.
    sent: &'static str,
    /// What to do with it.
    sent_lead: &'static str,
    /// The link to the mails.
    open_mailbox: &'static str,

    /// The page of the mails.
    mailbox_lead: &'static str,
    /// There are none.
    mailbox_empty: &'static str,
    /// Whom a mail is for.
    to: &'static str,
    /// The subject of the mail.
    subject: &'static str,
    /// Its text.
    text: &'static str,
    /// Its link.
    confirm: &'static str,

    /// The heading when the address is confirmed.
    confirmed: &'static str,
    /// What that means.
    welcome: &'static str,
    /// The field for the name.
    your_name: &'static str,
    /// What waits for the address.
    waiting: &'static str,
    /// Nothing can be told of invitations now.
    away: &'static str,
    /// One that everybody of a domain has.
    by_domain: &'static str,
    /// Who has sent one.
    by_inviter: &'static str,
    /// The heading of the alternative.
    own: &'static str,
    /// The field for the name of a workspace.
    own_name: &'static str,
    /// It may stay empty.
    own_hint: &'static str,
    /// Makes the account.
    create: &'static str,
    /// For those who have an account.
    sign_in: &'static str,
}

languages!(ENGLISH, GERMAN, ARABIC);

const ENGLISH: Words = Words {
    title: "Create an account",
    lead: "Tell us your address. We send you a link that shows that it is yours.",
    address: "E-mail address",
    no_address: "This is not an e-mail address.",
    go_on: "Send me the link",
    sent: "Look into your mailbox",
    sent_lead: "We have sent a link to {address}. It works once and for an hour.",
    open_mailbox: "Open the mailbox",

    mailbox_lead: "This demo sends no mail: what Acme Tasks itself would send is here, the newest \
        first.",
    mailbox_empty: "No mail yet.",
    to: "To",
    subject: "Confirm your address",
    text: "Somebody wants to use this address at Acme Tasks. If it was you, go on here. If not, do \
        nothing.",
    confirm: "Confirm my address",

    confirmed: "Welcome",
    welcome: "{address} is yours.",
    your_name: "Your name",
    waiting: "You are invited to",
    away: "We cannot look for invitations now. They will be in your inbox.",
    by_domain: "Open to everybody with your kind of address",
    by_inviter: "Invited by {inviter}",
    own: "Create a new workspace",
    own_name: "Name of the workspace",
    own_hint: "Leave it empty if you need none.",
    create: "Create my account",
    sign_in: "Go on",
};

const GERMAN: Words = Words {
    title: "Konto anlegen",
    lead: "Nennen Sie uns Ihre Adresse. Wir senden Ihnen einen Link, der zeigt, dass sie Ihnen \
        gehört.",
    address: "E-Mail-Adresse",
    no_address: "Das ist keine E-Mail-Adresse.",
    go_on: "Link senden",
    sent: "Sehen Sie in Ihr Postfach",
    sent_lead: "Wir haben einen Link an {address} gesendet. Er funktioniert einmal und eine Stunde \
        lang.",
    open_mailbox: "Postfach öffnen",

    mailbox_lead: "Diese Demo versendet keine E-Mails: Was Acme Tasks selbst senden würde, steht \
        hier, das Neueste zuerst.",
    mailbox_empty: "Noch keine E-Mails.",
    to: "An",
    subject: "Bestätigen Sie Ihre Adresse",
    text: "Jemand möchte diese Adresse bei Acme Tasks verwenden. Wenn Sie das sind, geht es hier \
        weiter. Wenn nicht, tun Sie nichts.",
    confirm: "Meine Adresse bestätigen",

    confirmed: "Willkommen",
    welcome: "{address} gehört Ihnen.",
    your_name: "Ihr Name",
    waiting: "Sie sind eingeladen zu",
    away: "Wir können gerade nicht nach Einladungen sehen. Sie finden sie später in Ihrem Eingang.",
    by_domain: "Offen für alle mit einer Adresse wie Ihrer",
    by_inviter: "Eingeladen von {inviter}",
    own: "Einen neuen Workspace anlegen",
    own_name: "Name des Workspace",
    own_hint: "Lassen Sie das Feld leer, wenn Sie keinen brauchen.",
    create: "Konto anlegen",
    sign_in: "Weiter",
};

const ARABIC: Words = Words {
    title: "إنشاء حساب",
    lead: "يلزمنا عنوانك، وسنرسل إليك رابطًا يثبت أنه لك.",
    address: "عنوان البريد الإلكتروني",
    no_address: "هذا ليس عنوان بريد إلكتروني.",
    go_on: "إرسال الرابط",
    sent: "الرسالة في صندوق بريدك",
    sent_lead: "أرسلنا رابطًا إلى {address}. يعمل مرة واحدة ولمدة ساعة.",
    open_mailbox: "فتح صندوق البريد",

    mailbox_lead: "لا يرسل هذا العرض التجريبي رسائل: ما كان Acme Tasks سيرسله بنفسه موجود هنا، \
        والأحدث أولًا.",
    mailbox_empty: "لا رسائل بعد.",
    to: "إلى",
    subject: "تأكيد عنوانك",
    text: "يريد شخص ما استخدام هذا العنوان في Acme Tasks. إن كان ذلك منك فالمتابعة من هنا، وإلا فلا \
        يلزم فعل شيء.",
    confirm: "تأكيد عنواني",

    confirmed: "مرحبًا",
    welcome: "تأكّد أن {address} لك.",
    your_name: "اسمك",
    waiting: "لديك دعوات إلى",
    away: "لا يمكننا البحث عن الدعوات الآن. ستجدها لاحقًا في الوارد.",
    by_domain: "متاح لكل من لديه عنوان كعنوانك",
    by_inviter: "دعوة من {inviter}",
    own: "إنشاء مساحة عمل جديدة",
    own_name: "اسم مساحة العمل",
    own_hint: "يمكن تركه فارغًا إن لم تلزمك مساحة عمل.",
    create: "إنشاء حسابي",
    sign_in: "متابعة",
};
