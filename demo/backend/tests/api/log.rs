//! The log: what happened, and never with which values (B4).

use std::io;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::Method;
use tracing::Level;
use tracing::subscriber::DefaultGuard;

use crate::cast::*;

/// Everything that was logged in this thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn begin(&self) -> DefaultGuard {
        let log = self.clone();
        let lines = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_ansi(false);
        tracing::subscriber::set_default(lines.with_writer(move || log.clone()).finish())
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

#[tokio::test]
async fn b4_the_log_has_routes_and_no_queries_paths_or_headers() {
    let app = TestApp::new().await;
    std::fs::create_dir(&app.config.widget_dir).unwrap();
    let page = "<meta name=\"invitation-frame\" content=\"\" data-component-id=\"\">";
    std::fs::write(app.config.widget_dir.join("index.html"), page).unwrap();
    let log = Log::default();
    let logging = log.begin();
    for (path, status) in [
        ("/embed/portal?token=t0ps3cret", 200),
        ("/embed?token=t0ps3cret&view=manage", 200),
        ("/embed/a%20b?token=t0ps3cret", 404),
        ("/embed/t0ps3cret/deeper?token=t0ps3cret", 404),
        ("/widget/t0ps3cret.js?token=t0ps3cret", 404),
        ("/i/t0ps3cret?token=t0ps3cret", 404),
        ("/outbox?token=t0ps3cret", 200),
        ("/api/v1/invitations/t0ps3cret?token=t0ps3cret", 401),
        ("/api/v1/t0ps3cret?token=t0ps3cret", 404),
    ] {
        let request = nobody().request(Method::GET, path);
        let request = request.header("referer", "https://acme.example/?token=t0ps3cret");
        let request = request.header("authorization", "Bearer t0ps3cret");
        let answer = app.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status, "{path}");
    }
    drop(logging);
    let text = log.text();
    assert_eq!(text.matches("answered").count(), 9, "{text}");
    assert!(text.contains("/embed/{component}"), "{text}");
    assert!(!text.contains("t0ps3cret"), "{text}");
}
