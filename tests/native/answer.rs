//! Good answers with bad parts: what makes no sense is left out, the rest stays.

use invitation_widget::api::answer;
use invitation_widget::api::error::ErrorKind;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::fixture;

fn row(id: &str) -> Value {
    json!({ "id": id, "status": "sent", "target": [{ "type": "email", "value": "ann@acme.com" }] })
}

fn ids(body: &Value) -> Vec<String> {
    let page = answer::page(&body.to_string()).unwrap();
    page.rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn f13_bad_rows_are_left_out_and_the_good_ones_stay_in_order() {
    let rows = json!([
        row("1"), null, 7, "row", [], {}, row(""),
        { "id": [5], "target": [{ "type": "email", "value": "a@acme.com" }] },
        { "id": "no-target" }, { "id": "no-value", "target": [{ "type": "email", "value": "" }] },
        { "id": "target-is-text", "target": "ann@acme.com" },
        row("2"),
    ]);
    assert_eq!(ids(&json!({ "invitations": rows })), ["1", "2"]);
}

#[rstest]
#[case::unknown_status("status", json!("teleported"))]
#[case::unknown_field("holograms", json!([1, { "a": null }]))]
#[case::null_text("foreignCreatorId", json!(null))]
#[case::null_list("groups", json!(null))]
#[case::null_number("views", json!(null))]
#[case::null_time("expires", json!(null))]
#[case::null_flag("expired", json!(null))]
#[case::null_in_a_part("groups", json!([{ "groupId": "1", "type": null, "name": null }]))]
#[case::both_spellings("targets", json!([{ "targetType": "email", "targetValue": "ann@acme.com" }]))]
#[case::no_time("createdAt", json!("yesterday"))]
#[case::strange_form("formSubmissionData", json!({ "role": { "type": "text", "value": ["a"] } }))]
fn f13_a_field_that_another_backend_writes_differently_does_not_cost_the_row(
    #[case] name: &str,
    #[case] value: Value,
) {
    let mut row = row("1");
    row[name] = value;
    assert_eq!(ids(&json!({ "invitations": [row] })), ["1"]);
    assert!(answer::invitation(&row.to_string()).is_ok());
}

#[test]
fn f13_the_list_of_another_backend_is_read() {
    let page = answer::page(&fixture("list-answer-upstream.json")).unwrap();
    let emails: Vec<&str> = page.rows.iter().map(|row| row.email.as_str()).collect();
    assert_eq!(emails, ["kim@acme.com", "lee@acme.com", "max@acme.com"]);
    assert_eq!((page.next, page.count), (None, None));
}

#[rstest]
#[case("null")]
#[case("[]")]
#[case("{}")]
#[case("7")]
#[case("{\"invitations\":null}")]
#[case("{\"invitations\":{}}")]
#[case("{\"invitations\":[]")]
#[case("<!doctype html>")]
#[case("")]
fn a_page_without_a_frame_is_a_bad_response(#[case] body: &str) {
    assert_eq!(answer::page(body).unwrap_err().kind, ErrorKind::BadResponse);
}

#[rstest]
#[case(json!("MjAyNg"), Some("MjAyNg"))]
#[case(json!(null), None)]
#[case::empty_would_be_the_first_page_again(json!(""), None)]
fn the_next_page_is_asked_for_where_there_is_one(#[case] next: Value, #[case] read: Option<&str>) {
    let page = answer::page(&json!({ "invitations": [], "nextCursor": next }).to_string());
    assert_eq!(page.unwrap().next.as_deref(), read);
}

#[test]
fn f13_a_bad_entry_of_a_send_does_not_hide_that_the_others_were_invited() {
    let good = json!({
        "id": "1", "status": "queued",
        "target": { "type": "email", "value": "ann@acme.com", "name": null },
        "group": { "type": "workspace", "groupId": "ws-1", "name": null },
        "error": null,
    });
    let entries = json!([null, good, { "id": "2" }, 3, { "target": {}, "group": {} }]);
    let body = json!({ "data": { "invitationEntries": entries } });
    let read = answer::entries(&body.to_string()).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].address, "ann@acme.com");
}

#[rstest]
#[case("{}")]
#[case("{\"data\":{}}")]
#[case("{\"data\":[]}")]
#[case("{\"data\":{\"invitationEntries\":{}}}")]
fn an_answer_to_a_send_without_a_frame_is_a_bad_response(#[case] body: &str) {
    assert_eq!(answer::entries(body).unwrap_err().kind, ErrorKind::BadResponse);
}

#[test]
fn an_empty_configuration_is_the_default_one() {
    let read = answer::configuration("{}").unwrap();
    assert_eq!(read, Default::default());
    assert_eq!((read.max_recipients, read.expires_in_days), (50, 7));
    assert!(answer::configuration("[]").is_err());
}

#[test]
fn f13_a_bad_role_or_field_does_not_cost_the_configuration() {
    let body = json!({
        "roles": [null, [], {}, { "id": "guest", "name": "Guest" }, { "id": [] }, "admin"],
        "fields": [{ "name": "team", "label": "Team", "type": "text" }, { "name": [] }, { "label": "?" }],
        "maxRecipients": 20,
        "allowedEmailDomains": null,
        "features": { "message": true, "teleport": "yes" },
    });
    let read = answer::configuration(&body.to_string()).unwrap();
    assert_eq!(read.roles.len(), 1);
    assert_eq!(read.fields.len(), 1);
    assert_eq!((read.max_recipients, read.features.message), (20, true));
}

#[test]
fn rows_that_were_accepted_or_taken_back_are_not_shown_as_open() {
    let row = |id: &str, more: &str| {
        format!(r#"{{"id":"{id}","target":[{{"type":"email","value":"a@acme.com"}}]{more}}}"#)
    };
    let rows = [
        row("open", ""),
        row("accepted", r#","status":"accepted""#),
        row("elsewhere", r#","status":"accepted_elsewhere""#),
        row("revoked", r#","deactivated":true"#),
    ];
    let page = answer::page(&format!(r#"{{"invitations":[{}]}}"#, rows.join(","))).unwrap();
    assert_eq!(page.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["open"]);
}

#[test]
fn the_bearer_of_a_session_is_read_and_nothing_else_counts_as_one() {
    let opened = r#"{ "session": "short", "expires": 1768482000 }"#;
    assert_eq!(answer::session(opened).unwrap(), "short");
    for body in ["", "{}", "[]", r#"{ "session": "" }"#, r#"{ "session": null }"#, "<html>"] {
        assert_eq!(answer::session(body).unwrap_err().kind, ErrorKind::BadResponse, "{body}");
    }
}
