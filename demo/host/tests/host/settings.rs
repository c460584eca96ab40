//! Who may invite, who can be invited, and how one may join.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::{Backend, Browser};

const FORM: &str = "inviting=admin&allowed=acme.example%0D%0A*.acme.example&additional=new.example\
    &token=no&link=";

async fn as_person(person: &str) -> (Backend, Browser) {
    let backend = Backend::start().await;
    let mut browser = Browser::at(&backend.url).await;
    browser.post("/sign-in", &format!("person={person}")).await;
    (backend, browser)
}

fn decided() -> Value {
    json!({
        "allowedEmailDomains": ["acme.example", "*.acme.example"],
        "additionalEmailDomains": ["new.example"],
        "invitingRoles": ["admin"], "joinByToken": false, "joinByLink": null
    })
}

#[tokio::test]
async fn what_an_admin_decides_goes_to_the_backend() {
    let (backend, mut browser) = as_person("amira").await;
    browser.get("/settings").await.says(StatusCode::OK, "Who may invite");
    let answer = browser.post("/settings", FORM).await;
    assert_eq!(answer.location(), "/settings?saved=1");
    assert_eq!(backend.puts(), [("/api/v1/settings".to_owned(), decided())]);
    let page = browser.get("/settings?saved=1").await;
    for text in [
        "Saved.",
        "<option value=\"admin\" selected>",
        "acme.example\n*.acme.example</textarea>",
        "new.example</textarea>",
        "<option value=\"no\" selected>",
    ] {
        page.says(StatusCode::OK, text);
    }
}

#[tokio::test]
async fn a_project_may_decide_for_itself_and_the_backend_hears_of_it() {
    let (backend, mut browser) = as_person("amira").await;
    let page = browser.get("/projects/website/settings").await;
    page.says(StatusCode::OK, "As everywhere in Acme");
    let answer = browser.post("/projects/website/settings", FORM).await;
    assert_eq!(answer.location(), "/projects/website/settings?saved=1");
    let mut body = decided();
    body["name"] = "Website relaunch".into();
    body["companyId"] = "northwind".into();
    assert_eq!(backend.puts(), [("/api/v1/groups/project/website/settings".to_owned(), body)]);
}

#[tokio::test]
async fn d22_what_the_backend_objects_to_is_said_at_its_field_and_the_input_kept() {
    let (backend, mut browser) = as_person("amira").await;
    backend.object_to(json!([
        {"path": "allowedEmailDomains[1]", "code": "malformed", "message": "No domain."},
        {"path": "invitingRoles", "code": "unknown", "message": "No role."},
    ]));
    let form = "inviting=member&allowed=a.example+%3Cb%3E&additional=c&token=yes&link=no";
    for path in ["/settings", "/projects/website/settings"] {
        let answer = browser.post(path, form).await;
        for text in [
            "Nothing was saved yet",
            "This is not a domain: <bdi>&lt;b&gt;</bdi>",
            "a.example &lt;b&gt;</textarea>",
            "c</textarea>",
            "id=\"inviting-problem\"",
            "aria-invalid=\"true\"",
        ] {
            answer.says(StatusCode::UNPROCESSABLE_ENTITY, text);
        }
        assert_eq!(answer.text.matches("aria-invalid").count(), 2, "{}", answer.text);
    }
    assert_eq!(backend.puts(), []);
}

#[tokio::test]
async fn only_admins_decide() {
    for person in ["jonas", "yorgos", "neha"] {
        let (backend, mut browser) = as_person(person).await;
        for path in ["/settings", "/projects/website/settings", "/projects/new"] {
            browser.get(path).await.says(StatusCode::FORBIDDEN, "for admins");
            browser.post(path, FORM).await.says(StatusCode::FORBIDDEN, "for admins");
        }
        assert_eq!(backend.puts(), []);
    }
}

#[tokio::test]
async fn an_admin_decides_about_own_projects_alone() {
    let (backend, mut browser) = as_person("maximiliane").await;
    for path in ["/projects/website/settings", "/projects/nothing/settings"] {
        browser.get(path).await.says(StatusCode::NOT_FOUND, "no such page");
        browser.post(path, FORM).await.says(StatusCode::NOT_FOUND, "no such page");
    }
    browser.post("/projects/website/delete", "").await.says(StatusCode::NOT_FOUND, "no such page");
    assert_eq!((backend.puts(), backend.deleted()), (vec![], vec![]));
}

#[tokio::test]
async fn what_was_typed_is_sent_again_when_the_backend_is_back() {
    let (backend, mut browser) = as_person("amira").await;
    backend.be_away(true);
    browser.get("/settings").await.says(StatusCode::BAD_GATEWAY, "cannot be reached");
    let answer = browser.post("/settings", FORM).await;
    answer.says(StatusCode::BAD_GATEWAY, "name=\"additional\" value=\"new.example\"");
    answer.says(StatusCode::BAD_GATEWAY, "action=\"/settings\"");
}

#[tokio::test]
async fn i2_another_site_decides_nothing() {
    let (backend, mut browser) = as_person("amira").await;
    for path in ["/settings", "/projects/website/settings", "/projects/new"] {
        let answer = browser.post_from("http://evil.test", path, FORM).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(backend.puts(), []);
}
