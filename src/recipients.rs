//! Splits what people paste into the e-mail box into pieces, one for each address.
//!
//! Takes lists with commas, semicolons, spaces, tabs and new lines, spreadsheet columns, and
//! addresses as mail programs write them (`"Smith, Ann" <ann@acme.com>`). Drops nothing: text that
//! is no address becomes a piece too, and [`crate::email`] says what is wrong with it.

/// The pieces of `text`, in its order, none of them blank.
pub fn split(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for entry in entries(text) {
        split_entry(entry, &mut pieces);
    }
    pieces
}

/// Whether typing `c` ends an address.
pub fn is_separator(c: char) -> bool {
    matches!(c, ',' | ';') || is_blank(c)
}

/// White space and the invisible marks that spreadsheets and web pages leave behind.
///
/// Marks of direction stand around addresses that were copied out of right-to-left text.
fn is_blank(c: char) -> bool {
    let is_direction =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_whitespace() || is_direction || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

/// Cuts at commas, semicolons, tabs and new lines, but not within a quoted name.
fn entries(text: &str) -> Vec<&str> {
    let mut entries = Vec::new();
    let mut start = 0;
    let mut quoted_until = 0;
    for (at, c) in text.char_indices() {
        if at < quoted_until {
            continue;
        }
        match c {
            '"' => quoted_until = end_of_quoted_name(text, at).unwrap_or(0),
            ',' | ';' | '\t' | '\n' | '\r' => {
                entries.extend(text.get(start..at));
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    entries.extend(text.get(start..));
    entries
}

/// Where the name that is quoted from `start` ends, when an address in brackets follows it.
///
/// A lone quotation mark must not swallow the rest of the list.
fn end_of_quoted_name(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start + 1..)?;
    let length = rest.find(['"', '\n', '\r'])?;
    let behind = rest.get(length..)?.strip_prefix('"')?;
    behind.trim_start_matches([' ', '\t']).starts_with('<').then_some(start + 1 + length + 1)
}

/// An entry is `Name <address>`, several of them, or words.
fn split_entry(entry: &str, pieces: &mut Vec<String>) {
    let mut rest = entry;
    while let Some((name, address, behind)) = bracketed(rest) {
        // A name belongs to the address behind it, unless it is itself an address.
        pieces.extend(words(name).filter(|word| word.contains('@')));
        pieces.extend(words(address));
        rest = behind;
    }
    pieces.extend(words(rest));
}

/// What stands before, in and behind the first pair of brackets that holds an address.
fn bracketed(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.split_once('<')?;
    let (address, behind) = rest.split_once('>')?;
    address.contains('@').then_some((name, address, behind))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(is_separator)
        .map(without_decoration)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
}

/// Quotation marks of a CSV cell, brackets around a lone address, and the scheme of a mail link.
fn without_decoration(word: &str) -> &str {
    let word = word.trim_matches(['"', '\'', '<', '>', '(', ')']);
    match word.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => word.get(7..).unwrap_or(word),
        _ => word,
    }
}
