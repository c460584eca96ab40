//! Waiting for conditions, with a limit, and never for a length of time.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// How long a condition may take, in milliseconds.
const LIMIT: f64 = 5_000.0;

/// Lets everything run that is due.
pub async fn tick() {
    // A message is a task of its own like a timer, and is not slowed down when there are many.
    let channel = MessageChannel::new().unwrap();
    let next_task = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    channel.port2().post_message(&JsValue::NULL).unwrap();
    JsFuture::from(next_task).await.unwrap();
    channel.port1().close();
}

/// Whether `condition` comes to hold.
pub async fn comes_true(condition: impl Fn() -> bool) -> bool {
    comes_true_within(LIMIT, condition).await
}

/// Whether `condition` comes to hold within so many milliseconds.
pub async fn comes_true_within(limit: f64, condition: impl Fn() -> bool) -> bool {
    // The clock of the page may stand still; this one does not.
    let clock = web_sys::window().unwrap().performance().unwrap();
    let begun = clock.now();
    while !condition() {
        if clock.now() - begun > limit {
            return false;
        }
        tick().await;
    }
    true
}
