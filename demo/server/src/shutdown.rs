//! When to stop.

use tokio::signal;

/// Ends when somebody presses Ctrl-C or the system asks the process to stop.
pub async fn asked_for() {
    tokio::select! {
        _ = signal::ctrl_c() => {}
        () = terminated() => {}
    }
    tracing::info!("stopping after the requests that are under way");
}

#[cfg(unix)]
async fn terminated() {
    use signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => drop(terminate.recv().await),
        // Without a handler the system ends the process by itself.
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
