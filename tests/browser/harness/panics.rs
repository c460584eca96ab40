//! Panics where no test waits: in a task they end nothing but themselves here, and the whole widget
//! where it ships.

use std::cell::Cell;
use std::panic;
use std::sync::Once;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}
static WATCH: Once = Once::new();

/// Counts panics from now on.
pub struct Panics(u32);

impl Panics {
    /// Begins, with those of earlier tests left out.
    pub fn watch() -> Self {
        WATCH.call_once(|| {
            let before = panic::take_hook();
            panic::set_hook(Box::new(move |info| {
                COUNT.set(COUNT.get() + 1);
                before(info);
            }));
        });
        Self(COUNT.get())
    }

    /// Fails when there was one.
    pub fn check(&self) {
        assert_eq!(COUNT.get(), self.0, "something panicked meanwhile");
    }
}
