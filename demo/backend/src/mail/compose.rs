//! What is in a mail: subject, plain text and HTML. Pure.

use crate::store::outbox::Kind;

use super::html::{document, escape};
use super::language::{Language, Topic};
use super::plain;

const STYLE: &str = "body{margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1d21;\
    background:#fff}.headline{font-size:20px;font-weight:600}blockquote{margin:16px 0;padding:8px 16px;border-left:3px \
    solid #5b6470;white-space:pre-line}a{display:inline-block;padding:10px 18px;border-radius:6px;\
    background:#1d4ed8;color:#fff;text-decoration:none;overflow-wrap:anywhere}\
    footer{margin-top:24px;color:#5b6470;font-size:14px}";

/// What a mail says; every text as it was typed.
#[derive(Clone, Debug)]
pub struct Contents {
    /// Whom it goes to.
    pub to: String,
    /// Why it is sent.
    pub kind: Kind,
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
    /// The day on which the link ends.
    pub until: String,
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
}

/// Composes a mail.
pub fn compose(contents: &Contents) -> Composed {
    let contents = cleaned(contents);
    let language = contents.language;
    let topic = match contents.places.as_slice() {
        [only] => Topic::One(&only.group),
        places => Topic::Several(places.len()),
    };
    let headline = language.invited(contents.inviter.as_deref(), &topic);
    let subject = match contents.kind {
        Kind::Invitation => headline.clone(),
        Kind::Reminder => language.reminder(&headline),
    };
    let body = body(&contents, &headline);
    Composed {
        text: text(&contents, &headline),
        html: document(language.tag(), &subject, STYLE, &body),
        body,
        subject,
        to: contents.to,
    }
}

/// Nothing but text goes on from here.
fn cleaned(contents: &Contents) -> Contents {
    let name = |name: &String| Some(plain::line(name)).filter(|name| !name.is_empty());
    let message = contents.message.as_deref().map(plain::lines);
    let place = |place: &Place| Place { group: plain::line(&place.group), ..place.clone() };
    Contents {
        inviter: contents.inviter.as_ref().and_then(name),
        message: message.filter(|message| !message.is_empty()),
        places: contents.places.iter().map(place).collect(),
        ..contents.clone()
    }
}

fn text(contents: &Contents, headline: &str) -> String {
    let language = contents.language;
    let quote = |message: &String| format!("{}\n\n", message.replace('\n', "\n> "));
    let message = contents.message.as_ref().map(quote).map(|quote| format!("> {quote}"));
    let place = |place: &Place| {
        let (join, until) = (language.join(&place.group), language.until(&place.until));
        format!("{join}:\n{}\n{until}\n\n", place.link)
    };
    let places: String = contents.places.iter().map(place).collect();
    format!("{headline}.\n\n{}{places}{}\n", message.unwrap_or_default(), language.footer())
}

/// The names are set apart from the sentence's direction by `dir="auto"`.
fn body(contents: &Contents, headline: &str) -> String {
    let language = contents.language;
    let quote =
        |message: &String| format!("<blockquote dir=\"auto\">{}</blockquote>\n", escape(message));
    let place = |place: &Place| {
        let (link, join) = (escape(&place.link), escape(&language.join(&place.group)));
        let until = language.until(&place.until);
        format!("<p dir=\"auto\"><a href=\"{link}\">{join}</a></p>\n<p>{until}</p>\n")
    };
    let places: String = contents.places.iter().map(place).collect();
    format!(
        "<p class=\"headline\" dir=\"auto\">{}</p>\n{}{places}<footer>{}</footer>",
        escape(headline),
        contents.message.as_ref().map(quote).unwrap_or_default(),
        escape(language.footer()),
    )
}
