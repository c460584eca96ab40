//! Strict JSON: no member name twice in any object, no depth without end.
//!
//! `serde` refuses doubles among the fields that a struct names, and skips them elsewhere. This walk
//! sees every object, also those that nobody reads, so that two readers of a token cannot disagree.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess};
use serde::de::{Unexpected, Visitor};

use super::Refused;

const MAX_DEPTH: usize = 32;

/// Reads `bytes` into `T` when they are strict JSON.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refused> {
    let mut walk = serde_json::Deserializer::from_slice(bytes);
    Strict { depth: 0 }
        .deserialize(&mut walk)
        .and_then(|()| walk.end())
        .and_then(|()| serde_json::from_slice(bytes))
        .map_err(|_| Refused::Invalid)
}

/// Visits one value and everything in it.
#[derive(Clone, Copy)]
struct Strict {
    depth: usize,
}

impl Strict {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        match self.depth {
            MAX_DEPTH => Err(E::invalid_value(Unexpected::Other("deep nesting"), &self)),
            depth => Ok(Self { depth: depth + 1 }),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JSON without doubles, at most {MAX_DEPTH} deep")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let inner = self.deeper()?;
        let mut names = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            map.next_value_seed(inner)?;
            if !names.insert(name) {
                return Err(A::Error::custom("a member name stands twice"));
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let inner = self.deeper()?;
        while seq.next_element_seed(inner)?.is_some() {}
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::Value;

    use super::*;

    #[rstest]
    #[case::top(r#"{"a":1,"a":1}"#)]
    #[case::nested(r#"{"user":{"id":1,"id":2}}"#)]
    #[case::in_a_list(r#"{"groups":[{"x":1,"x":1}]}"#)]
    #[case::escaped(r#"{"exp":1,"\u0065xp":2}"#)]
    fn c12_a_member_name_that_stands_twice_is_refused(#[case] text: &str) {
        assert!(parse::<Value>(text.as_bytes()).is_err());
    }

    #[test]
    fn the_same_name_in_two_objects_is_fine() {
        assert!(parse::<Value>(br#"[{"a":1},{"a":{"a":[true,null,1.5,-1,"x"]}}]"#).is_ok());
    }

    #[test]
    fn c11_nesting_has_an_end() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse::<Value>(nested(32).as_bytes()).is_ok());
        assert!(parse::<Value>(nested(33).as_bytes()).is_err());
        assert!(parse::<Value>(nested(100_000).as_bytes()).is_err());
    }

    #[rstest]
    #[case::trailing(b"{} {}")]
    #[case::not_utf8(b"\"\xff\"")]
    #[case::byte_order_mark(b"\xef\xbb\xbf{}")]
    #[case::empty(b"")]
    fn c8_what_is_not_one_json_text_is_refused(#[case] bytes: &[u8]) {
        assert!(parse::<Value>(bytes).is_err());
    }
}
