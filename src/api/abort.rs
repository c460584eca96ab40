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

    /// Whether it was given up.
    pub(super) fn has_come(&self) -> bool {
        self.0.signal().aborted()
    }

    /// What a request listens to.
    pub(super) fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

/// Waits for so long, or until one of `ends` is aborted.
pub async fn pause(time: Duration, ends: &[&Abort]) {
    let time = timer(time);
    let signals: Array = ends.iter().map(|end| end.signal()).collect();
    signals.push(&time);
    let _ = JsFuture::from(aborted(&AbortSignal::any(&signals))).await;
}

/// A promise of nothing, kept after `time`.
pub fn after(time: Duration) -> Promise {
    aborted(&timer(time))
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
