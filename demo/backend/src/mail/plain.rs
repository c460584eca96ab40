//! Free text made safe for mails: what people typed, without anything that is not text (E6).

/// The longest name in a mail, in characters.
const MAX_NAME: usize = 200;
/// The longest message in a mail, in characters.
const MAX_MESSAGE: usize = 1_000;

/// One line: every run of blanks is one blank, and there is no end of line.
pub fn line(text: &str) -> String {
    let blanks = |c: char| if c.is_whitespace() { ' ' } else { c };
    let kept: String = text.chars().map(blanks).filter(|&c| is_text(c)).take(MAX_NAME).collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A name: one line in which no mail program finds an address to make a link of (E8).
///
/// It looks as it was typed but for two slashes in a row: behind a dot within a word stands a blank
/// without width.
pub fn name(text: &str) -> String {
    let line = line(text).replace("//", "/ /");
    let mut name = String::with_capacity(line.len());
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        name.push(c);
        if is_dot(c) && rest.peek().is_some_and(|next| next.is_alphabetic()) {
            name.push('\u{200b}');
        }
    }
    name
}

/// Those that count as dots in a domain.
fn is_dot(c: char) -> bool {
    matches!(c, '.' | '\u{2024}' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}')
}

/// Several lines, each of them text.
pub fn lines(text: &str) -> String {
    let text: String = text.replace("\r\n", "\n").chars().take(MAX_MESSAGE).collect();
    let clean = |line: &str| line.replace('\t', " ").chars().filter(|&c| is_text(c)).collect();
    text.split('\n').map(clean).collect::<Vec<String>>().join("\n").trim().to_owned()
}

/// No control characters, no separators of lines, nothing that turns the direction of writing.
fn is_text(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{2028}' | '\u{2029}' | '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::header("Ann\r\nBcc: eve@evil.test", "Ann Bcc: eve@evil.test")]
    #[case::nul("A\0n\u{7f}n", "Ann")]
    #[case::second_controls("A\u{85}n\u{9b}n", "A nn")]
    #[case::separators("A\u{2028}n\u{2029}n", "A n n")]
    #[case::direction("\u{202e}nnA\u{2066}\u{200f}", "nnA")]
    #[case::scripts("  結衣   Παπαδόπουλος ", "結衣 Παπαδόπουλος")]
    #[case::joiners_stay("क्\u{200d}ष", "क्\u{200d}ष")]
    fn e6_a_name_is_one_line_of_text(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(line(text), expected);
    }

    #[rstest]
    #[case::address("https://evil.test/x", "https:/ /evil.\u{200b}test/x")]
    #[case::slashes("////evil.test", "/ // /evil.\u{200b}test")]
    #[case::without_scheme("www.evil.test", "www.\u{200b}evil.\u{200b}test")]
    #[case::by_mail("mailto:eve@evil.test", "mailto:eve@evil.\u{200b}test")]
    #[case::other_dots("evil\u{3002}test", "evil\u{3002}\u{200b}test")]
    #[case::numbers("Acme 1.2 Inc. (No. 5)", "Acme 1.2 Inc. (No. 5)")]
    #[case::new_line("a\r\n.b", "a .\u{200b}b")]
    fn e8_a_name_is_no_link(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(name(text), expected);
    }

    #[test]
    fn e8_a_name_has_200_characters_and_a_message_1000() {
        assert_eq!(name(&"x".repeat(201)).len(), 200);
        assert_eq!(lines(&"x".repeat(1_001)).len(), 1_000);
    }

    #[test]
    fn e6_a_message_keeps_its_lines_and_nothing_else() {
        assert_eq!(lines("Hi\r\n\tthere\u{0}\n\n\u{202e}you\r"), "Hi\n there\n\nyou");
    }

    proptest! {
        #[test]
        fn e6_no_control_character_survives(text in "\\PC*|.*") {
            prop_assert!(line(&text).chars().all(|c| !c.is_control()));
            prop_assert!(lines(&text).chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
