//! The outbox page: every mail as it was written, the newest first, with working links.

use crate::clock::Moment;

use super::compose::Composed;
use super::html::{document, escape, isolated};
use super::language::Language;
use super::words::Words;

const STYLE: &str = "body{margin:0 auto;max-width:44rem;padding:1.5rem;color:#1a1d21;\
    background:#f5f6f8;font:1rem/1.5 system-ui,sans-serif}article{margin:1rem 0;padding:1rem 1.25rem;\
    border:1px solid #d5d9e0;border-radius:8px;background:#fff}h2{margin:0 0 .25rem;font-size:1.1rem}\
    h3{font-size:1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .75rem;margin:0}\
    dt{color:#5b6470}dd{margin:0;overflow-wrap:anywhere}.mail{margin:1rem 0;padding:.25rem \
    1.25rem;border:1px solid #d5d9e0;border-radius:6px}.mail a{display:inline-block;padding:.6rem \
    1.1rem;border-radius:6px;background:#1d4ed8;color:#fff;text-decoration:none}.headline{\
    font-size:1.2rem;font-weight:600}blockquote{margin:1rem 0;padding:.5rem 1rem;border-radius:6px;\
    background:#f1f3f6;white-space:pre-line}footer{margin:1rem 0;color:#5b6470}pre{white-space:pre-wrap;overflow-wrap:anywhere}\
    summary{min-height:1.5rem;cursor:pointer}";

/// A mail with what is not part of its contents.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its number.
    pub id: i64,
    /// When it was written.
    pub created_at: Moment,
    /// The mail.
    pub mail: Composed,
}

/// The whole page, for a reader of `language`.
pub fn page(language: Language, mails: &[Shown]) -> String {
    let words = language.words();
    let list = match mails {
        [] => format!("<p>{}</p>", words.outbox_empty),
        mails => mails.iter().map(|shown| article(words, shown)).collect(),
    };
    let Words { outbox: heading, outbox_reason: reason, .. } = words;
    let body = format!("<main>\n<h1>{heading}</h1>\n<p>{reason}</p>\n{list}\n</main>");
    document(language, words.outbox, STYLE, body)
}

/// The HTML part as a mail program would show it, and the plain part.
fn article(words: &Words, shown: &Shown) -> String {
    let Shown { id, created_at, mail } = shown;
    let Words { to, written, plain_text, .. } = words;
    let (lang, dir) = (mail.language.tag(), mail.language.dir());
    format!(
        "<article aria-labelledby=\"mail-{id}\">\n\
         <h2 id=\"mail-{id}\" lang=\"{lang}\" dir=\"{dir}\">{}</h2>\n\
         <dl><dt>{to}</dt><dd>{}</dd><dt>{written}</dt><dd><time dir=\"ltr\">{}</time></dd></dl>\n\
         <div class=\"mail\">{}</div>\n\
         <details><summary>{plain_text}</summary>\
         <pre lang=\"{lang}\" dir=\"auto\">{}</pre></details>\n</article>\n",
        escape(&mail.subject),
        isolated(&mail.to),
        created_at.rfc3339(),
        mail.body,
        linked(&mail.text),
    )
}

/// Plain text whose lines are links where they are addresses.
fn linked(text: &str) -> String {
    let line = |line: &str| match line.starts_with("http://") || line.starts_with("https://") {
        true => format!("<a href=\"{0}\">{0}</a>\n", escape(line)),
        false => format!("{}\n", escape(line)),
    };
    text.lines().map(line).collect()
}
