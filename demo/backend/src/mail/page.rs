//! The outbox page: every mail as it was written, the newest first, with working links.

use crate::clock::Moment;

use super::compose::Composed;
use super::html::{document, escape};

const STYLE: &str = "body{margin:0 auto;max-width:44rem;padding:1.5rem;color:#1a1d21;\
    background:#f5f6f8;font:1rem/1.5 system-ui,sans-serif}article{margin:1rem 0;padding:1rem 1.25rem;\
    border:1px solid #d5d9e0;border-radius:8px;background:#fff}h2{margin:0 0 .25rem;font-size:1.1rem}\
    h3{font-size:1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .75rem;margin:0}\
    dt{color:#5b6470}dd{margin:0;overflow-wrap:anywhere}.mail{margin:1rem 0;padding:.25rem \
    1.25rem;border:1px solid #d5d9e0;border-radius:6px}.mail a{display:inline-block;padding:.6rem \
    1.1rem;border-radius:6px;background:#1d4ed8;color:#fff;text-decoration:none}.headline{\
    font-size:1.2rem;font-weight:600}blockquote{margin:1rem 0;padding:.5rem 1rem;border-left:3px \
    solid #5b6470;white-space:pre-line}footer{color:#5b6470}pre{white-space:pre-wrap;overflow-wrap:anywhere}\
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

/// The whole page.
pub fn page(mails: &[Shown]) -> String {
    let list = match mails {
        [] => "<p>No mails yet. Invite somebody, and reload this page.</p>".to_owned(),
        mails => mails.iter().map(article).collect(),
    };
    let intro = "<p>There is no mail server, so mails stay here. The newest is at the top.</p>";
    document("en", "Outbox", STYLE, format!("<main>\n<h1>Outbox</h1>\n{intro}\n{list}\n</main>"))
}

/// The HTML part as a mail program would show it, and the plain part.
fn article(shown: &Shown) -> String {
    let Shown { id, created_at, mail } = shown;
    let (subject, to) = (escape(&mail.subject), escape(&mail.to));
    format!(
        "<article aria-labelledby=\"mail-{id}\">\n<h2 id=\"mail-{id}\" dir=\"auto\">{subject}</h2>\n\
         <dl><dt>To</dt><dd>{to}</dd><dt>Written</dt><dd><time>{}</time></dd></dl>\n\
         <div class=\"mail\">{}</div>\n\
         <details><summary>Plain text</summary><pre dir=\"auto\">{}</pre></details>\n</article>\n",
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
