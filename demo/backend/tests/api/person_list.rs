//! A person's invitations: one's own without naming oneself, and for the host also accepted ones.

use rstest::rstest;
use serde_json::json;

use crate::cast::*;

const OWN: &str = "/api/v1/invitations?targetType=email";
const WEEK: i64 = 7 * 24 * 60 * 60;

async fn accepted(app: &TestApp, address: &str) -> String {
    let id = app.invited(&jonas(), address).await;
    let answer = app.post(ACCEPT, &registered(address), &json!({"invitationId": id})).await;
    assert_eq!(answer.status, 200);
    id
}

#[tokio::test]
async fn d10_without_a_value_a_user_sees_all_of_their_own_addresses() {
    let app = TestApp::new().await;
    let first = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(1);
    app.invite(&jonas(), "ann@new.example").await;
    let last = app.invited(&jonas(), "li@bücher.example").await;
    let caller = registered("Li@new.example")
        .with(json!({"identifiers": [{"type": "email", "value": "li@xn--bcher-kva.example"}]}));
    assert_eq!(app.get(OWN, &caller).await.ids(), [last.as_str(), &first]);
    let none = registered("li@new.example").with(json!({"userEmail": null}));
    assert_eq!(app.get(OWN, &none).await.ids(), [""; 0]);
    let host = app.get(OWN, &host()).await;
    assert_eq!(host.json["fields"][0]["path"], "targetValue");
}

#[tokio::test]
async fn expired_invitations_of_a_person_have_their_own_filter() {
    let app = TestApp::new().await;
    let expired = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(WEEK);
    let request = invite(&["li@new.example"], &["design"]);
    let created = app.post(INVITATIONS, &jonas(), &request).await;
    let open = created.json["data"]["invitationEntries"][0]["id"].as_str().unwrap().to_owned();
    let caller = registered("li@new.example");
    let list = async |query: &str| {
        let answer = app.get(&format!("{OWN}{query}"), &caller).await;
        answer.ids().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list("").await, [open.as_str()]);
    assert_eq!(list("&status=open").await, [open.as_str()]);
    assert_eq!(list("&status=expired").await, [expired.as_str()]);
    assert_eq!(list("&status=all").await, [open.as_str(), &expired]);
    let unknown = app.get(&format!("{OWN}&status=revoked"), &caller).await;
    assert_eq!(unknown.refusal(), "422 validation_failed");
}

#[tokio::test]
async fn the_host_learns_what_a_person_accepted_and_who_accepted_in_a_group() {
    let app = TestApp::new().await;
    let li = accepted(&app, "li@new.example").await;
    app.clock.advance(1);
    let ann = accepted(&app, "ann@new.example").await;
    app.invite(&jonas(), "open@new.example").await;
    let person = format!("{OWN}&targetValue=LI@new.example&status=accepted");
    let answer = app.get(&person, &host()).await;
    assert_eq!(answer.ids(), [li.as_str()]);
    let row = &answer.json["invitations"][0];
    assert_eq!((&row["status"], &row["groups"][0]["role"]), (&json!("accepted"), &json!("guest")));

    let group = app.get(&format!("{ACME}?status=accepted&limit=1"), &host()).await;
    assert_eq!((group.ids(), &group.json["count"]), (vec![ann.as_str()], &json!(2)));
    let cursor = group.json["nextCursor"].as_str().unwrap();
    let next = format!("{ACME}?status=accepted&limit=1&cursor={cursor}");
    assert_eq!(app.get(&next, &host()).await.ids(), [li.as_str()]);
}

#[rstest]
#[case::own_addresses(&format!("{OWN}&status=accepted"))]
#[case::own_address(&format!("{OWN}&targetValue=amira@acme.example&status=accepted"))]
#[case::group(&format!("{ACME}?status=accepted"))]
#[tokio::test]
async fn d11_who_accepted_is_for_the_host_alone(#[case] path: &str) {
    let app = TestApp::new().await;
    accepted(&app, "amira@acme.example").await;
    assert_eq!(app.get(path, &amira()).await.refusal(), "403 forbidden");
}

#[tokio::test]
async fn what_was_ended_says_why() {
    let app = TestApp::new().await;
    let ended = async |caller: Caller| {
        let id = app.invited(&jonas(), "li@new.example").await;
        let path = format!("{INVITATIONS}/{id}");
        assert_eq!(app.get(&path, &host()).await.json["attributes"], json!(null));
        app.delete(&path, &caller).await;
        let row = app.get(&path, &host()).await.json;
        (row["deactivated"].clone(), row["attributes"]["reason"].clone())
    };
    assert_eq!(ended(jonas()).await, (json!(true), json!("revoked")));
    assert_eq!(ended(registered("li@new.example")).await, (json!(true), json!("declined")));

    let id = app.invited(&jonas(), "li@new.example").await;
    app.clock.advance(WEEK);
    app.invite(&jonas(), "li@new.example").await;
    let row = app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json;
    assert_eq!(row["attributes"]["reason"], "replaced");
}
