//! A group's list: pages, filters, order.

use rstest::rstest;
use serde_json::json;

use crate::cast::*;

async fn app_with(count: usize) -> TestApp {
    let app = TestApp::new().await;
    for n in 0..count {
        app.invite(&jonas(), &format!("person{n:02}@new.example")).await;
        app.clock.advance(1);
    }
    app
}

fn addresses(answer: &Answer) -> Vec<String> {
    let rows = answer.json["invitations"].as_array().unwrap();
    rows.iter()
        .map(|row| row["target"][0]["value"].as_str().unwrap().replace("@new.example", ""))
        .collect()
}

#[tokio::test]
async fn cursors_lead_through_all_rows_once_also_when_rows_go() {
    let app = app_with(7).await;
    let first = app.get(&format!("{ACME}?limit=3"), &amira()).await;
    assert_eq!(addresses(&first), ["person06", "person05", "person04"]);
    assert_eq!(first.json["count"], 7);
    app.delete(&format!("{INVITATIONS}/{}", first.ids()[2]), &amira()).await;
    app.delete(&format!("{INVITATIONS}/{}", first.ids()[0]), &amira()).await;

    let cursor = first.json["nextCursor"].as_str().unwrap();
    let second = app.get(&format!("{ACME}?limit=3&cursor={cursor}"), &amira()).await;
    assert_eq!(addresses(&second), ["person03", "person02", "person01"]);
    let cursor = second.json["nextCursor"].as_str().unwrap();
    let last = app.get(&format!("{ACME}?limit=3&cursor={cursor}"), &amira()).await;
    assert_eq!(addresses(&last), ["person00"]);
    assert_eq!(last.json["nextCursor"], json!(null));
}

#[tokio::test]
async fn cursors_hold_where_rows_have_the_same_time() {
    let app = TestApp::new().await;
    let people: Vec<String> = (0..9).map(|n| format!("p{n}@new.example")).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    app.post(INVITATIONS, &jonas(), &invite(&people, &["acme"])).await;
    for sort in ["createdAt", "-createdAt", "expires", "-expires", "email", "-email"] {
        let (mut seen, mut path) = (Vec::new(), format!("{ACME}?limit=2&sort={sort}"));
        loop {
            let page = app.get(&path, &amira()).await;
            seen.extend(page.ids().into_iter().map(str::to_owned));
            let Some(cursor) = page.json["nextCursor"].as_str() else {
                break;
            };
            path = format!("{ACME}?limit=2&sort={sort}&cursor={cursor}");
        }
        assert_eq!(seen.len(), 9, "{sort}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 9, "{sort}");
    }
}

#[tokio::test]
async fn start_pages_by_twenty_as_upstream_does() {
    let app = app_with(23).await;
    assert_eq!(app.get(ACME, &amira()).await.ids().len(), 20);
    let rest = app.get(&format!("{ACME}?start=20"), &amira()).await;
    assert_eq!(addresses(&rest), ["person02", "person01", "person00"]);
    let alias =
        app.get(&format!("{}?start=20", ACME.replace("by-group", "by-scope")), &amira()).await;
    assert_eq!(alias.json, rest.json);
}

#[rstest]
#[case("sort=email", &["person00", "person01", "person02"])]
#[case("sort=-email", &["person02", "person01", "person00"])]
#[case("sort=createdAt", &["person00", "person01", "person02"])]
#[case("sort=-expires", &["person02", "person01", "person00"])]
#[case("q=PERSON01", &["person01"])]
#[case("q=%25", &[])]
#[case("q=", &["person02", "person01", "person00"])]
#[case("status=expired", &[])]
#[tokio::test]
async fn the_list_is_sorted_and_filtered(#[case] query: &str, #[case] expected: &[&str]) {
    let app = app_with(3).await;
    let answer = app.get(&format!("{ACME}?{query}"), &amira()).await;
    assert_eq!(addresses(&answer), expected);
    assert_eq!(answer.json["count"], expected.len());
}

#[tokio::test]
async fn expired_invitations_have_their_own_filter() {
    let app = app_with(2).await;
    app.clock.advance(7 * 24 * 60 * 60 - 2);
    let list = async |status: &str| {
        addresses(&app.get(&format!("{ACME}?status={status}"), &amira()).await)
    };
    assert_eq!(list("open").await, ["person01"]);
    assert_eq!(list("expired").await, ["person00"]);
    assert_eq!(list("all").await, ["person01", "person00"]);
}

#[tokio::test]
async fn answered_and_revoked_invitations_are_in_no_list() {
    let app = app_with(2).await;
    let ids: Vec<String> =
        app.get(ACME, &amira()).await.ids().iter().map(|id| (*id).to_owned()).collect();
    app.delete(&format!("{INVITATIONS}/{}", ids[0]), &amira()).await;
    let body = json!({"invitationIds": [ids[1]], "user": {"email": "person00@new.example"}});
    assert_eq!(app.post(ACCEPT, &host(), &body).await.status, 200);
    assert!(app.get(&format!("{ACME}?status=all"), &amira()).await.ids().is_empty());
}

#[rstest]
#[case("limit=0")]
#[case("limit=101")]
#[case("limit=many")]
#[case("start=-1")]
#[case("status=revoked")]
#[case("sort=password")]
#[case("cursor=nonsense")]
#[tokio::test]
async fn i5_a_query_that_makes_no_sense_is_refused(#[case] query: &str) {
    let app = TestApp::new().await;
    assert_eq!(
        app.get(&format!("{ACME}?{query}"), &amira()).await.refusal(),
        "422 validation_failed"
    );
}

#[tokio::test]
async fn a_cursor_belongs_to_its_order() {
    let app = app_with(2).await;
    let first = app.get(&format!("{ACME}?limit=1&sort=email"), &amira()).await;
    let cursor = first.json["nextCursor"].as_str().unwrap();
    let other = app.get(&format!("{ACME}?sort=createdAt&cursor={cursor}"), &amira()).await;
    assert_eq!(other.refusal(), "422 validation_failed");
}

#[tokio::test]
async fn d3_a_group_that_is_not_in_the_token_is_closed_whether_it_exists_or_not() {
    let app = app_with(1).await;
    let foreign = app.get(ACME, &eve()).await;
    assert_eq!(foreign.refusal(), "403 forbidden");
    let unknown = app.get("/api/v1/invitations/by-group/workspace/unknown", &eve()).await;
    let other_type = app.get("/api/v1/invitations/by-group/team/acme", &amira()).await;
    assert_eq!(unknown.comparable(), foreign.comparable());
    assert_eq!(other_type.comparable(), foreign.comparable());
}

#[tokio::test]
async fn group_ids_may_hold_anything_that_a_path_can_encode() {
    let app = TestApp::new().await;
    let group = json!([{"type": "team", "id": "a/b ?#ü%"}]);
    let caller = jonas().with(json!({"groups": group}));
    let mut request = invite(&["li@new.example"], &["x"]);
    request["groups"][0]["groupId"] = json!("a/b ?#ü%");
    assert_eq!(app.post(INVITATIONS, &caller, &request).await.status, 200);
    let list = app.get("/api/v1/invitations/by-group/team/a%2Fb%20%3F%23%C3%BC%25", &caller).await;
    assert_eq!(list.ids().len(), 1);
}
