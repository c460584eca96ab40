//! What the token allows the widget to show.

use crate::claims::Claims;
use crate::group::Group;
use crate::timestamp::Timestamp;
use crate::token::{Token, TokenError};

/// Who is using the widget, as far as their token tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// The host has not given a token yet, or has signed the person out.
    Missing,
    /// What the host gave cannot be used.
    Unusable(TokenError),
    /// The token's time is over.
    Expired {
        /// What the backend is asked with no more.
        token: Token,
        /// What the token said.
        claims: Claims,
    },
    /// The person is signed in.
    Active {
        /// What the backend is asked with.
        token: Token,
        /// What the token says.
        claims: Claims,
    },
}

impl Session {
    /// The session of the text that the host gave, at `now`.
    ///
    /// While nobody knows the time for sure, `None`, no token is too old: the backend decides.
    pub fn read(text: &str, now: Option<Timestamp>) -> Self {
        if text.trim().is_empty() {
            return Self::Missing;
        }
        match Token::parse(text) {
            Err(error) => Self::Unusable(error),
            Ok((token, claims)) if now.is_some_and(|now| claims.end() <= now) => {
                Self::Expired { token, claims }
            }
            Ok((token, claims)) => Self::Active { token, claims },
        }
    }

    /// The claims, when they could be read.
    pub fn claims(&self) -> Option<&Claims> {
        match self {
            Self::Active { claims, .. } | Self::Expired { claims, .. } => Some(claims),
            Self::Missing | Self::Unusable(_) => None,
        }
    }

    /// Whose session it is, and what shapes what they see.
    pub fn who(&self) -> Option<(&str, &[Group], Option<&str>)> {
        let claims = self.claims()?;
        Some((&claims.user_id, &claims.groups, claims.role.as_deref()))
    }

    /// The token, while it is good.
    pub fn token(&self) -> Option<&Token> {
        match self {
            Self::Active { token, .. } => Some(token),
            _ => None,
        }
    }

    /// The token, good or too old.
    pub fn last_token(&self) -> Option<&Token> {
        match self {
            Self::Active { token, .. } | Self::Expired { token, .. } => Some(token),
            Self::Missing | Self::Unusable(_) => None,
        }
    }

    /// The groups to choose from.
    pub fn groups(&self) -> &[Group] {
        self.claims().map(|claims| claims.groups.as_slice()).unwrap_or_default()
    }
}

/// How long before a token's end the host is asked for the next, in milliseconds.
const AHEAD: i64 = 30_000;

/// When the host is asked for the token behind one that was given at `given` and ends at `end`.
///
/// Of a short token half the life is left to it, so that short tokens do not chase each other.
pub fn renewal(given: Timestamp, end: Timestamp) -> Timestamp {
    let half = (end.millis() - given.millis()).max(0) / 2;
    Timestamp::from_millis(end.millis() - half.min(AHEAD))
}
