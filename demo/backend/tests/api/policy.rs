//! What settings do to single requests, beyond the table of `rule_by_path`.

use serde_json::{Value, json};

use crate::cast::*;

fn domains(list: &[&str]) -> Value {
    json!({"allowedEmailDomains": list})
}

async fn accept(app: &TestApp, id: &str) -> String {
    let body = json!({"invitationId": id});
    app.post(ACCEPT, &registered("li@new.example"), &body).await.refusal()
}

async fn execute(app: &TestApp, sql: &str) {
    let pool = sqlx::SqlitePool::connect(&app.config.database_url).await.unwrap();
    sqlx::query(sql).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn d21_token_and_group_must_both_allow_a_domain() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, domains(&["a.example", "b.example"])).await;
    let bound = jonas().with(json!({"allowedEmailDomains": ["b.example", "c.example"]}));
    let request = invite(&["x@a.example", "x@b.example", "x@c.example"], &["acme", "design"]);
    assert_eq!(
        codes(&app.post(INVITATIONS, &bound, &request).await),
        [
            "x@a.example acme domain_not_allowed",
            "x@a.example design domain_not_allowed",
            "x@b.example acme invited",
            "x@b.example design invited",
            "x@c.example acme domain_not_allowed",
            "x@c.example design invited",
        ]
    );
}

#[tokio::test]
async fn a_role_may_invite_into_one_group_and_not_into_another() {
    let app = TestApp::new().await;
    app.set(ACCOUNT_SETTINGS, json!({"invitingRoles": ["admin"]})).await;
    app.set("/api/v1/groups/team/design/settings", json!({"invitingRoles": ["member"]})).await;
    let request = invite(&["x@a.example"], &["acme", "design"]);
    let by_member = app.post(INVITATIONS, &jonas(), &request).await;
    assert_eq!(codes(&by_member), ["x@a.example acme forbidden", "x@a.example design invited"]);
    let by_admin = app.post(INVITATIONS, &amira(), &request).await;
    assert_eq!(codes(&by_admin), ["x@a.example acme invited", "x@a.example design forbidden"]);
}

#[tokio::test]
async fn d21_the_hosts_own_call_is_about_the_groups_that_allow_the_domain() {
    let app = TestApp::new().await;
    app.set(ACME_SETTINGS, domains(&["acme.example"])).await;
    let mut request = host_invite("li@new.example");
    let refused = app.post(INVITATIONS, &host(), &request).await;
    assert_eq!(refused.refusal(), "403 domain_not_allowed");
    assert_eq!(app.mails().await.len(), 0);

    request["groups"] = json!([
        {"type": "workspace", "groupId": "acme"},
        {"type": "team", "groupId": "design"},
    ]);
    let answer = app.post(INVITATIONS, &host(), &request).await;
    let entries = answer.json["invitationEntries"].as_array().unwrap();
    assert_eq!(entries[0]["error"]["code"], "domain_not_allowed");
    assert_eq!(entries[1]["id"], answer.json["id"]);
    assert_eq!(app.open_count().await, 0);
}

#[tokio::test]
async fn d20_what_is_allowed_again_can_be_accepted_again() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.set(ACME_SETTINGS, domains(&["acme.example"])).await;
    assert_eq!(accept(&app, &id).await, "403 domain_not_allowed");
    assert_eq!(app.open_count().await, 1);
    app.set(ACME_SETTINGS, json!({})).await;
    assert_eq!(accept(&app, &id).await, "200 without a code");
}

#[tokio::test]
async fn d20_a_role_that_its_inviter_could_not_give_today_is_not_given() {
    for (sql, expected) in [
        ("UPDATE invitations SET inviter_role = 'admin'", "200 without a code"),
        ("UPDATE invitations SET inviter_role = 'guest'", "403 forbidden"),
        ("UPDATE invitations SET inviter_role = 'owner'", "403 forbidden"),
        ("UPDATE invitations SET role = 'admin'", "403 forbidden"),
        ("UPDATE invitations SET role = 'owner'", "403 forbidden"),
        ("UPDATE invitations SET role = 'owner', inviter_role = NULL", "403 forbidden"),
    ] {
        let app = TestApp::new().await;
        let id = app.invited(&jonas(), "li@new.example").await;
        execute(&app, sql).await;
        assert_eq!(accept(&app, &id).await, expected, "{sql}");
    }
}

#[tokio::test]
async fn d20_who_sends_an_invitation_again_stands_for_it() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.set(ACME_SETTINGS, json!({"invitingRoles": ["admin"]})).await;
    assert_eq!(accept(&app, &id).await, "403 forbidden");
    app.clock.advance(60);
    let resend = format!("{INVITATIONS}/{id}/reinvite");
    assert_eq!(app.post(&resend, &amira(), &json!({})).await.status, 200);
    assert_eq!(accept(&app, &id).await, "200 without a code");
}

#[tokio::test]
async fn d11_who_is_not_invited_learns_nothing_of_the_rules() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "ann@new.example").await;
    let before = accept(&app, &id).await;
    app.set(ACCOUNT_SETTINGS, domains(&["acme.example"])).await;
    assert_eq!([before, accept(&app, &id).await], ["403 wrong_account"; 2]);
}

#[tokio::test]
async fn settings_that_cannot_be_read_allow_nothing() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.set(ACME_SETTINGS, json!({})).await;
    execute(&app, "UPDATE groups SET settings = '{\"joinByLink\":1}'").await;
    assert_eq!(accept(&app, &id).await, "500 internal");
    let request = invite(&["x@a.example"], &["acme"]);
    assert_eq!(app.post(INVITATIONS, &jonas(), &request).await.refusal(), "500 internal");
}
