//! base64url without padding (RFC 4648, section 5), as tokens are written in.
//!
//! By hand, since a crate's decoder is built for speed and costs 1 KB brotli more.

/// The bytes behind `text`; `None` when a character is foreign, the length impossible, or bits are
/// left over: no two texts mean the same bytes.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    // What was read and makes no byte yet, and how many bits that is.
    let (mut rest, mut width) = (0, 0);
    for character in text.bytes() {
        rest = rest << 6 | u32::from(sextet(character)?);
        width += 6;
        if width >= 8 {
            width -= 8;
            bytes.push((rest >> width) as u8);
            rest &= (1 << width) - 1;
        }
    }
    (width < 6 && rest == 0).then_some(bytes)
}

fn sextet(character: u8) -> Option<u8> {
    Some(match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}
