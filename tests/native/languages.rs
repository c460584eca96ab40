//! The languages beside English: each says everything, with the same places, in its plural forms.

use std::collections::BTreeSet;

use invitation_widget::json::Json;
use invitation_widget::text::{M, T, Texts};

const SHELL: [&str; 2] =
    [include_str!("../../src/host/words.json"), include_str!("../../src/host/frame-words.json")];

macro_rules! languages {
    ($($tag:literal: $($category:literal)+;)+) => {
        /// Each with its texts, and with what its rule for counts may answer.
        const LANGUAGES: [(&str, &str, &[&str]); [$($tag),+].len()] =
            [$(($tag, include_str!(concat!("../../src/text/", $tag, ".json")), &[$($category),+]),)+];

        /// The same with the texts of the further views.
        const FURTHER: [(&str, &str, &[&str]); [$($tag),+].len()] = [
            $(($tag, include_str!(concat!("../../src/text/more/", $tag, ".json")), &[$($category),+]),)+
        ];
    };
}

languages! {
    "ar": "zero" "one" "two" "few" "many" "other";
    "de": "one" "other";
    "es": "one" "many" "other";
    "fr": "one" "many" "other";
    "he": "one" "two" "other";
    "it": "one" "many" "other";
    "ja": "other";
    "nl": "one" "other";
    "pl": "one" "few" "many" "other";
    "pt-BR": "one" "many" "other";
    "zh-Hans": "other";
}

type Entries = Vec<(String, String)>;

/// The keys and texts of a file in its order.
fn entries(file: &str) -> Entries {
    let Some(Json::Object(entries)) = Json::parse(file.as_bytes()) else { panic!("no object") };
    entries.into_iter().map(|(key, text)| (key, text.text().unwrap())).collect()
}

/// All keys with their English texts: the widget's, then the shell's.
fn english() -> Entries {
    let texts = Texts::default();
    let own = T::ALL.iter().map(|each| (key(each), texts.get(*each).to_owned()));
    own.chain(SHELL.into_iter().flat_map(entries)).collect()
}

/// The same of the further views.
fn english_of_further() -> Entries {
    let texts = Texts::default();
    M::ALL.iter().map(|each| (key(each), texts.more(*each).to_owned())).collect()
}

fn key(key: &impl std::fmt::Debug) -> String {
    let name = format!("{key:?}");
    name[..1].to_lowercase() + &name[1..]
}

/// Every file of every language, with the English texts and the categories of the language.
fn files() -> Vec<(&'static str, Entries, Entries, &'static [&'static str])> {
    let with = |(tag, file, categories), english| (tag, entries(file), english, categories);
    let first = LANGUAGES.map(|language| with(language, english()));
    first.into_iter().chain(FURTHER.map(|language| with(language, english_of_further()))).collect()
}

/// The plural forms of a text by category; a text without has one.
fn forms(text: &str) -> Vec<(&str, &str)> {
    match text.contains("other=") {
        true => text.split(" | ").map(|form| form.split_once('=').unwrap()).collect(),
        false => vec![("", text)],
    }
}

fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect()
}

#[test]
fn every_language_says_everything_in_the_order_of_the_keys() {
    let keys = |entries: Entries| entries.into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    for (tag, entries, english, _) in files() {
        assert_eq!(keys(entries), keys(english), "{tag}");
    }
}

#[test]
fn every_text_has_the_places_of_the_english_one_and_no_line_break() {
    for (tag, entries, english, _) in files() {
        for ((key, text), (_, model)) in entries.iter().zip(english) {
            assert!(!text.contains('\n'), "{tag} {key}");
            let (wanted, is_plural) = (places(&model), model.contains("other="));
            for (category, form) in forms(text) {
                let mut found = places(form);
                // A form for one or two may say so in words.
                if is_plural && matches!(category, "zero" | "one" | "two") {
                    found.extend(["n"].iter().filter(|n| wanted.contains(*n)));
                }
                // Who is meant can only be named where it is one.
                let needed: BTreeSet<_> = match is_plural && category != "one" {
                    true => wanted.iter().filter(|place| **place != "first").copied().collect(),
                    false => wanted.clone(),
                };
                assert!(found.is_superset(&needed), "{tag} {key} {category}: {form}");
                assert!(found.is_subset(&wanted), "{tag} {key} {category}: {form}");
            }
        }
    }
}

#[test]
fn every_plural_has_the_forms_of_its_language() {
    for (tag, entries, english, categories) in files() {
        for ((key, text), (_, model)) in entries.iter().zip(english) {
            let wanted = if model.contains("other=") { categories } else { &[""] };
            let found: Vec<&str> = forms(text).iter().map(|(category, _)| *category).collect();
            assert_eq!(found, wanted, "{tag} {key}");
        }
    }
}

#[test]
fn h9_the_name_of_a_button_has_its_label_in_it() {
    const NAMES: [(&str, &str); 7] = [
        ("copyLinkOf", "copyLink"),
        ("resendTo", "resend"),
        ("revokeOf", "revoke"),
        ("acceptOf", "accept"),
        ("declineOf", "decline"),
        ("dismissOf", "dismiss"),
        ("joinHeading", "join"),
    ];
    let others = files().into_iter().map(|(tag, entries, ..)| (tag, entries));
    let english = [english(), english_of_further()].map(|entries| ("en", entries));
    let mut count = 0;
    for (tag, entries) in others.chain(english) {
        let text = |key: &str| {
            let mut fitting = entries.iter().filter(|(known, _)| known == key);
            fitting.next().map(|(_, text)| text.to_lowercase())
        };
        for (name, label) in NAMES {
            let Some((named, labelled)) = text(name).zip(text(label)) else { continue };
            assert!(named.contains(&labelled), "{tag} {name}");
            count += 1;
        }
    }
    assert_eq!(count, NAMES.len() * (LANGUAGES.len() + 1));
}
