//! Tokens: our own strict reading of the little of JWS that hosts use (CONTRACT 1 and 2).
//!
//! Which check failed is told to nobody but for expiry, so everything else is one [`Refused`].
//! The algorithm comes from the key's record, never from the token. Nothing here touches the
//! database: the caller looks up the key between [`read`] and [`Unverified::verify`].

mod claims;
mod header;
mod json;
mod merge;
mod numeric_date;
mod parts;
mod verify;

pub use claims::{Claims, Group, Portal};
pub use header::is_kid;
pub use merge::PORTAL_GROUP;
pub use numeric_date::{SKEW, check_expiry};
pub use parts::MAX_TOKEN;
pub use verify::{Verified, VerifyingKey, read};

/// Why a token does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It was good, and its time is over.
    Expired,
    /// It is not acceptable.
    Invalid,
}
