//! Splitting what people paste.

use invitation_widget::recipients::{is_separator, split};
use rstest::rstest;

#[rstest]
#[case("ann@acme.com,bob@acme.com;kim@acme.com")]
#[case("ann@acme.com, bob@acme.com; kim@acme.com;")]
#[case(",;, ann@acme.com ,,; bob@acme.com\n\n\nkim@acme.com\r\n")]
#[case::blanks("ann@acme.com bob@acme.com   kim@acme.com")]
#[case::windows_lines("ann@acme.com\r\nbob@acme.com\r\nkim@acme.com\r\n")]
#[case::old_mac_lines("ann@acme.com\rbob@acme.com\rkim@acme.com")]
#[case::byte_order_mark("\u{feff}ann@acme.com\nbob@acme.com\n\u{feff}kim@acme.com")]
#[case::no_break_and_zero_width("ann@acme.com\u{a0}bob@acme.com\u{200b}\u{2060}kim@acme.com")]
#[case::direction_marks(
    "\u{202a}ann@acme.com\u{202c} \u{200f}bob@acme.com\u{200e} \u{2068}kim@acme.com\u{2069}"
)]
#[case::line_separators("ann@acme.com\u{2028}bob@acme.com\u{85}kim@acme.com\u{b}")]
#[case::spreadsheet_row("ann@acme.com\tbob@acme.com\tkim@acme.com")]
#[case::csv_cells("\"ann@acme.com\",\"bob@acme.com\";'kim@acme.com'")]
#[case::names("Ann Smith <ann@acme.com>, Bob <bob@acme.com>, <kim@acme.com>")]
#[case::names_in_quotes(
    "\"Smith, Ann\" <ann@acme.com>, \"Bob; the 2nd\" <bob@acme.com>, \"Kim\" <kim@acme.com>"
)]
#[case::names_without_separator("Ann <ann@acme.com> Bob <bob@acme.com> Kim <kim@acme.com>")]
#[case::no_blank_before_the_bracket("Ann<ann@acme.com>,\"B, ob\"<bob@acme.com>;Kim<kim@acme.com>")]
#[case::blanks_in_brackets("Ann < ann@acme.com >, Bob < bob@acme.com>, Kim <kim@acme.com >")]
#[case::links("mailto:ann@acme.com, MAILTO:bob@acme.com, <mailto:kim@acme.com>")]
#[case::round_brackets("(ann@acme.com) (bob@acme.com) (kim@acme.com)")]
#[case::quoted_list_as_a_name("\"ann@acme.com, bob@acme.com\" <kim@acme.com>")]
#[case::inches("ann@acme.com \", bob@acme.com, \"\" <kim@acme.com>")]
fn e7_a_list_comes_out_as_its_addresses(#[case] text: &str) {
    assert_eq!(split(text), ["ann@acme.com", "bob@acme.com", "kim@acme.com"]);
}

#[rstest]
#[case("")]
#[case("  \t\r\n")]
#[case(",;,;")]
#[case("\u{feff}")]
#[case("\"\" '' <> ()")]
fn e7_separators_alone_are_nothing(#[case] text: &str) {
    assert_eq!(split(text), [""; 0]);
}

#[rstest]
#[case::a_name_column("Ann Smith\tann@acme.com", &["Ann", "Smith", "ann@acme.com"])]
#[case::no_address("please invite ann", &["please", "invite", "ann"])]
#[case::bracket_left_open("Ann <ann@acme.com", &["Ann", "ann@acme.com"])]
#[case::bracket_without_address("Ann <boss> <ann@acme.com>", &["Ann", "boss", "ann@acme.com"])]
#[case::quote_left_open("\"Smith, Ann <ann@acme.com>", &["Smith", "ann@acme.com"])]
#[case::address_as_a_name("bob@acme.com <ann@acme.com>", &["bob@acme.com", "ann@acme.com"])]
#[case::bad_address("ann@@acme", &["ann@@acme"])]
#[case::two_in_brackets("<ann@acme.com bob@acme.com>", &["ann@acme.com", "bob@acme.com"])]
fn e7_text_that_is_no_address_comes_out_as_it_is(#[case] text: &str, #[case] expected: &[&str]) {
    assert_eq!(split(text), expected);
}

#[test]
fn e7_a_comma_in_the_quoted_name_of_one_line_does_not_touch_the_next() {
    let text = "\"Smith, Ann\nann@acme.com, \"Lee\" <bob@acme.com>";
    assert_eq!(split(text), ["Smith", "Ann", "ann@acme.com", "bob@acme.com"]);
}

#[test]
fn e7_ten_thousand_lines_of_every_kind_come_out_in_order() {
    let line = |n: usize| match n % 4 {
        0 => format!("person{n}@acme.com\r\n"),
        1 => format!("\"Person, {n}\" <person{n}@acme.com>; "),
        2 => format!("Person {n} <person{n}@acme.com>, "),
        _ => format!("\"person{n}@acme.com\"\t"),
    };
    let text: String = (0..10_000).map(line).collect();
    let expected: Vec<String> = (0..10_000).map(|n| format!("person{n}@acme.com")).collect();
    assert_eq!(split(&text), expected);
}

#[rstest]
#[case(',', true)]
#[case(';', true)]
#[case(' ', true)]
#[case('\n', true)]
#[case('\t', true)]
#[case('\u{a0}', true)]
#[case('\u{feff}', true)]
#[case('@', false)]
#[case('.', false)]
#[case('"', false)]
#[case('\'', false)]
#[case('é', false)]
#[case('\u{200d}', false)]
fn typing_a_separator_ends_an_address(#[case] c: char, #[case] ends: bool) {
    assert_eq!(is_separator(c), ends);
}
