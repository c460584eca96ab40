//! What a table of texts is made of.

/// The struct of the texts, and a list of what is in it for the tests.
macro_rules! table {
    ($($(#[$note:meta])* $name:ident: $kind:ty,)+) => {
        /// The texts of one language.
        #[derive(Debug)]
        pub struct Words {
            $($(#[$note])* pub $name: $kind,)+
        }

        #[cfg(test)]
        impl Words {
            /// Every text with its name.
            pub fn texts(&self) -> Vec<(&'static str, &'static str)> {
                use $crate::words::Texts;
                let all = [$((stringify!($name), self.$name.texts())),+];
                let named = |(name, texts): (_, Vec<_>)| texts.into_iter().map(move |text| (name, text));
                all.into_iter().flat_map(named).collect()
            }
        }
    };
}

/// Which table is for which language, for a file that holds all three.
macro_rules! languages {
    ($english:ident, $german:ident, $arabic:ident) => {
        impl Words {
            /// The texts of a language.
            pub fn of(language: $crate::language::Language) -> &'static Self {
                use $crate::language::Language;
                match language {
                    Language::English => &$english,
                    Language::German => &$german,
                    Language::Arabic => &$arabic,
                }
            }
        }

        #[cfg(test)]
        #[test]
        fn every_language_has_the_places_of_the_english_texts() {
            for language in $crate::language::Language::ALL {
                $crate::words::agree(&Words::of(language).texts(), &$english.texts());
            }
        }
    };
}

pub(crate) use {languages, table};

/// A text in a form for every number. The forms are those of Arabic, which has the most; a text for
/// nothing may stand in any language.
#[derive(Debug)]
pub struct Counted {
    /// For 0.
    pub zero: &'static str,
    /// For 1.
    pub one: &'static str,
    /// For 2.
    pub two: &'static str,
    /// For 3 to 10, and the same after hundreds.
    pub few: &'static str,
    /// For 11 to 99, and the same after hundreds.
    pub many: &'static str,
    /// For all others.
    pub other: &'static str,
}

impl Counted {
    /// For a language that tells none, one, and others apart.
    pub const fn simple(zero: &'static str, one: &'static str, other: &'static str) -> Self {
        Self { zero, one, two: other, few: other, many: other, other }
    }

    /// The form for a number, with the number in its place.
    pub fn of(&self, n: usize) -> String {
        let form = match (n, n % 100) {
            (0, _) => self.zero,
            (1, _) => self.one,
            (2, _) => self.two,
            (_, 3..=10) => self.few,
            (_, 11..=99) => self.many,
            _ => self.other,
        };
        form.replace("{n}", &n.to_string())
    }
}

/// What a part of a table says.
#[cfg(test)]
pub trait Texts {
    /// All its texts, each form of one that counts.
    fn texts(&self) -> Vec<&'static str>;
}

#[cfg(test)]
impl Texts for &'static str {
    fn texts(&self) -> Vec<&'static str> {
        vec![self]
    }
}

#[cfg(test)]
impl<T: Texts, const N: usize> Texts for [T; N] {
    fn texts(&self) -> Vec<&'static str> {
        self.iter().flat_map(Texts::texts).collect()
    }
}

#[cfg(test)]
impl Texts for Counted {
    fn texts(&self) -> Vec<&'static str> {
        vec![self.zero, self.one, self.two, self.few, self.many, self.other]
    }
}

/// The texts say something, and name what the others name. Small numbers may be said in words.
#[cfg(test)]
pub fn agree(texts: &[(&str, &str)], others: &[(&str, &str)]) {
    fn places(text: &str) -> std::collections::BTreeSet<&str> {
        let places = text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap());
        places.filter(|place| *place != "n").collect()
    }
    assert_eq!(texts.len(), others.len());
    for ((name, text), (_, other)) in texts.iter().zip(others) {
        assert!(!text.trim().is_empty(), "{name}");
        assert_eq!(places(text), places(other), "{name}: {text}");
    }
}
