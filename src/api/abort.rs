//! Gives requests up, and waits.

use std::time::Duration;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// Gives up every request that was started with it.
#[derive(Clone, Debug)]
pub struct Abort(web_sys::AbortController);

impl Abort {
    /// Nothing is given up yet; `None` where the browser cannot.
    pub fn new() -> Option<Self> {
        web_sys::AbortController::new().ok().map(Self)
    }

    /// Gives up, without a reason: gloo-net takes none that is not an `Error`.
    pub fn abort(&self) {
        self.0.abort();
    }

    /// What a request listens to.
    pub(super) fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

/// Waits for so long, or until one of `ends` is aborted.
pub async fn pause(time: Duration, [one, other]: [&Abort; 2]) {
    let end = AbortSignal::any(&Array::of2(&one.signal(), &other.signal()));
    let _ = JsFuture::from(within(&timer(time), &end)).await;
}

/// A promise of nothing, kept after `time`.
pub fn after(time: Duration) -> Promise {
    aborted(&timer(time))
}

/// A promise of nothing, kept when one of the two is aborted.
pub(super) fn within(one: &AbortSignal, other: &AbortSignal) -> Promise {
    aborted(&AbortSignal::any(&Array::of2(one, other)))
}

/// Aborted after `time`.
pub(super) fn timer(time: Duration) -> AbortSignal {
    AbortSignal::timeout_with_u32(time.as_millis() as u32)
}

/// A promise of nothing, kept when `signal` is aborted.
fn aborted(signal: &AbortSignal) -> Promise {
    Promise::new(&mut |resolve, _| match signal.aborted() {
        true => drop(resolve.call0(&JsValue::UNDEFINED)),
        false => signal.set_onabort(Some(&resolve)),
    })
}
