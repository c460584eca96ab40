//! What comes from outside is text, whatever stands in it (A11).

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::cast::{DESIGN, claims, group, invitation, member, sign, with};
use crate::harness::Harness;
use crate::server::{Server, json as answer, text};

/// Strings that would be more than text where text is taken for something else.
fn strings() -> Vec<String> {
    let scripts = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<b>bold</b>",
        "</p><h1>x",
        "<!--",
        "-->",
        "<![CDATA[x]]>",
        "\"><i>x</i>",
        "' onfocus='x",
        "javascript:alert(1)",
        "{{7*7}}",
        "${7*7}",
        "<%= 7 %>",
        "&lt;b&gt;",
        "&#60;b&#62;",
        "<iframe src=//x>",
        "<a href=//x>y</a>",
        "<style>*{display:none}</style>",
        "<base href=//x>",
        "\\u003cb\\u003e",
        "<math><mtext></mtext>",
        "<template><b>x</b></template>",
        "{n}",
        "{address}",
        "one=x | other=y",
        "\u{202e}moc.emca@nna",
        "a\u{200b}b",
        "\u{2066}x",
        "%3Cb%3E",
    ];
    scripts.map(str::to_owned).into()
}

#[test]
async fn a11_names_of_groups_are_text() {
    let _server = Server::start();
    let groups = |names: &[String]| -> Vec<Value> {
        let one = |(at, name): (usize, &String)| group("workspace", &format!("g{at}"), name);
        names.iter().enumerate().map(one).collect()
    };
    let plain: Vec<String> = strings().iter().map(|_| "plain".to_owned()).collect();
    let mut sizes = Vec::new();
    for names in [plain, strings()] {
        let widget = Harness::mount(&sign(&claims(&groups(&names))));
        widget.until("the list", || !widget.is_loading()).await;
        let picker = widget.picker();
        picker.open().await;
        assert_eq!(picker.options(), names);
        for name in names.iter().filter(|name| *name != "plain") {
            picker.point_at(name).await;
            picker.point_at(name).await;
        }
        sizes.push(widget.size());
    }
    assert_eq!(sizes[0], sizes[1], "an element came out of a name");
}

#[test]
async fn a11_addresses_and_names_in_answers_are_text() {
    let server = Server::start();
    let mut sizes = Vec::new();
    let plain: Vec<String> = strings().iter().map(|_| "plain".to_owned()).collect();
    for strings in [plain, strings()] {
        let row = |(at, string): (usize, &String)| {
            let target = json!([{ "value": string, "name": string }]);
            let row = with(invitation("x@acme.com"), "target", target);
            let row = with(with(row, "foreignCreatorId", "ravi"), "creatorName", string.as_str());
            with(row, "id", format!("row-{at}"))
        };
        let rows: Vec<Value> = strings.iter().enumerate().map(row).collect();
        server.answer("GET", DESIGN, answer(&json!({ "invitations": rows })));
        let widget = Harness::mount(&member());
        widget.until("the rows", || widget.rows().len() == strings.len()).await;
        assert_eq!(widget.rows(), strings);
        sizes.push(widget.size());
    }
    assert_eq!(sizes[0], sizes[1], "an element came out of an answer");
}

#[test]
async fn a11_what_is_pasted_is_text() {
    let _server = Server::start();
    let mut sizes = Vec::new();
    let mut pasted = strings().join("\n");
    for _ in 0..2 {
        let widget = Harness::mount(&member());
        widget.until_shows("No open invitations").await;
        widget.email_box().paste(&pasted).await;
        sizes.push((widget.chips().len(), widget.size()));
        let plain = |at: usize| format!("plain{at}");
        pasted = (0..widget.chips().len()).map(plain).collect::<Vec<_>>().join(" ");
    }
    assert_eq!(sizes[0], sizes[1], "an element came out of a chip");
}

#[test]
async fn a11_what_a_server_says_of_a_failure_is_text() {
    let server = Server::start();
    let widget = Harness::mount(&member());
    widget.until_shows("No open invitations").await;
    widget.type_emails("bo@acme.com,").await;
    let before = widget.size();
    for string in strings() {
        let body = json!({ "error": string, "code": string, "requestId": string });
        server.answer("POST", "/invitations", text(500, &body.to_string()));
        widget.send().await;
        widget.until("the result", || widget.result().contains(&string)).await;
        assert_eq!(widget.size(), before + 2, "two lines of result for {string}");
    }
}

#[test]
async fn a11_what_is_searched_is_text() {
    let _server = Server::start();
    let widget = Harness::mount(&member());
    widget.until_shows("No open invitations").await;
    let before = widget.size();
    for string in strings() {
        widget.field("Search invitations").retype(&string).await;
        widget.until_shows(&format!("Nothing matches “{string}”.")).await;
        assert_eq!(widget.size(), before, "{string}");
    }
}
