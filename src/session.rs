//! What the token allows the widget to show.

use crate::claims::Claims;
use crate::group::Group;
use crate::token::{Token, TokenError};

/// Who is using the widget, as far as their token tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// The host has not given a token yet, or has signed the person out.
    Missing,
    /// What the host gave cannot be used.
    Unusable(TokenError),
    /// The token's time is over.
    Expired(Claims),
    /// The person is signed in.
    Active {
        /// What the backend is asked with.
        token: Token,
        /// What the token says.
        claims: Claims,
    },
}

impl Session {
    /// The session of the text that the host gave, at `now` in seconds since 1970.
    pub fn read(text: &str, now: i64) -> Self {
        if text.trim().is_empty() {
            return Self::Missing;
        }
        match Token::parse(text) {
            Err(error) => Self::Unusable(error),
            Ok((_, claims)) if claims.expires <= now => Self::Expired(claims),
            Ok((token, claims)) => Self::Active { token, claims },
        }
    }

    /// The claims, when they could be read.
    pub fn claims(&self) -> Option<&Claims> {
        match self {
            Self::Active { claims, .. } | Self::Expired(claims) => Some(claims),
            Self::Missing | Self::Unusable(_) => None,
        }
    }

    /// The token, while it is good.
    pub fn token(&self) -> Option<&Token> {
        match self {
            Self::Active { token, .. } => Some(token),
            _ => None,
        }
    }

    /// The groups to choose from.
    pub fn groups(&self) -> &[Group] {
        self.claims().map(|claims| claims.groups.as_slice()).unwrap_or_default()
    }
}
