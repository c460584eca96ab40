//! The languages of mails and of the server's own pages: which one, and sentences in it.

use std::cmp::Reverse;

use axum::http::{HeaderMap, header};
use invitation_widget::text::fill;

use crate::clock::Moment;

use super::words::{Words, ar, de, en};

/// A language of the mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// Arabic.
    Arabic,
}

impl Language {
    /// The language of a BCP 47 tag, if there are mails in it.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let all = [Self::English, Self::German, Self::Arabic];
        all.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The language that a browser likes best, of those that there are.
    pub fn accepted(headers: &HeaderMap) -> Option<Self> {
        let lists = headers.get_all(header::ACCEPT_LANGUAGE).iter();
        let wishes = lists.filter_map(|list| list.to_str().ok()).flat_map(|list| list.split(','));
        let known =
            wishes.filter_map(wish).filter_map(|(tag, weight)| Some((Self::of(tag)?, weight)));
        known.min_by_key(|(_, weight)| Reverse(*weight)).map(|(language, _)| language)
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

    /// The texts.
    pub fn words(self) -> &'static Words {
        match self {
            Self::English => &en::WORDS,
            Self::German => &de::WORDS,
            Self::Arabic => &ar::WORDS,
        }
    }

    /// The day of a moment, such as "22 January 2026".
    pub fn day(self, moment: Moment) -> String {
        let Words { months, date, .. } = self.words();
        let (year, month, day) = moment.day();
        let month = months.get(month.saturating_sub(1)).copied().unwrap_or_default();
        let (year, day) = (year.to_string(), day.to_string());
        fill(date, &[("day", &day), ("month", month), ("year", &year)])
    }
}

/// A tag and how much it is liked, in thousandths; nothing for what is not wanted at all.
fn wish(item: &str) -> Option<(&str, u32)> {
    let (tag, parameters) = item.split_once(';').unwrap_or((item, "q=1"));
    let weight: f32 = parameters.trim().strip_prefix("q=")?.parse().ok()?;
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
    (thousandths > 0).then_some((tag.trim(), thousandths))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::region("de-AT", Some(Language::German))]
    #[case::case("AR-eg", Some(Language::Arabic))]
    #[case::script("en_Latn", Some(Language::English))]
    #[case::other("fr", None)]
    #[case::longer("den", None)]
    #[case::nothing("", None)]
    fn the_first_part_of_a_tag_is_the_language(#[case] tag: &str, #[case] is: Option<Language>) {
        assert_eq!(Language::of(tag), is);
    }

    #[rstest]
    #[case::first("de-CH, ar;q=0.9, en", Some(Language::German))]
    #[case::heaviest("en;q=0.5, fr, ar;q=0.8", Some(Language::Arabic))]
    #[case::refused("de;q=0, en;q=0.001", Some(Language::English))]
    #[case::nonsense("de;q=NaN, ;;;, *, ar;level=1", None)]
    fn a_browser_says_what_it_likes_best(#[case] list: &str, #[case] is: Option<Language>) {
        let list = list.parse().unwrap();
        assert_eq!(
            Language::accepted(&HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, list)])),
            is
        );
    }

    #[rstest]
    #[case::english(Language::English, "5 March 2026")]
    #[case::german(Language::German, "5. März 2026")]
    #[case::arabic(Language::Arabic, "5 مارس 2026")]
    fn a_day_is_written_in_words(#[case] language: Language, #[case] expected: &str) {
        assert_eq!(language.day(Moment::from_unix_seconds(1_772_712_000)), expected);
    }
}
