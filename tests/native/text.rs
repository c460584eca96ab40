//! The texts and how their places are filled.

use invitation_widget::text::{T, Texts};
use proptest::prelude::*;

use crate::samples::hostile_text;

fn english() -> Texts {
    Texts::default()
}

fn of_count(key: T, count: usize, values: &[(&str, &str)]) -> String {
    english().plural(key, if count == 1 { "one" } else { "other" }, count, values)
}

#[test]
fn what_a_language_does_not_say_is_said_in_english() {
    let own = Texts::new(["Einladen".to_owned(), String::new()]);
    assert_eq!(
        [T::ALL[0], T::ALL[1], T::ALL[2]].map(|key| own.get(key).to_owned()),
        ["Einladen", english().get(T::ALL[1]), english().get(T::ALL[2]),]
    );
}

#[test]
fn texts_of_one_language_are_told_apart_by_what_stands_behind_them() {
    let marked =
        |mark: &str| Texts::new(T::ALL.iter().map(|_| String::new()).chain([mark.to_owned()]));
    let (one, other) = (marked("one"), marked("other"));
    assert_ne!(one.mark(), other.mark());
    assert!(T::ALL.iter().all(|key| one.get(*key) == english().get(*key)));
}

#[test]
fn every_text_says_something_and_its_places_are_closed() {
    for key in T::ALL {
        let text = english().get(*key).to_owned();
        assert!(!text.trim().is_empty(), "{key:?}");
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "{key:?}: {text}");
    }
}

#[test]
fn a_text_with_plural_forms_has_one_for_all_other_counts() {
    for key in T::ALL.iter().filter(|key| english().get(**key).contains(" | ")) {
        let texts = english();
        let forms: Vec<&str> = texts.get(*key).split(" | ").collect();
        assert!(forms.iter().all(|form| form.contains('=')), "{key:?}");
        assert!(forms[forms.len() - 1].starts_with("other="), "{key:?}");
    }
}

#[test]
fn a_count_chooses_its_form_and_fills_it() {
    let groups = |count| of_count(T::GroupCount, count, &[]);
    assert_eq!([0, 1, 2].map(groups), ["0 groups chosen", "1 group chosen", "2 groups chosen"]);
    let ann = [("first", "ann@acme.com")];
    assert!(of_count(T::Duplicates, 1, &ann).starts_with("ann@acme.com"));
    assert!(of_count(T::Duplicates, 12, &ann).starts_with("12 "));
}

proptest! {
    #[test]
    fn a11_what_a_value_says_is_never_read_as_a_place(
        address in prop_oneof![hostile_text(), Just("{address}{n}}{".to_owned())]
    ) {
        let filled = english().fill(T::ChipRemoved, &[("address", &address), ("n", "x")]);
        prop_assert_eq!(filled, format!("{address} removed."));
    }

    #[test]
    fn a11_a_value_cannot_choose_the_plural_form(
        first in prop_oneof![hostile_text(), Just("a | other=b".to_owned())]
    ) {
        let filled = of_count(T::Duplicates, 1, &[("first", &first)]);
        prop_assert_eq!(filled, format!("{first} is already in the list."));
    }
}
