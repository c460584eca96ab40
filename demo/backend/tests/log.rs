//! The log: what happened, and never with which values (B4).
//!
//! Alone in its process, because what is logged is decided for all threads at once.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use invitation_backend::{Backend, Config};
use tower::ServiceExt;
use tracing::Level;

/// Everything that was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn begin(&self) {
        let log = self.clone();
        let lines = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_ansi(false);
        lines.with_writer(move || log.clone()).init();
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

async fn backend(folder: &Path) -> Backend {
    let page = "<meta name=\"invitation-frame\" content=\"\" data-component-id=\"\">";
    std::fs::write(folder.join("index.html"), page).unwrap();
    let text = folder.display().to_string();
    let config = Config::from_variables(|name| match name {
        "DATA_DIR" | "WIDGET_DIR" => Some(text.clone()),
        "DATABASE_URL" => Some(format!("sqlite://{text}/test.db")),
        _ => None,
    });
    Backend::start(config.unwrap()).await.unwrap()
}

async fn status(router: Router, path: &str) -> u16 {
    let request = Request::get(path)
        .header("referer", "https://acme.example/?token=t0ps3cret")
        .header("authorization", "Bearer t0ps3cret");
    router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap().status().as_u16()
}

#[tokio::test]
async fn b4_the_log_has_routes_and_no_queries_paths_or_headers() {
    let log = Log::default();
    log.begin();
    let folder = tempfile::tempdir().unwrap();
    let backend = backend(folder.path()).await;
    for (path, expected) in [
        ("/embed/portal?token=t0ps3cret", 200),
        ("/embed?token=t0ps3cret&view=manage", 200),
        ("/embed/a%20b?token=t0ps3cret", 404),
        ("/embed/t0ps3cret/deeper?token=t0ps3cret", 404),
        ("/widget/t0ps3cret.js?token=t0ps3cret", 404),
        ("/i/t0ps3cret?token=t0ps3cret", 404),
        ("/outbox?token=t0ps3cret", 200),
        ("/api/v1/invitations/t0ps3cret?token=t0ps3cret", 401),
        ("/api/v1/links/t0ps3cret/visitors?token=t0ps3cret", 405),
        ("/api/v1/links/verify?proof=t0ps3cret", 401),
        ("/api/v1/t0ps3cret?token=t0ps3cret", 404),
    ] {
        assert_eq!(status(backend.router(), path).await, expected, "{path}");
    }
    backend.shutdown().await;
    let text = log.text();
    assert_eq!(text.matches(": answered ").count(), 11, "{text}");
    assert!(text.contains("/embed/{component}"), "{text}");
    assert!(!text.contains("t0ps3cret"), "{text}");
}
