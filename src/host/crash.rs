//! What happens when the widget panics: the page is told, and the next mount starts afresh.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::Hooks;

thread_local! {
    /// Those of each mounted element, which keeps them alive; a crash ends them all.
    static MOUNTED: RefCell<Vec<Weak<Hooks>>> = const { RefCell::new(Vec::new()) };
}

/// Tells `hooks` when the instance crashes, as long as what is returned lives.
#[must_use]
pub fn report_to(hooks: Rc<Hooks>) -> Rc<Hooks> {
    MOUNTED.with_borrow_mut(|mounted| {
        if mounted.is_empty() {
            std::panic::set_hook(Box::new(on_panic));
        }
        mounted.retain(|known| known.strong_count() > 0);
        mounted.push(Rc::downgrade(&hooks));
    });
    hooks
}

fn on_panic(info: &std::panic::PanicHookInfo<'_>) {
    // The next exported call gets a fresh instance, since this one can no longer be trusted.
    wasm_bindgen::handler::schedule_reinit();
    let why = info.to_string();
    for hooks in MOUNTED.take().iter().filter_map(Weak::upgrade) {
        // A shell that throws must not keep the others from being told.
        drop(hooks.crashed(&why));
    }
}
