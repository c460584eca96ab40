//! Which requests are made again, and when (F3, F4, table K).

use std::time::Duration;

use invitation_widget::api::endpoint::Method;
use invitation_widget::api::error::{ApiError, ErrorKind};
use invitation_widget::api::retry::{Tried, resumes, retry_after};
use invitation_widget::timestamp::Timestamp;
use proptest::prelude::*;
use rstest::rstest;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

use crate::samples::hostile_text;

const PACE: Duration = Duration::from_millis(250);

/// Every kind of failure but [`ErrorKind::Aborted`], which nobody hears of.
const KINDS: [ErrorKind; 15] = [
    ErrorKind::Offline,
    ErrorKind::Network,
    ErrorKind::Timeout,
    ErrorKind::BadResponse,
    ErrorKind::TokenExpired,
    ErrorKind::NotSignedIn,
    ErrorKind::Forbidden,
    ErrorKind::Gone,
    ErrorKind::Conflict,
    ErrorKind::InFlight,
    ErrorKind::Invalid,
    ErrorKind::TooLarge,
    ErrorKind::RateLimited,
    ErrorKind::Unavailable,
    ErrorKind::Server,
];

fn failed(kind: ErrorKind, retry_after: Option<u32>) -> ApiError {
    ApiError { retry_after, ..ApiError::without_answer(kind) }
}

/// The pauses in milliseconds before each further try, when chance takes the longest.
fn schedule(method: Method, has_key: bool, error: &ApiError) -> Vec<u128> {
    let pause = |tries| Tried { method, has_key, error, tries }.pause(PACE, 1.0);
    (1..=20).map_while(pause).map(|pause| pause.as_millis()).collect()
}

#[rstest]
#[case::a_read(Method::Get, false, &[ErrorKind::Network, ErrorKind::Server, ErrorKind::Unavailable])]
#[case::a_removal(
    Method::Delete, false, &[ErrorKind::Network, ErrorKind::Server, ErrorKind::Unavailable]
)]
#[case::a_write_with_a_key(
    Method::Post,
    true,
    &[ErrorKind::Network, ErrorKind::Server, ErrorKind::Unavailable, ErrorKind::InFlight]
)]
#[case::a_write_without_a_key(Method::Post, false, &[])]
fn f3_what_passes_by_itself_is_tried_three_times_more(
    #[case] method: Method,
    #[case] has_key: bool,
    #[case] passing: &[ErrorKind],
) {
    for kind in KINDS {
        let expected: &[u128] = match kind {
            kind if passing.contains(&kind) => &[250, 500, 1000],
            ErrorKind::BadResponse if method == Method::Get => &[250],
            _ => &[],
        };
        assert_eq!(schedule(method, has_key, &failed(kind, None)), expected, "{kind:?}");
    }
}

#[test]
fn f3_a_pause_is_anything_up_to_its_length_and_never_longer_than_eight_seconds() {
    let error = failed(ErrorKind::Network, None);
    let tried = Tried { method: Method::Get, has_key: false, error: &error, tries: 2 };
    let pauses = [0.0, 0.5, 0.999, 7.0, -1.0].map(|random| tried.pause(PACE, random));
    assert_eq!(pauses.map(|pause| pause.unwrap().as_millis()), [0, 250, 499, 500, 0]);
    let slow = tried.pause(Duration::from_secs(60), 1.0);
    assert_eq!(slow, Some(Duration::from_secs(8)));
}

#[test]
fn f4_a_server_that_names_a_pause_gets_at_least_that() {
    let busy = failed(ErrorKind::Unavailable, Some(3));
    assert_eq!(schedule(Method::Get, false, &busy), [3000, 3000, 3000]);
    let soon = failed(ErrorKind::Unavailable, Some(0));
    assert_eq!(schedule(Method::Get, false, &soon), [250, 500, 1000]);
}

#[rstest]
#[case(None, false)]
#[case(Some(0), true)]
#[case(Some(300), true)]
#[case(Some(301), false)]
fn f4_a_read_that_is_put_off_resumes_by_itself_within_five_minutes(
    #[case] wait: Option<u32>,
    #[case] expected: bool,
) {
    assert_eq!(resumes(&failed(ErrorKind::RateLimited, wait)), expected);
}

/// What a header asks to wait for at 08:49:37.5, with dates read by the `time` crate.
fn wait(header: &str) -> Option<u32> {
    let now = Timestamp::parse("1994-11-06T08:49:37.500Z").unwrap();
    retry_after(header, now, &|text| {
        let time = OffsetDateTime::parse(text, &Rfc2822).ok()?;
        Some(Timestamp::from_millis(time.unix_timestamp() * 1000))
    })
}

#[rstest]
#[case("0", Some(0))]
#[case("60", Some(60))]
#[case(" 60 ", Some(60))]
#[case("-1", None)]
#[case("+1", None)]
#[case("1.5", None)]
#[case("soon", None)]
#[case("", None)]
#[case("99999999999", None)]
#[case::later("Sun, 06 Nov 1994 08:50:37 GMT", Some(60))]
#[case::at_once("Sun, 06 Nov 1994 08:49:37 GMT", Some(0))]
#[case::long_ago("Sun, 06 Nov 1994 07:00:00 GMT", Some(0))]
#[case::of_another_form("1994-11-06T08:50:37Z", None)]
#[case::without_sense("when it is done, GMT", None)]
fn f4_a_wait_is_a_number_of_seconds_or_a_date(#[case] header: &str, #[case] expected: Option<u32>) {
    assert_eq!(wait(header), expected);
}

proptest! {
    #[test]
    fn f4_no_header_makes_the_reader_panic(
        header in prop_oneof![hostile_text(), hostile_text().prop_map(|text| text + "GMT")],
        date in any::<i64>(),
        now in any::<i64>(),
    ) {
        let date = Timestamp::from_millis(date);
        let _ = retry_after(&header, Timestamp::from_millis(now), &|_| Some(date));
    }
}
