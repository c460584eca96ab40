//! What faults further down come to.

use crate::token::Refused;

use super::Error;

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Expired => Self::TokenExpired,
            Refused::Invalid => Self::TokenInvalid,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::Unavailable,
            other => Self::Internal(other.to_string()),
        }
    }
}
