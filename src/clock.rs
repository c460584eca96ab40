//! The time, and times in words.

use std::time::Duration;

use js_sys::{Array, Intl, Object, Reflect};
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::timestamp::Timestamp;

/// The time by the local clock.
pub fn now() -> Timestamp {
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// Does `act` every second until the owner is gone.
pub fn every_second(act: impl Fn() + 'static) {
    if let Ok(timer) = set_interval_with_handle(act, Duration::from_secs(1)) {
        on_cleanup(move || timer.clear());
    }
}

/// How far `time` is from `now` in words of `lang`, such as "in 3 days" or "yesterday".
pub fn in_words(time: Timestamp, now: Timestamp, lang: &str) -> String {
    let (count, unit) = largest_unit(time.millis() - now.millis());
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &JsValue::from("numeric"), &JsValue::from("auto"));
    let words = Intl::RelativeTimeFormat::new(&locales(lang), &options).format(count, unit);
    words.into()
}

/// The languages for the browser's own words; none for those of its user.
pub fn locales(lang: &str) -> Array {
    let given = Some(lang).filter(|lang| !lang.is_empty());
    given.map(JsValue::from).into_iter().collect()
}

/// The largest unit of which at least one fits, with the number of them.
///
/// Time left is rounded down: nobody is promised more of it than there is.
fn largest_unit(millis: i64) -> (f64, &'static str) {
    const UNITS: [(i64, &str); 4] =
        [(86_400_000, "day"), (3_600_000, "hour"), (60_000, "minute"), (1_000, "second")];
    let fits = |(length, _): &&(i64, &str)| millis.abs() >= *length;
    let (length, unit) = UNITS.iter().find(fits).copied().unwrap_or((1_000, "second"));
    ((millis / length) as f64, unit)
}
