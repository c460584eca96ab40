//! Waiting for what will be true soon, and no longer than a person would.

use std::fmt::Display;
use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long anything in the browser may take, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often to look.
const LOOK: Duration = Duration::from_millis(100);

/// Looks until `look` finds something, and returns it.
///
/// Not found is an `Err` that says what was seen in its place. A page that changes meanwhile loses
/// elements, so every error may pass.
pub async fn until<T, E: Display>(what: &str, look: impl AsyncFn() -> Result<T, E>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        match look().await {
            Ok(found) => return found,
            Err(seen) if Instant::now() > end => panic!("waited for {what}, but: {seen}"),
            Err(_) => sleep(LOOK).await,
        }
    }
}
