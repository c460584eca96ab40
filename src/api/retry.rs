//! Whether a request that failed is made once more, and when.
//!
//! A read, and a write that changes nothing when it is repeated, are tried again after failures that
//! pass by themselves. What a person has waited for in vain is theirs to try again.

use std::time::Duration;

use super::endpoint::Method;
use super::error::{ApiError, ErrorKind};
use crate::timestamp::Timestamp;

/// How often a request is made again.
const MOST: u32 = 3;
/// The longest pause that we choose ourselves, in milliseconds.
const LONGEST: u64 = 8_000;
/// The longest pause that a server may choose before a read is made again by itself, in seconds.
const LONGEST_ASKED: u32 = 300;

/// A try that failed.
#[derive(Clone, Copy, Debug)]
pub struct Tried<'a> {
    /// The method.
    pub method: Method,
    /// Whether an idempotency key makes the write safe to repeat.
    pub has_key: bool,
    /// Why it failed.
    pub error: &'a ApiError,
    /// How many tries there were.
    pub tries: u32,
}

impl Tried<'_> {
    /// The pause before the next try; `None` when there is none.
    ///
    /// It doubles from `pace` with every try, and `random`, from 0 to 1, is the part of it that is
    /// waited: many widgets must not come back at the same moment. A server may ask for more.
    pub fn pause(self, pace: Duration, random: f64) -> Option<Duration> {
        if self.tries > self.most() {
            return None;
        }
        let doubled = (pace.as_millis() as u64) << self.tries.saturating_sub(1).min(16);
        let chosen = doubled.min(LONGEST) as f64 * random.clamp(0.0, 1.0);
        let asked = u64::from(self.error.retry_after.unwrap_or(0)) * 1000;
        Some(Duration::from_millis((chosen as u64).max(asked)))
    }

    fn most(self) -> u32 {
        let is_safe = self.method != Method::Post || self.has_key;
        match self.error.kind {
            ErrorKind::Network | ErrorKind::Server | ErrorKind::Unavailable if is_safe => MOST,
            ErrorKind::InFlight if self.has_key => MOST,
            ErrorKind::BadResponse if self.method == Method::Get => 1,
            _ => 0,
        }
    }
}

/// Whether a read that a server has put off is made again by itself when the time has come.
pub fn resumes(error: &ApiError) -> bool {
    error.retry_after.is_some_and(|seconds| seconds <= LONGEST_ASKED)
}

/// The seconds that a `Retry-After` asks to wait, from `now` on; `None` when it makes no sense.
///
/// It is a whole number, or a date that `parse_date` reads. Only what ends as dates of HTTP do is
/// given to it: the browser's parser finds a date in many a text.
pub fn retry_after(
    header: &str,
    now: Timestamp,
    parse_date: &dyn Fn(&str) -> Option<Timestamp>,
) -> Option<u32> {
    let header = header.trim();
    if !header.ends_with("GMT") {
        let is_number = header.bytes().all(|byte| byte.is_ascii_digit());
        return is_number.then(|| header.parse().ok()).flatten();
    }
    let millis = parse_date(header)?.millis().saturating_sub(now.millis()).max(0);
    u32::try_from(millis.saturating_add(999) / 1000).ok()
}
