//! What is in a mail: subject, plain text and HTML. Pure.

use invitation_widget::text::fill;

use crate::clock::Moment;

use super::html::{document, escape, isolated};
use super::language::Language;
use super::plain;

/// The look of every mail.
pub(super) const STYLE: &str = "body{margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1d21;\
    background:#fff}.headline{font-size:20px;font-weight:600}blockquote{margin:16px 0;padding:8px 16px;border-radius:6px;\
    background:#f1f3f6;white-space:pre-line}a{display:inline-block;padding:10px 18px;border-radius:6px;\
    background:#1d4ed8;color:#fff;text-decoration:none;overflow-wrap:anywhere}\
    footer{margin-top:24px;color:#5b6470;font-size:14px}";

/// What a mail says; every text as it was typed.
#[derive(Clone, Debug)]
pub struct Contents {
    /// Whom it goes to.
    pub to: String,
    /// Whether the same was sent before.
    pub is_reminder: bool,
    /// Its language.
    pub language: Language,
    /// Who invites.
    pub inviter: Option<String>,
    /// The inviter's own words.
    pub message: Option<String>,
    /// What it invites into.
    pub places: Vec<Place>,
}

/// A group and the way into it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The group's name.
    pub group: String,
    /// The link.
    pub link: String,
    /// When the link ends.
    pub until: Moment,
}

/// A composed mail.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Composed {
    /// Whom it goes to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part, a whole document.
    pub html: String,
    /// What is inside the document, to be shown within another one.
    #[serde(skip)]
    pub body: String,
    /// The language of it all.
    #[serde(skip)]
    pub language: Language,
}

/// Composes a mail.
pub fn compose(contents: &Contents) -> Composed {
    let contents = cleaned(contents);
    let language = contents.language;
    let headline = headline(&contents, str::to_owned);
    let subject = match contents.is_reminder {
        false => headline.clone(),
        true => fill(language.words().reminder, &[("subject", &headline)]),
    };
    let body = body(&contents);
    Composed {
        text: text(&contents, &headline),
        html: document(language, &subject, STYLE, &body),
        body,
        language,
        subject,
        to: contents.to,
    }
}

/// Nothing but text goes on from here.
fn cleaned(contents: &Contents) -> Contents {
    let name = |name: &String| Some(plain::name(name)).filter(|name| !name.is_empty());
    let message = contents.message.as_deref().map(plain::lines);
    let place = |place: &Place| Place { group: plain::name(&place.group), ..place.clone() };
    Contents {
        inviter: contents.inviter.as_ref().and_then(name),
        message: message.filter(|message| !message.is_empty()),
        places: contents.places.iter().map(place).collect(),
        ..contents.clone()
    }
}

/// "Ann invited you to Acme", where names are written by `name`.
fn headline(contents: &Contents, name: impl Fn(&str) -> String) -> String {
    let words = contents.language.words();
    let into = match contents.places.as_slice() {
        [only] => name(&only.group),
        places => words.groups.of(places.len()),
    };
    match &contents.inviter {
        Some(inviter) => fill(words.invited_by, &[("inviter", &name(inviter)), ("into", &into)]),
        None => fill(words.invited, &[("into", &into)]),
    }
}

fn text(contents: &Contents, headline: &str) -> String {
    let words = contents.language.words();
    let quote = |message: &String| format!("{}\n\n", message.replace('\n', "\n> "));
    let message = contents.message.as_ref().map(quote).map(|quote| format!("> {quote}"));
    let place = |place: &Place| {
        let join = fill(words.join, &[("group", &place.group)]);
        format!("{join}:\n{}\n{}\n\n", place.link, until(contents, place))
    };
    let places: String = contents.places.iter().map(place).collect();
    format!("{headline}.\n\n{}{places}{}\n", message.unwrap_or_default(), words.footer)
}

/// A name has a direction of its own within the sentence, and so has what the inviter wrote. Mail
/// programs drop the document around it, so that language and direction are told again.
fn body(contents: &Contents) -> String {
    let words = contents.language.words();
    let quote =
        |message: &String| format!("<blockquote dir=\"auto\">{}</blockquote>\n", escape(message));
    let place = |place: &Place| {
        let join = fill(words.join, &[("group", &isolated(&place.group))]);
        let (link, until) = (escape(&place.link), until(contents, place));
        format!("<p><a href=\"{link}\">{join}</a></p>\n<p>{until}</p>\n")
    };
    let places: String = contents.places.iter().map(place).collect();
    let message = contents.message.as_ref().map(quote).unwrap_or_default();
    let (lang, dir) = (contents.language.tag(), contents.language.dir());
    format!(
        "<div lang=\"{lang}\" dir=\"{dir}\">\n<p class=\"headline\">{}</p>\n{message}{places}\
         <footer>{}</footer>\n</div>",
        headline(contents, isolated),
        words.footer,
    )
}

fn until(contents: &Contents, place: &Place) -> String {
    let language = contents.language;
    fill(language.words().until, &[("date", &language.day(place.until))])
}
