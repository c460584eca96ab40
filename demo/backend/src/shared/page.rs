//! The page behind a shared link in each of its states. Pure.

use axum::http::StatusCode;
use invitation_widget::text::fill;

use crate::mail::html::{document, escape, isolated};
use crate::mail::language::Language;
use crate::mail::plain;
use crate::mail::words::Words;

use super::way::Sign;

/// Sizes are relative to what the reader has set; there is nothing to load.
const STYLE: &str = ":root{color-scheme:light dark;--ink:#1a1d21;--soft:#5b6470;--paper:#fff;\
    --line:#868e99;--act:#1d4ed8;--on-act:#fff;--wrong:#b3261e}\
    @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#aab1bb;--paper:#14171b;\
    --line:#7d8590;--act:#8ab4f8;--on-act:#0b1220;--wrong:#ffb4ab}}\
    *{box-sizing:border-box}body{margin:0;color:var(--ink);background:var(--paper);\
    font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\
    main{max-width:30rem;margin:0 auto;padding:clamp(1.5rem,8vh,5rem) 1.25rem}\
    h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25;hyphens:auto;\
    text-wrap:balance}p{margin:0 0 1rem}.soft{color:var(--soft)}\
    label{display:block;margin-block-end:.375rem;font-weight:600}\
    input{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;color:inherit;\
    background:transparent;border:1px solid var(--line);border-radius:6px;font:inherit}\
    input[aria-invalid]{border-color:var(--wrong)}.wrong{margin:.375rem 0 0;color:var(--wrong)}\
    button{min-height:2.75rem;margin-block-start:1rem;padding:.5rem 1.25rem;color:var(--on-act);\
    background:var(--act);border:1px solid transparent;border-radius:6px;font:inherit;\
    font-weight:600;cursor:pointer}a{display:inline-block;padding-block:.5rem;color:var(--act)}\
    :focus-visible{outline:2px solid var(--act);outline-offset:2px}";

/// What the page says.
#[derive(Clone, Debug)]
pub enum Page<'a> {
    /// No link has this secret, or none any more.
    Unknown,
    /// Nobody joins by this link at the moment.
    Off,
    /// Its time is over.
    Expired,
    /// As many came in as may.
    UsedUp,
    /// It asks for an address.
    Ask {
        /// What it leads to.
        sign: Sign<'a>,
        /// What stands in the field.
        entered: &'a str,
        /// Why that was not taken.
        objection: Option<Objection>,
    },
    /// A mail may be on its way.
    Asked {
        /// What it leads to.
        sign: Sign<'a>,
        /// The address that was entered.
        address: String,
        /// The page where the mail is to be found, where there is no mail server.
        outbox: Option<String>,
    },
}

/// Why an entry was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// There is none.
    Missing,
    /// It is no address.
    Wrong,
}

impl Objection {
    /// The objection to what is no address.
    pub fn to(entered: &str) -> Self {
        if entered.trim().is_empty() { Self::Missing } else { Self::Wrong }
    }

    fn text(self, words: &Words) -> &'static str {
        match self {
            Self::Missing => words.address_missing,
            Self::Wrong => words.address_wrong,
        }
    }
}

impl Page<'_> {
    /// The status that it is answered with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Off => StatusCode::FORBIDDEN,
            Self::Expired | Self::UsedUp => StatusCode::GONE,
            Self::Ask { objection: Some(_), .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Ask { .. } | Self::Asked { .. } => StatusCode::OK,
        }
    }
}

/// The whole page.
pub fn write(language: Language, page: &Page<'_>) -> String {
    let words = language.words();
    let over = |heading, advice: &str| {
        (heading, format!("<h1>{heading}</h1>\n<p>{advice} {}</p>", words.another_link))
    };
    let (title, body) = match page {
        Page::Unknown => {
            let (heading, advice) = (words.dead_link, words.dead_link_advice);
            (heading, format!("<h1>{heading}</h1>\n<p>{advice}</p>"))
        }
        Page::Off => over(words.link_off, words.link_off_advice),
        Page::Expired => over(words.link_expired, ""),
        Page::UsedUp => over(words.used_up, words.used_up_advice),
        Page::Asked { sign, address, outbox } => {
            (words.asked, asked(words, sign, address, outbox.as_deref()))
        }
        Page::Ask { sign, entered, objection } => {
            return document(
                language,
                &title(words, sign, *objection),
                STYLE,
                main(&ask(language, sign, entered, *objection)),
            );
        }
    };
    document(language, title, STYLE, main(&body))
}

fn main(body: &str) -> String {
    format!("<main>\n{body}\n</main>")
}

/// What went wrong comes first: it is what a screen reader says first of a new page.
fn title(words: &Words, sign: &Sign<'_>, objection: Option<Objection>) -> String {
    let heading = fill(words.join, &[("group", &plain::line(sign.group))]);
    match objection {
        Some(objection) => format!("{} – {heading}", objection.text(words)),
        None => heading,
    }
}

/// The field has no type of its own: browsers disagree on what an address is, and change it.
fn ask(language: Language, sign: &Sign<'_>, entered: &str, objection: Option<Objection>) -> String {
    let words = language.words();
    let (state, objection) = match objection {
        None => (" aria-describedby=\"ask\"", String::new()),
        Some(objection) => (
            " aria-invalid=\"true\" aria-describedby=\"wrong\" autofocus",
            format!("\n<p class=\"wrong\" id=\"wrong\">{}</p>", objection.text(words)),
        ),
    };
    format!(
        "<h1>{}</h1>\n{}\n<p id=\"ask\">{}</p>\n<form method=\"post\" novalidate>\n\
         <label for=\"email\">{}</label>\n\
         <input id=\"email\" name=\"email\" inputmode=\"email\" autocomplete=\"email\" \
         autocapitalize=\"none\" spellcheck=\"false\" dir=\"ltr\" required{state} value=\"{}\">\
         {objection}\n<button>{}</button>\n</form>",
        fill(words.join, &[("group", &isolated(&plain::line(sign.group)))]),
        origin(language, sign),
        words.ask,
        words.address,
        escape(entered),
        words.ask_button,
    )
}

/// Who passes the link on, and until when it works.
fn origin(language: Language, sign: &Sign<'_>) -> String {
    let words = language.words();
    let name = sign.inviter.map(plain::line).filter(|name| !name.is_empty());
    let by = name.map(|name| fill(words.shared_by, &[("inviter", &isolated(&name))]));
    let until = sign.until.map(|end| fill(words.until, &[("date", &language.day(end))]));
    let lines: Vec<String> = by.into_iter().chain(until).collect();
    format!("<p class=\"soft\">{}</p>", lines.join(" "))
}

fn asked(words: &Words, sign: &Sign<'_>, address: &str, outbox: Option<&str>) -> String {
    let group = isolated(&plain::line(sign.group));
    let address = format!("<bdi dir=\"ltr\">{}</bdi>", escape(address));
    let advice = fill(words.asked_advice, &[("address", &address), ("group", &group)]);
    let limit = if sign.is_shared { words.verify_until } else { "" };
    let outbox =
        outbox.map(|url| format!("<p><a href=\"{}\">{}</a></p>\n", escape(url), words.outbox));
    // A query alone is the same page, asked for anew.
    format!(
        "<h1>{}</h1>\n<p>{advice} {limit}</p>\n{}<p><a href=\"?\">{}</a></p>",
        words.asked,
        outbox.unwrap_or_default(),
        words.ask_again,
    )
}
