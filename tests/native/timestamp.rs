//! Points in time against the `time` crate.

use invitation_widget::timestamp::Timestamp;
use proptest::prelude::*;
use rstest::rstest;
use time::OffsetDateTime;
use time::UtcOffset;
use time::format_description::well_known::Rfc3339;

use crate::samples::{hostile_text, mutated};

fn millis(text: &str) -> Option<i64> {
    Timestamp::parse(text).map(Timestamp::millis)
}

/// What the `time` crate makes of `text`.
fn expected(text: &str) -> Option<i64> {
    let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    i64::try_from(time.unix_timestamp_nanos().div_euclid(1_000_000)).ok()
}

#[rstest]
#[case("1970-01-01T00:00:00Z", 0)]
#[case("2026-01-15T12:00:00Z", 1_768_478_400_000)]
#[case("2026-01-15t12:00:00z", 1_768_478_400_000)]
#[case("2026-01-15 12:00:00Z", 1_768_478_400_000)]
#[case("2026-01-15T12:00:00.25Z", 1_768_478_400_250)]
#[case("2026-01-15T12:00:00.2509999999Z", 1_768_478_400_250)]
#[case("2026-01-15T14:00:00+02:00", 1_768_478_400_000)]
#[case("2026-01-15T06:30:00-05:30", 1_768_478_400_000)]
#[case("1969-12-31T23:59:59.999Z", -1)]
#[case("2024-02-29T00:00:00Z", 1_709_164_800_000)]
#[case("2000-02-29T00:00:00Z", 951_782_400_000)]
fn rfc_3339_is_read(#[case] text: &str, #[case] expected: i64) {
    assert_eq!(millis(text), Some(expected));
}

#[rstest]
#[case("")]
#[case("T")]
#[case("2026-01-15")]
#[case("12:00:00Z")]
#[case("2026-01-15T12:00:00")]
#[case("2026-01-15T12:00Z")]
#[case("2026-13-15T12:00:00Z")]
#[case("2026-00-15T12:00:00Z")]
#[case("2026-01-00T12:00:00Z")]
#[case("2026-01-32T12:00:00Z")]
#[case("2026-04-31T12:00:00Z")]
#[case("2026-02-29T12:00:00Z")]
#[case("1900-02-29T12:00:00Z")]
#[case("2026-01-15T24:00:00Z")]
#[case("2026-01-15T12:60:00Z")]
#[case("2026-01-15T12:00:61Z")]
#[case("2026-01-15T12:00:00+24:00")]
#[case("2026-01-15T12:00:00+02:60")]
#[case("2026-01-15T12:00:00+0200")]
#[case("2026-01-15T12:00:00+")]
#[case("2026-01-15T12:00:00.Z")]
#[case("2026-01-15T12:00:00.1e3Z")]
#[case("2026-01-15T12:00:00,5Z")]
#[case("2026-01-15T+12:00:00Z")]
#[case("-2026-01-15T12:00:00Z")]
#[case("26-01-15T12:00:00Z")]
#[case("2026-1-15T12:00:00Z")]
#[case("2026-01-5T12:00:00Z")]
#[case("2026-01-15T1:00:00Z")]
#[case("2026-01-15T12:0:00Z")]
#[case("2026-01-15T12:00:0Z")]
#[case("2026-01-15T0012:00:00Z")]
#[case("2026-01-15T12:00:00+2:00")]
#[case("12026-01-15T12:00:00Z")]
#[case("٢٠٢٦-01-15T12:00:00Z")]
#[case(" 2026-01-15T12:00:00Z")]
#[case("2026-01-15T12:00:00Z ")]
#[case("2026-01-15T12:00:00ZZ")]
#[case("1768478400000")]
#[case("Thu, 15 Jan 2026 12:00:00 GMT")]
fn what_is_not_rfc_3339_is_refused(#[case] text: &str) {
    assert_eq!(millis(text), None);
}

#[test]
fn a_leap_second_is_the_first_second_of_the_next_minute() {
    assert_eq!(millis("2016-12-31T23:59:60Z"), millis("2017-01-01T00:00:00Z"));
}

#[test]
fn timestamps_are_ordered_by_time() {
    assert!(Timestamp::from_millis(-1) < Timestamp::from_millis(0));
    assert!(
        Timestamp::parse("2026-01-15T12:00:00Z") < Timestamp::parse("2026-01-15T12:00:00.001Z")
    );
}

proptest! {
    #[test]
    fn every_millisecond_of_ten_thousand_years_is_read_as_it_was_written(
        millis in -62_135_596_800_000i64..253_402_300_800_000,
        offset in -86_399 / 60..86_400 / 60i32,
    ) {
        let time = OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000);
        let offset = UtcOffset::from_whole_seconds(offset * 60).unwrap();
        let Some(local) = time.unwrap().checked_to_offset(offset) else { return Ok(()) };
        let Ok(text) = local.format(&Rfc3339) else { return Ok(()) };
        prop_assert_eq!(Timestamp::parse(&text), Some(Timestamp::from_millis(millis)), "{}", text);
    }

    #[test]
    fn every_calendar_day_is_the_one_of_the_time_crate_or_is_refused_as_there(
        year in 1..=9999u32, month in 0..=13u32, day in 0..=32u32, hour in 0..=24u32,
    ) {
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:07:09.5Z");
        prop_assert_eq!(millis(&text), expected(&text), "{}", text);
    }

    #[test]
    fn f13_no_text_panics(text in hostile_text()) {
        millis(&text);
    }

    #[test]
    fn f13_a_damaged_time_is_never_read_as_another_than_the_time_crate_reads(
        text in mutated("2026-01-15T12:34:56.789+02:00".to_owned())
    ) {
        // The two differ on purpose in leap seconds, which the crate reads for some days only.
        if let Some(read) = millis(&text) && !text.contains(":60") {
            prop_assert_eq!(Some(read), expected(&text), "{}", text);
        }
    }
}

#[rstest]
#[case::the_same(0, 0)]
#[case::the_second_has_begun(-999, 0)]
#[case::a_slow_answer(-3_400, 0)]
#[case::an_hour_ahead(3_600_000, 3_600_500)]
#[case::an_hour_behind(-3_600_000, -3_599_500)]
#[case::absurd(i64::MAX, i64::MAX - 1_000)]
fn f10_a_server_is_ahead_by_what_its_date_says(#[case] date: i64, #[case] ahead: i64) {
    let local = Timestamp::from_millis(1_000);
    assert_eq!(local.lag_behind(local.plus(date)), ahead);
}
