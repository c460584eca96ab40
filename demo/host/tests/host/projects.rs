//! Making projects, who works on them, and their end.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::{Backend, Browser, invitation, nobody};

async fn as_amira() -> (Backend, Browser) {
    let backend = Backend::start().await;
    let mut browser = Browser::at(&backend.url).await;
    browser.post("/sign-in", "person=amira").await;
    (backend, browser)
}

#[tokio::test]
async fn a_new_project_asks_the_same_questions_and_is_told_to_the_backend() {
    let (backend, mut browser) = as_amira().await;
    let page = browser.get("/projects/new").await;
    for text in ["Name of the project", "Northwind Traders", "Who may invite", "Allowed domains"] {
        page.says(StatusCode::OK, text);
    }
    let form =
        "name=+Pilot+&company=northwind&inviting=&allowed=a.example&additional=&token=&link=no";
    let answer = browser.post("/projects/new", form).await;
    let id = answer.location().strip_prefix("/projects/").unwrap().to_owned();
    let expected = json!({
        "name": "Pilot", "companyId": "northwind", "allowedEmailDomains": ["a.example"],
        "additionalEmailDomains": null, "invitingRoles": null, "joinByToken": null,
        "joinByLink": false
    });
    assert_eq!(backend.puts(), [(format!("/api/v1/groups/project/{id}/settings"), expected)]);
    let page = browser.get(answer.location()).await;
    for text in ["<h1><bdi>Pilot</bdi></h1>", "Northwind Traders", "amira@acme.example"] {
        page.says(StatusCode::OK, text);
    }
    browser.get("/projects").await.says(StatusCode::OK, "Pilot");
}

#[tokio::test]
async fn what_is_wrong_with_a_new_project_is_said_and_the_rest_kept() {
    let (backend, mut browser) = as_amira().await;
    let form = "name=+&company=fabrikam&inviting=admin&allowed=a+b&additional=&token=no&link=";
    let answer = browser.post("/projects/new", form).await;
    answer.says(StatusCode::UNPROCESSABLE_ENTITY, "A project needs a name.");
    answer.says(StatusCode::UNPROCESSABLE_ENTITY, "value=\"fabrikam\" selected");
    backend.object_to(json!([{"path": "allowedEmailDomains.0", "code": "x", "message": "x"}]));
    let answer = browser.post("/projects/new", &form.replace("name=+", "name=Pilot")).await;
    for text in ["This is not a domain: <bdi>a</bdi>", "value=\"Pilot\"", "a b</textarea>"] {
        answer.says(StatusCode::UNPROCESSABLE_ENTITY, text);
    }
    assert!(!browser.get("/projects").await.text.contains("Pilot"));
}

#[tokio::test]
async fn those_who_joined_elsewhere_are_shown_and_taken_in_by_a_press() {
    let (backend, mut browser) = as_amira().await;
    for (id, email) in [("x1", "priya@northwind.example"), ("x2", "AMIRA@acme.example")] {
        backend.add(invitation(id, email, "project", "website"));
        backend.set_of(id, "status", "accepted");
    }
    for _ in 0..2 {
        let page = browser.get("/projects/website").await;
        page.says(StatusCode::OK, "One person has joined");
        page.says(StatusCode::OK, "priya@northwind.example");
    }
    assert!(!browser.get("/").await.text.contains("priya@northwind.example"));
    for _ in 0..2 {
        let answer = browser.post("/projects/website/members", "").await;
        assert_eq!(answer.location(), "/projects/website");
    }
    let page = browser.get("/projects/website").await.text;
    assert_eq!(page.matches("priya@northwind.example").count(), 1, "{page}");
    assert!(!page.contains("One person has joined"), "{page}");
}

#[tokio::test]
async fn who_joined_a_project_twice_is_taken_in_with_the_weakest_role() {
    let (backend, mut browser) = as_amira().await;
    for (id, role) in [("x1", "member"), ("x2", "guest"), ("x3", "admin")] {
        let mut joined = invitation(id, "li@new.example", "project", "website");
        joined["groups"][0]["role"] = role.into();
        backend.add(joined);
        backend.set_of(id, "status", "accepted");
    }
    browser.post("/projects/website/members", "").await;
    let mut li = browser.another();
    li.post("/invites/accept", "invitationId=i1&secret=s1").await;
    li.get("/projects/website").await.says(StatusCode::OK, "li@new.example");
    assert_eq!(li.role().await, "guest");
}

#[tokio::test]
async fn those_who_joined_elsewhere_are_found_on_every_page_of_ten() {
    let (backend, mut browser) = as_amira().await;
    backend.give_at_once(2);
    for n in 0..25 {
        let id = format!("x{n}");
        backend.add(invitation(&id, &format!("v{n}@new.example"), "project", "website"));
        backend.set_of(&id, "status", "accepted");
    }
    browser.get("/projects/website").await.says(StatusCode::OK, "v19@new.example");
    browser.post("/projects/website/members", "").await;
    let page = browser.get("/projects/website").await.text;
    assert_eq!(page.matches("@new.example").count(), 20, "{page}");
}

#[tokio::test]
async fn d20_the_end_of_a_project_ends_what_leads_into_it() {
    let (backend, mut browser) = as_amira().await;
    let answer = browser.post("/projects/website/delete", "").await;
    assert_eq!(answer.location(), "/projects");
    assert_eq!(backend.deleted(), ["project/website"]);
    browser.get("/projects/website").await.says(StatusCode::NOT_FOUND, "no such page");
    assert!(!browser.get("/projects").await.text.contains("Website relaunch"));
}

#[tokio::test]
async fn a_project_stays_when_the_backend_cannot_be_told_of_its_end() {
    let (backend, mut browser) = as_amira().await;
    backend.be_away(true);
    let answer = browser.post("/projects/website/delete", "").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    browser.get("/projects/website").await.says(StatusCode::OK, "Website relaunch");
}

#[tokio::test]
async fn members_see_a_project_and_do_not_end_it() {
    let (backend, mut browser) = as_amira().await;
    browser.post("/sign-in", "person=jonas").await;
    let page = browser.get("/projects/mobile").await;
    page.says(StatusCode::OK, "amira@acme.example");
    assert!(!page.text.contains("/delete") && !page.text.contains("/settings\""));
    browser.get("/projects/website").await.says(StatusCode::NOT_FOUND, "no such page");
    browser.post("/projects/website/members", "").await.says(StatusCode::NOT_FOUND, "no such page");
    browser.post("/projects/mobile/delete", "").await.says(StatusCode::FORBIDDEN, "for admins");
    assert_eq!(backend.deleted(), Vec::<String>::new());
}

#[tokio::test]
async fn the_sample_projects_are_introduced_once() {
    let backend = Backend::start().await;
    let host = crate::support::host(&backend.url).await;
    host.introduce_projects().await;
    let told: Vec<String> = backend.puts().into_iter().map(|(path, _)| path).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(!told.iter().any(|path| path.contains("website")), "{told:?}");
    // A backend that does not answer is no reason to stop.
    crate::support::host(&nobody().await).await.introduce_projects().await;
}

#[tokio::test]
async fn a_start_leaves_the_settings_of_a_project_as_they_were_decided() {
    let backend = Backend::start().await;
    let host = crate::support::host(&backend.url).await;
    let mut browser = Browser::of(host.clone().router());
    browser.post("/sign-in", "person=amira").await;
    let form = "inviting=admin&allowed=a.example&additional=b.example&token=no&link=no";
    browser.post("/projects/budget/settings", form).await;
    host.introduce_projects().await;
    let puts = backend.puts();
    let budget: Vec<_> = puts.iter().filter(|(path, _)| path.contains("budget")).collect();
    assert_eq!(budget.len(), 2, "{puts:?}");
    assert_eq!(budget[0], budget[1]);
    assert_eq!(budget[1].1["allowedEmailDomains"], json!(["a.example"]));
}

#[tokio::test]
async fn d20_a_start_brings_no_project_back_whose_end_was_begun() {
    let backend = Backend::start().await;
    let host = crate::support::host(&backend.url).await;
    let mut browser = Browser::of(host.clone().router());
    browser.post("/sign-in", "person=amira").await;
    // The backend may have heard of it, though it did not answer.
    backend.be_away(true);
    let answer = browser.post("/projects/budget/delete", "").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    backend.be_away(false);
    host.introduce_projects().await;
    let told: Vec<String> = backend.puts().into_iter().map(|(path, _)| path).collect();
    assert_eq!(told, ["/api/v1/groups/project/review/settings"]);
    let again = browser.post("/projects/budget/delete", "").await;
    assert_eq!(again.location(), "/projects");
    browser.get("/projects/budget").await.says(StatusCode::NOT_FOUND, "no such page");
}
