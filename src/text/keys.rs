//! Makes the list of keys, each with its English text.

macro_rules! texts {
    ($keys:ident; $($name:ident = $english:literal,)+) => {
        /// The key of a text.
        #[allow(missing_docs, reason = "the English text beside each key is its documentation")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $keys {
            $($name,)+
        }

        impl $keys {
            /// Every key.
            pub const ALL: &'static [$keys] = &[$($keys::$name,)+];

            pub(super) const fn english(self) -> &'static str {
                match self {
                    $($keys::$name => $english,)+
                }
            }
        }
    };
}

pub(super) use texts;
