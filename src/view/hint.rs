//! What the console is told, once, of mistakes that only the page's developers can mend.

use std::cell::RefCell;

use crate::api::code::Code;
use crate::api::error::{ApiError, ErrorKind};

thread_local! {
    /// What was told already.
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Tells the likely cause of `error`, which a request to the backend at `base` ended in.
pub fn tell(base: &str, error: &ApiError) {
    let origin = web_sys::window().map(|window| window.origin()).unwrap_or_default();
    let base = if base.is_empty() { &origin } else { base };
    let cause = match (error.kind, error.code) {
        (ErrorKind::Network, _) => "gave no answer. Is it up",
        (_, Code::OriginNotAllowed) => "refuses this page. Is it the right one",
        (_, Code::MethodNotAllowed | Code::UnsupportedMediaType) => {
            "does not know the request. Is it the right version"
        }
        _ => return,
    };
    let hint = format!(
        "<invitation-widget> the backend {base} {cause}, is api-base right, and does it let pages of \
         {origin} read its answers (CORS)?"
    );
    once(hint);
}

/// Tells of a mistake that the backend cannot know.
pub fn tell_once(mistake: &str) {
    once(format!("<invitation-widget> {mistake}"));
}

fn once(hint: String) {
    let is_news = TOLD.with_borrow_mut(|told| {
        let is_news = !told.contains(&hint);
        if is_news {
            told.push(hint.clone());
        }
        is_news
    });
    if is_news {
        web_sys::console::warn_1(&hint.into());
    }
}
