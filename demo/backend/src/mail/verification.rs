//! The mail to who came by a shared link: it proves the mailbox, and lets in. Pure.

use invitation_widget::text::fill;

use super::compose::{Composed, STYLE};
use super::html::{document, escape, isolated};
use super::language::Language;
use super::plain;

/// What the mail says; the name as it was typed.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Whom it goes to.
    pub to: String,
    /// Its language.
    pub language: Language,
    /// The group's name.
    pub group: String,
    /// The link that lets in.
    pub link: String,
}

/// Composes the mail. Whoever gave the address may be a stranger: nothing of theirs is in it.
pub fn compose(contents: &Verification) -> Composed {
    let Verification { to, language, group, link } = contents;
    let (group, words) = (plain::name(group), language.words());
    let subject = fill(words.verify, &[("group", &group)]);
    let body = body(*language, &group, link);
    Composed {
        to: to.clone(),
        text: format!(
            "{subject}.\n\n{}\n\n{}:\n{link}\n{}\n\n{}\n",
            words.verify_reason,
            fill(words.join, &[("group", &group)]),
            words.verify_until,
            words.footer,
        ),
        html: document(*language, &subject, STYLE, &body),
        body,
        language: *language,
        subject,
    }
}

/// Mail programs drop the document around it, so that language and direction are told again.
fn body(language: Language, group: &str, link: &str) -> String {
    let (words, group) = (language.words(), isolated(group));
    let group = [("group", group.as_str())];
    format!(
        "<div lang=\"{}\" dir=\"{}\">\n<p class=\"headline\">{}</p>\n<p>{}</p>\n\
         <p><a href=\"{}\">{}</a></p>\n<p>{}</p>\n<footer>{}</footer>\n</div>",
        language.tag(),
        language.dir(),
        fill(words.verify, &group),
        words.verify_reason,
        escape(link),
        fill(words.join, &group),
        words.verify_until,
        words.footer,
    )
}
