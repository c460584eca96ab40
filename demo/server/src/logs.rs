//! What is logged: what happened, never to whom.

use std::io::IsTerminal;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::{Level, Span};
use tracing_subscriber::EnvFilter;

/// Begins to log; `RUST_LOG` says how much.
pub fn begin() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
}

/// Logs every request of the host app by the route that it took; the backend logs its own.
pub fn of_requests(app: Router) -> Router {
    let answers = DefaultOnResponse::new().level(Level::INFO);
    app.layer(TraceLayer::new_for_http().make_span_with(span).on_response(answers))
}

/// Paths hold the secrets of mailed links and queries hold addresses, so neither is logged.
fn span(request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}
