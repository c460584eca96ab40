//! What time it is. Knows nothing of what happens at which time.
//!
//! Everything that depends on time asks the [`Clock`] it was given, so that tests move time by hand
//! and never wait.

use std::fmt::Debug;
use std::time::Duration;

use invitation_widget::timestamp::Timestamp;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

const RFC_3339: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// Tells the time.
pub trait Clock: Debug + Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> Moment;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let now = OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000_000;
        Moment(i64::try_from(now).unwrap_or(i64::MAX))
    }
}

/// A point in time, in milliseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::Type)]
#[sqlx(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The moment this many seconds after 1970.
    pub const fn from_unix_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// The moment that stands on the wire as RFC 3339.
    pub fn parse(text: &str) -> Option<Self> {
        Timestamp::parse(text).map(|timestamp| Self(timestamp.millis()))
    }

    /// The whole seconds since 1970.
    pub const fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The milliseconds since 1970.
    pub const fn unix_millis(self) -> i64 {
        self.0
    }

    /// The moment this much later.
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(millis(duration)))
    }

    /// The moment this much earlier.
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(millis(duration)))
    }

    /// How long it is from here until `later`; nothing when that has passed.
    pub fn until(self, later: Self) -> Duration {
        Duration::from_millis(u64::try_from(later.0.saturating_sub(self.0)).unwrap_or(0))
    }

    /// As it stands on the wire: RFC 3339 in UTC with milliseconds.
    pub fn rfc3339(self) -> String {
        self.utc().and_then(|time| time.format(RFC_3339).ok()).unwrap_or_default()
    }

    /// Year, month and day in UTC.
    pub fn day(self) -> (i32, usize, u8) {
        let date = self.utc().map_or(Date::MIN, OffsetDateTime::date);
        (date.year(), usize::from(u8::from(date.month())), date.day())
    }

    fn utc(self) -> Option<OffsetDateTime> {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).ok()
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_in_utc_with_milliseconds() {
        let moment = Moment::from_unix_seconds(1_768_478_400).plus(Duration::from_millis(70));
        assert_eq!(moment.rfc3339(), "2026-01-15T12:00:00.070Z");
        assert_eq!(moment.day(), (2026, 1, 15));
    }

    #[test]
    fn the_time_until_a_past_moment_is_nothing() {
        let now = Moment::from_unix_seconds(10);
        assert_eq!(now.until(Moment::from_unix_seconds(9)), Duration::ZERO);
        assert_eq!(now.until(Moment::from_unix_seconds(12)), Duration::from_secs(2));
    }
}
