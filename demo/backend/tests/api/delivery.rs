//! How the built widget is delivered: types, caching, who may use it (A16, A17).

use std::fs;

use axum::body::Body;
use axum::http::{Method, Request};
use rstest::rstest;

use crate::cast::*;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const FOR_MINUTES: &str = "public, max-age=300, stale-while-revalidate=86400";

/// A backend with one file of the widget.
async fn with_file(name: &str) -> TestApp {
    let app = TestApp::new().await;
    fs::create_dir(&app.config.widget_dir).unwrap();
    fs::write(app.config.widget_dir.join(name), "plain").unwrap();
    app
}

fn request(method: Method, path: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let request = nobody().request(method, path);
    let add = |request: axum::http::request::Builder, header: &(&str, &str)| {
        request.header(header.0, header.1)
    };
    headers.iter().fold(request, add).body(Body::empty()).unwrap()
}

#[rstest]
#[case("invitation-widget.js", "text/javascript; charset=utf-8", FOR_MINUTES)]
#[case("invitation-embed.js", "text/javascript; charset=utf-8", FOR_MINUTES)]
#[case("invitation-widget_bg.wasm", "application/wasm", FOR_MINUTES)]
#[case("invitation-widget.css", "text/css; charset=utf-8", FOR_MINUTES)]
#[case("custom-elements.json", "application/json", FOR_MINUTES)]
#[case("invitation-widget.d.ts", "text/plain; charset=utf-8", FOR_MINUTES)]
#[case("glue.0123456789abcdef.js", "text/javascript; charset=utf-8", FOR_EVER)]
#[case("invitation-widget_bg.0123456789abcdef.wasm", "application/wasm", FOR_EVER)]
#[case("de.0123456789ABCDEF.js", "text/javascript; charset=utf-8", FOR_MINUTES)]
#[case("de.0123456789abcde.js", "text/javascript; charset=utf-8", FOR_MINUTES)]
#[case("de.0123456789abcdefa.js", "text/javascript; charset=utf-8", FOR_MINUTES)]
#[case("0123456789abcdef.wasm", "application/wasm", FOR_MINUTES)]
#[case("0123456789abcdef", "application/octet-stream", FOR_MINUTES)]
#[tokio::test]
async fn a16_a_file_is_for_pages_of_every_origin(
    #[case] name: &str,
    #[case] mime: &str,
    #[case] caching: &str,
) {
    let app = with_file(name).await;
    let path = format!("/widget/{name}");
    for method in [Method::GET, Method::HEAD] {
        let answer = app.send(request(method, &path, &[("origin", "https://any.example")])).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, mime));
        assert_eq!(answer.header("cache-control"), caching);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
        assert_eq!(answer.header("timing-allow-origin"), "*");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-length"), "5");
    }
}

#[tokio::test]
async fn a16_a_file_that_did_not_change_is_not_sent_again() {
    let app = with_file("invitation-widget.js").await;
    let path = "/widget/invitation-widget.js";
    let first = app.get(path, &nobody()).await;
    let since = [("if-modified-since", first.header("last-modified"))];
    let again = app.send(request(Method::GET, path, &since)).await;
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    assert_eq!(again.header("cache-control"), FOR_MINUTES);
    assert_eq!(again.header("access-control-allow-origin"), "*");
    let long_ago = [("if-modified-since", "Sat, 01 Jan 2000 00:00:00 GMT")];
    assert_eq!(app.send(request(Method::GET, path, &long_ago)).await.status, 200);
}

#[tokio::test]
async fn a16_a_compressed_file_is_sent_to_whoever_can_read_it() {
    let app = with_file("invitation-widget_bg.wasm").await;
    fs::write(app.config.widget_dir.join("invitation-widget_bg.wasm.br"), "small").unwrap();
    let path = "/widget/invitation-widget_bg.wasm";
    let small = app.send(request(Method::GET, path, &[("accept-encoding", "gzip, br")])).await;
    assert_eq!((small.text.as_str(), small.header("content-encoding")), ("small", "br"));
    let plain = app.send(request(Method::GET, path, &[("accept-encoding", "gzip")])).await;
    assert_eq!((plain.text.as_str(), plain.header("content-encoding")), ("plain", ""));
    for answer in [small, plain] {
        assert_eq!(answer.header("content-type"), "application/wasm");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[rstest]
#[case::missing("/widget/missing.0123456789abcdef.js")]
#[case::folder("/widget")]
#[case::folder_with_slash("/widget/")]
#[case::inner_folder("/widget/parts")]
#[case::up("/widget/../server-key")]
#[case::escaped_up("/widget/%2e%2e/server-key")]
#[case::escaped_slash("/widget/..%2fserver-key")]
#[case::backslash("/widget/..%5cserver-key")]
#[case::from_the_root("/widget//etc/hostname")]
#[case::zero("/widget/%00")]
#[case::not_text("/widget/%FF")]
#[case::page("/widget/index.html")]
#[case::page_in_disguise("/widget/index%2ehtml")]
#[case::page_with_slash("/widget/index.html/")]
#[case::compressed_page("/widget/index.html.br")]
#[tokio::test]
async fn a16_what_is_no_file_of_the_widget_is_nowhere(#[case] path: &str) {
    let app = with_file("index.html").await;
    fs::create_dir(app.config.widget_dir.join("parts")).unwrap();
    fs::write(app.config.widget_dir.join("index.html.br"), "small").unwrap();
    let answer = app.get(path, &nobody()).await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("location"), "");
    // What is missing now may be there after the next release.
    assert_ne!(answer.header("cache-control"), FOR_EVER);
}
