//! JSON, written from its parts: each function takes values that are JSON text already.
//!
//! Requests and events are put together by hand, not derived: the derived code is compiled anew for
//! each type, and larger than all of this.

/// A text, in quotes and escaped.
pub fn text(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\0'..' ' => {
                let digit = |half: u32| char::from_digit(half, 16).unwrap_or('0');
                let code = u32::from(letter);
                quoted.push_str("\\u00");
                quoted.extend([digit(code >> 4), digit(code & 15)]);
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of values.
pub fn list(values: &[String]) -> String {
    ["[", &values.join(","), "]"].concat()
}

/// A list of texts.
pub fn texts<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    list(&values.into_iter().map(text).collect::<Vec<_>>())
}

/// An object of names and values.
pub fn object(members: &[(&str, String)]) -> String {
    let member = |(name, value): &(&str, String)| [&text(name), ":", value].concat();
    let members: Vec<String> = members.iter().map(member).collect();
    ["{", &members.join(","), "}"].concat()
}

/// A text, or null.
pub fn optional(value: Option<&str>) -> String {
    value.map_or_else(|| "null".to_owned(), text)
}
