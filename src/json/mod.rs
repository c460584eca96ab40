//! JSON, read generously: what is missing, blank or of another type is as good as absent.
//!
//! Claims and answers are read by hand, not derived: one wrong field then costs that field alone,
//! and the wasm is spared the derived code, which is large.

mod read;
pub mod write;

/// A JSON value.
#[derive(Debug)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number, exact up to 2⁵³.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; of a name that stands twice, the last counts.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value that `bytes` is.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        read::read(std::str::from_utf8(bytes).ok()?)
    }

    /// The member `name`; null when there is none.
    pub fn get(&self, name: &str) -> &Self {
        let Self::Object(members) = self else { return &Self::Null };
        members.iter().rfind(|(known, _)| known == name).map_or(&Self::Null, |(_, value)| value)
    }

    /// A text that is not blank, or a whole number as text.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned),
            Self::Number(n) if n.trunc() == *n => Some((*n as i64).to_string()),
            _ => None,
        }
    }

    /// The first of the members `names` that holds a text.
    pub fn first_text(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.get(name).text())
    }

    /// The elements of a list; `None` when it is none.
    pub fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The elements of a list; none when it is no list.
    pub fn elements(&self) -> &[Self] {
        self.list().unwrap_or_default()
    }

    /// The texts of a list; what is none is left out.
    pub fn texts(&self) -> Vec<String> {
        self.elements().iter().filter_map(Self::text).collect()
    }

    /// Whether it is `true`.
    pub fn flag(&self) -> bool {
        self.flag_or(false)
    }

    /// Whether it is `true`; `other` where it is no such thing.
    pub fn flag_or(&self, other: bool) -> bool {
        match self {
            Self::Flag(flag) => *flag,
            _ => other,
        }
    }

    /// A count.
    pub fn count(&self) -> Option<u32> {
        match self {
            Self::Number(n) if (0.0..=f64::from(u32::MAX)).contains(n) => Some(*n as u32),
            _ => None,
        }
    }
}
