//! The time by the server's clock: a computer's own may be wrong, or have slept.

use leptos::prelude::*;

use crate::clock;
use crate::timestamp::Timestamp;

use super::context::Widget;

/// How often words such as "in 3 minutes" are looked at again, in milliseconds.
const PACE: i64 = 15_000;

/// What a widget knows of the time.
pub(super) struct ServerTime {
    /// How many milliseconds the server is ahead; `None` until an answer has told.
    ahead: Option<i64>,
    /// When the time has to be told again at latest.
    wake: Timestamp,
}

impl Default for ServerTime {
    fn default() -> Self {
        Self { ahead: None, wake: LATEST }
    }
}

/// Never.
const LATEST: Timestamp = Timestamp::from_millis(i64::MAX);

impl Widget {
    /// The time by the server's clock, as far as it is known.
    pub fn time(self) -> Timestamp {
        clock::now().plus(self.ahead().unwrap_or_default())
    }

    /// How many milliseconds the server is ahead; `None` until an answer has told.
    pub(super) fn ahead(self) -> Option<i64> {
        self.server_time.try_with_value(|time| time.ahead).flatten()
    }

    /// An answer that came just now says `date`.
    pub(super) fn hear_time(self, date: Timestamp) {
        let ahead = Some(clock::now().lag_behind(date));
        let before = self.server_time.try_update_value(|time| {
            let before = time.ahead;
            time.ahead = ahead;
            before
        });
        if before.is_some_and(|before| before != ahead) {
            self.tick();
        }
    }

    /// Whether `time` is still to come.
    pub(super) fn is_before(self, time: Timestamp) -> bool {
        let now = self.now.get();
        if time <= now {
            return false;
        }
        // Words for it are in seconds soon.
        let is_near = time <= now.plus(60_000 + PACE);
        self.wake(if is_near { time.min(now.plus(1_000)) } else { time });
        true
    }

    /// How far `time` is away in words, which are kept true; `None` when it has come.
    pub(super) fn words_until(self, time: Timestamp) -> Option<String> {
        // Rounded up: who comes back at the time that they were told is not too early.
        let words = || clock::in_words(time.plus(999), self.now.get(), &self.lang());
        self.is_before(time).then(words)
    }

    /// Has [`Widget::now`] told again at `time` at latest.
    pub(super) fn wake(self, time: Timestamp) {
        self.server_time.try_update_value(|state| state.wake = state.wake.min(time));
    }

    /// Tells the time again.
    pub(super) fn tick(self) {
        self.server_time.try_update_value(|state| state.wake = LATEST);
        self.now.try_set(self.time());
    }

    /// Tells the time again when it is due, or when the clock was set back.
    pub(super) fn tick_when_due(self) {
        let Some(told) = self.now.try_get_untracked() else { return };
        let wake = self.server_time.try_with_value(|state| state.wake).unwrap_or(LATEST);
        let now = self.time();
        if now >= wake || now >= told.plus(PACE) || now < told {
            self.tick();
        }
    }
}
