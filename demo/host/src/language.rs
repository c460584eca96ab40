//! The language of a page: the one that its reader chose, else the one that the browser likes best.

use std::cmp::Reverse;
use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, HeaderName, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};

use crate::cookie::cookie;

/// Both websites of the demo know it by this name, as they would not on hosts of their own.
const NAME: &str = "language";
/// A year, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, also for those whose language there is not.
    English,
    /// German.
    German,
    /// Arabic.
    Arabic,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Arabic];

    /// The language of a BCP 47 tag, if there are pages in it.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The tag for `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Arabic => "ar",
        }
    }

    /// The direction for `dir`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::English | Self::German => "ltr",
            Self::Arabic => "rtl",
        }
    }

    /// What those who speak it call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Arabic => "العربية",
        }
    }

    /// The header that makes the browser remember the choice.
    pub fn cookie(self) -> [(HeaderName, String); 1] {
        let tag = self.tag();
        [(SET_COOKIE, format!("{NAME}={tag}; Path=/; HttpOnly; SameSite=Lax; Max-Age={KEPT}"))]
    }

    fn of_request(headers: &HeaderMap) -> Self {
        let chosen = cookie(headers, NAME).and_then(Self::of);
        chosen.or_else(|| accepted(headers)).unwrap_or(Self::English)
    }
}

/// Who reads a page: in which language, and where to come back to in another one.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The language.
    pub language: Language,
    /// Path and query of the page. What answers a form has no address of its own.
    pub address: String,
}

impl Reader {
    /// The reader of the answer to a request.
    pub fn of(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let path = uri.path_and_query().filter(|_| method == Method::GET);
        let address = path.map_or_else(|| "/".to_owned(), ToString::to_string);
        Self { language: Language::of_request(headers), address }
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.method, &parts.uri, &parts.headers))
    }
}

/// The language that the browser likes best, of those that there are.
fn accepted(headers: &HeaderMap) -> Option<Language> {
    let lists = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|list| list.to_str().ok());
    let wishes = lists.flat_map(|list| list.split(',')).filter_map(wish);
    let known = wishes.filter_map(|(tag, weight)| Some((Language::of(tag)?, weight)));
    known.min_by_key(|(_, weight)| Reverse(*weight)).map(|(language, _)| language)
}

/// A tag and how much it is liked, in thousandths; nothing for what is not wanted at all.
fn wish(item: &str) -> Option<(&str, u32)> {
    let (tag, parameters) = item.split_once(';').unwrap_or((item, "q=1"));
    let weight: f32 = parameters.trim().strip_prefix("q=")?.parse().ok()?;
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
    (thousandths > 0).then_some((tag.trim(), thousandths))
}
