//! The projects of a company.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use crate::cast::*;

async fn projects(app: &TestApp, header: &str, key: &str, query: &str) -> Answer {
    let request = Request::get(format!("/api/1.0/projects{query}")).header(header, key);
    app.send(request.body(Body::empty()).unwrap()).await
}

async fn settle(app: &TestApp, group: &str, name: &str, company: &str) {
    let path = format!("/api/v1/groups/{group}/settings");
    app.set(&path, json!({"name": name, "companyId": company})).await;
}

#[tokio::test]
async fn the_host_finds_the_projects_of_a_company_by_name() {
    let app = TestApp::new().await;
    settle(&app, "project/p2", "Zeus", "northwind").await;
    settle(&app, "project/p1", "Apollo", "northwind").await;
    settle(&app, "project/p3", "Ares", "other").await;
    settle(&app, "team/p4", "No project", "northwind").await;
    settle(&app, "project/p5", "Gone", "northwind").await;
    app.delete("/api/v1/invitations/by-group/project/p5", &host()).await;
    let answer = projects(&app, "api-key", API_KEY, "?companyId=northwind").await;
    assert_eq!(
        answer.json,
        json!({"projects": [
            {"id": "p1", "name": "Apollo", "companyId": "northwind"},
            {"id": "p2", "name": "Zeus", "companyId": "northwind"},
        ]})
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    let none = projects(&app, "api-key", API_KEY, "?companyId=nobody").await;
    assert_eq!(none.json, json!({"projects": []}));
}

#[tokio::test]
async fn d3_the_key_comes_in_its_own_header_and_opens_its_own_tenant() {
    const OTHER_KEY: &str = "VRTX.AAAAAAAAQACAAAAAAAAAAQ.test-secret-key-for-signing";
    let app = TestApp::new().await;
    app.backend.import_api_key("other", OTHER_KEY).await.unwrap();
    settle(&app, "project/p1", "Apollo", "northwind").await;
    let query = "?companyId=northwind";
    assert_eq!(projects(&app, "api-key", OTHER_KEY, query).await.json, json!({"projects": []}));
    for (header, key) in [("x-api-key", API_KEY), ("api-key", "x"), ("accept", "*/*")] {
        let answer = projects(&app, header, key, query).await;
        assert_eq!(answer.refusal(), "401 api_key_invalid", "{header}");
    }
    assert_eq!(projects(&app, "api-key", API_KEY, "").await.refusal(), "422 validation_failed");
    let elsewhere = app.get("/api/1.0/other", &host()).await;
    assert_eq!(elsewhere.refusal(), "404 not_found");
}
