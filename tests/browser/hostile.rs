//! Bodies that make no sense never bring the widget down (F13).

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, member, resend_path};
use crate::harness::Harness;
use crate::server::{Server, text};

/// Bodies that no backend of ours sends.
fn bodies() -> Vec<String> {
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let nested = format!("{}1{}", "{\"data\":".repeat(200), "}".repeat(200));
    let mut bodies: Vec<String> = [
        "",
        " ",
        "null",
        "true",
        "0",
        "-1e999",
        "1e400",
        "\"\"",
        "[]",
        "{}",
        "[null]",
        "{",
        "]",
        "{\"invitations\":null}",
        "{\"invitations\":{}}",
        "{\"invitations\":[null,1,\"a\",[],{}]}",
        "{\"invitations\":[{\"id\":1e300,\"target\":[{\"value\":{}}]}]}",
        "{\"invitations\":[{\"id\":\"a\",\"target\":{\"value\":\"a@b.co\"}}],\"count\":-5}",
        "{\"invitations\":[],\"nextCursor\":{},\"count\":1e99}",
        "{\"invitations\":[{\"id\":\"x\",\"target\":[{\"value\":\"a@b.co\"}],\"expires\":7}]}",
        "{\"invitations\":[{\"id\":\"x\",\"target\":[{\"value\":\"a@b.co\"}],\
         \"createdAt\":\"99999999-99-99T99:99:99Z\",\"expires\":\"-0001-00-00T00:00:00Z\"}]}",
        "{\"id\":\"x\"}",
        "{\"id\":null,\"target\":null}",
        "{\"data\":null}",
        "{\"data\":[]}",
        "{\"data\":{\"invitationEntries\":null}}",
        "{\"data\":{\"invitationEntries\":[null,7]}}",
        "{\"data\":{\"invitationEntries\":[{\"target\":[],\"group\":\"g\",\"error\":1}]}}",
        "<!doctype html><script>alert(1)</script>",
        "\u{feff}{}",
        "\u{0}",
        "{\"a\":\"\\ud800\"}",
    ]
    .map(str::to_owned)
    .into();
    bodies.extend([deep, nested]);
    bodies
}

#[test]
async fn f13_a_list_of_any_body_ends_in_rows_or_in_words() {
    for body in bodies() {
        let server = Server::start();
        server.answer("GET", DESIGN, text(200, &body));
        let widget = Harness::mount(&member());
        widget.until(&body, || !widget.is_loading()).await;
        server.has_rows(&["ann@acme.com"]);
        widget.field("Show").choose("Expired").await;
        widget.until_rows(&["ann@acme.com"]).await;
    }
}

#[test]
async fn f13_a_send_and_a_resend_of_any_body_end_and_lose_nothing() {
    let server = Server::with_rows(&["ann@acme.com"]);
    let widget = Harness::mount(&member());
    widget.until_rows(&["ann@acme.com"]).await;
    widget.type_emails("bo@acme.com,").await;
    for body in bodies() {
        for status in [200, 500] {
            server.answer("POST", "/invitations", text(status, &body));
            server.answer("POST", &resend_path("ann@acme.com"), text(status, &body));
            widget.send().await;
            widget.result_of_send().await;
            assert_eq!(widget.chips(), ["bo@acme.com"], "{body}");
            widget.button("Resend to ann@acme.com").press().await;
            let is_told = || widget.row("ann@acme.com").shows("Not sent again.");
            widget.until(&body, is_told).await;
        }
    }
}
