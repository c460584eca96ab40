//! Each language says everything, and each text names what the English one names.

use std::collections::BTreeSet;

use rstest::rstest;

use super::*;
use crate::mail::language::Language;

/// The forms for one and two may say so in words.
fn places(name: &str, text: &'static str) -> BTreeSet<&'static str> {
    let places = text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap());
    places.filter(|place| (name, *place) != ("groups", "count")).collect()
}

#[rstest]
fn every_text_has_the_places_of_the_english_one(
    #[values(Language::German, Language::Arabic)] language: Language,
) {
    let (texts, models) = (language.words().texts(), en::WORDS.texts());
    assert_eq!(texts.len(), models.len());
    for ((name, text), (_, model)) in texts.into_iter().zip(models) {
        assert!(!text.trim().is_empty(), "{name}");
        assert!(!text.contains(['\n', '<', '>', '&', '"']), "{name} stands in markup as it is");
        assert_eq!(places(name, text), places(name, model), "{name}: {text}");
    }
}

#[test]
fn every_text_in_arabic_is_arabic_and_begins_from_the_right() {
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    for (name, text) in ar::WORDS.texts() {
        let own = text.split('{').filter_map(|part| part.split('}').next_back());
        let first = own.flat_map(str::chars).find(|c| c.is_alphabetic());
        assert!(first.is_none_or(is_arabic), "{name}: {text}");
    }
}

#[rstest]
#[case::one(1, "1 Gruppe", "مجموعة واحدة")]
#[case::two(2, "2 Gruppen", "مجموعتين")]
#[case::few(3, "3 Gruppen", "3 مجموعات")]
#[case::many(11, "11 Gruppen", "11 مجموعة")]
#[case::hundred(100, "100 Gruppen", "100 مجموعة")]
#[case::hundred_and_five(105, "105 Gruppen", "105 مجموعات")]
fn groups_are_counted_by_the_rules_of_the_language(
    #[case] count: usize,
    #[case] german: &str,
    #[case] arabic: &str,
) {
    assert_eq!(de::WORDS.groups.of(count), german);
    assert_eq!(ar::WORDS.groups.of(count), arabic);
}

#[test]
fn a_value_is_never_read_as_a_place() {
    let values = [("inviter", "{into}"), ("into", "{inviter}")];
    assert_eq!(fill(en::WORDS.invited_by, &values), "{into} invited you to {inviter}");
    assert_eq!(fill("a } b { c", &values), "a } b { c");
}
