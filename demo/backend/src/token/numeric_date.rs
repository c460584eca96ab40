//! Dates in claims: numbers of seconds, and nothing else (C9).

use std::time::Duration;

use serde::de::{Deserialize, Deserializer, Error};

use crate::clock::Moment;

use super::Refused;

/// By how much the clocks of host and backend may differ.
pub const SKEW: Duration = Duration::from_secs(30);
/// Greater numbers are milliseconds: as seconds they would lie in the year 5138.
const MAX_SECONDS: f64 = 1e11;

/// A date in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NumericDate(i64);

impl<'de> Deserialize<'de> for NumericDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        if !(0.0..=MAX_SECONDS).contains(&seconds) {
            return Err(D::Error::custom("a date is a number of seconds since 1970"));
        }
        // In this range the cast only cuts the fraction off.
        Ok(Self(seconds as i64))
    }
}

/// Reads a date that is there: unlike `Option`'s own reading, `null` is none.
pub(super) fn present<'de, D>(deserializer: D) -> Result<Option<NumericDate>, D::Error>
where
    D: Deserializer<'de>,
{
    NumericDate::deserialize(deserializer).map(Some)
}

/// The dates of a token, both spellings of expiry already merged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dates {
    pub expiry: NumericDate,
    pub not_before: Option<NumericDate>,
    pub issued: Option<NumericDate>,
}

impl Dates {
    /// Whether the token counts at `now`.
    pub fn check(self, now: Moment) -> Result<(), Refused> {
        let lies_ahead = |date: NumericDate| date.moment() > now.plus(SKEW);
        if self.not_before.is_some_and(lies_ahead) || self.issued.is_some_and(lies_ahead) {
            return Err(Refused::Invalid);
        }
        check_expiry(self.expiry.moment(), now)
    }
}

/// Whether what ends at `expires` still counts at `now`.
pub fn check_expiry(expires: Moment, now: Moment) -> Result<(), Refused> {
    match now >= expires.plus(SKEW) {
        true => Err(Refused::Expired),
        false => Ok(()),
    }
}

impl NumericDate {
    /// The date as a moment.
    pub fn moment(self) -> Moment {
        Moment::from_unix_seconds(self.0)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const NOW: i64 = 1_768_478_400;

    #[rstest]
    #[case::string(r#""1768482000""#)]
    #[case::boolean("true")]
    #[case::list("[1768482000]")]
    #[case::object("{}")]
    #[case::null("null")]
    #[case::negative("-1")]
    #[case::milliseconds("1768482000000")]
    #[case::just_too_much("100000000001")]
    #[case::huge("1e300")]
    #[case::infinite("1e999")]
    #[case::not_a_number("NaN")]
    fn c9_what_is_not_seconds_is_refused(#[case] text: &str) {
        assert!(serde_json::from_str::<NumericDate>(text).is_err());
    }

    #[rstest]
    #[case::whole("1768482000", 1_768_482_000)]
    #[case::fraction("1768482000.9", 1_768_482_000)]
    #[case::exponent("1.768482e9", 1_768_482_000)]
    #[case::start("0", 0)]
    #[case::largest("100000000000", 100_000_000_000)]
    fn c9_seconds_are_read(#[case] text: &str, #[case] seconds: i64) {
        assert_eq!(serde_json::from_str::<NumericDate>(text).unwrap(), NumericDate(seconds));
    }

    #[rstest]
    #[case(-3600, Err(Refused::Expired))]
    #[case(-31, Err(Refused::Expired))]
    #[case(-30, Err(Refused::Expired))]
    #[case(-29, Ok(()))]
    #[case(0, Ok(()))]
    #[case(3600, Ok(()))]
    fn c9_expiry_has_thirty_seconds_of_grace(
        #[case] from_now: i64,
        #[case] expected: Result<(), Refused>,
    ) {
        let dates = Dates { expiry: NumericDate(NOW + from_now), not_before: None, issued: None };
        assert_eq!(dates.check(Moment::from_unix_seconds(NOW)), expected);
    }

    #[rstest]
    #[case(29, Ok(()))]
    #[case(30, Ok(()))]
    #[case(31, Err(Refused::Invalid))]
    #[case(3600, Err(Refused::Invalid))]
    fn c9_a_token_of_the_future_is_refused(
        #[case] from_now: i64,
        #[case] expected: Result<(), Refused>,
    ) {
        let now = Moment::from_unix_seconds(NOW);
        let (expiry, ahead) = (NumericDate(NOW + 9000), Some(NumericDate(NOW + from_now)));
        assert_eq!(Dates { expiry, not_before: ahead, issued: None }.check(now), expected);
        assert_eq!(Dates { expiry, not_before: None, issued: ahead }.check(now), expected);
    }
}
