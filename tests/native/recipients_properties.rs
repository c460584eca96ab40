//! What holds for every list: nothing that could be an address is lost.

use invitation_widget::recipients::{is_separator, split};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::samples::hostile_text;

/// A word that could be an address, good or bad, without the marks that lists decorate words with.
fn word() -> impl Strategy<Value = String> {
    "[a-z0-9.+é]{0,8}@{1,2}[a-z0-9.-]{0,8}"
}

fn separator() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        ",",
        ";",
        " ",
        "\n",
        "\r\n",
        "\t",
        ", ",
        " ; ",
        "\u{a0}",
        "\u{feff}",
        ",,",
        "\u{200b}\n",
    ])
}

/// `word` as it stands in the lists of mail programs and spreadsheets.
fn decorated(word: &str, how: u8) -> String {
    match how {
        0 => format!("<{word}>"),
        1 => format!("Ann Smith <{word}>"),
        2 => format!("\"Smith, Ann\" <{word}>"),
        3 => format!("\"{word}\""),
        4 => format!("'{word}'"),
        5 => format!("mailto:{word}"),
        6 => format!("({word})"),
        _ => word.to_owned(),
    }
}

fn list() -> impl Strategy<Value = (Vec<String>, String)> {
    vec((word(), 0..10u8, separator()), 0..40).prop_map(|entries| {
        let text = entries
            .iter()
            .map(|(word, how, separator)| format!("{}{separator}", decorated(word, *how)))
            .collect();
        (entries.into_iter().map(|(word, ..)| word).collect(), text)
    })
}

/// The addresses of `pieces`; what is left are names.
fn with_at(pieces: Vec<String>) -> Vec<String> {
    pieces.into_iter().filter(|piece| piece.contains('@')).collect()
}

proptest! {
    #[test]
    fn e7_every_word_of_a_decorated_list_comes_out_once_and_in_order((words, text) in list()) {
        prop_assert_eq!(with_at(split(&text)), words);
    }

    #[test]
    fn e7_f13_no_text_panics_and_no_piece_is_blank_or_holds_a_separator(text in hostile_text()) {
        for piece in split(&text) {
            prop_assert!(!piece.is_empty());
            prop_assert!(!piece.contains(is_separator), "{:?}", piece);
        }
    }

    #[test]
    fn e7_not_a_single_at_sign_of_any_text_is_lost(text in hostile_text()) {
        let count = |text: &str| text.matches('@').count();
        let came_out: usize = split(&text).iter().map(|piece| count(piece)).sum();
        prop_assert_eq!(came_out, count(&text));
    }

    #[test]
    fn e7_pieces_split_again_stay_what_they_are((_, text) in list()) {
        let pieces = split(&text);
        prop_assert_eq!(split(&pieces.join(", ")), pieces);
    }
}
