//! One invitation: looked at, revoked, declined, found by its address.

use serde_json::json;

use crate::cast::*;

#[tokio::test]
async fn inviter_admin_host_and_invitee_see_an_open_invitation() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    for caller in [jonas(), amira(), host(), registered("LI@new.example")] {
        let answer = app.get(&format!("{INVITATIONS}/{id}"), &caller).await;
        assert_eq!(answer.json["id"], id, "{caller:?}");
    }
}

#[tokio::test]
async fn d11_for_the_invitee_expired_revoked_and_unknown_are_the_same() {
    let app = TestApp::new().await;
    let (revoked, expired) = (
        app.invited(&jonas(), "li@new.example").await,
        app.invited(&jonas(), "li2@new.example").await,
    );
    app.delete(&format!("{INVITATIONS}/{revoked}"), &jonas()).await;
    app.clock.advance(7 * 24 * 60 * 60);
    let unknown = app.get(&format!("{INVITATIONS}/unknown"), &registered("li@new.example")).await;
    assert_eq!(unknown.refusal(), "404 not_found");
    for (id, address) in [(revoked, "li@new.example"), (expired, "li2@new.example")] {
        let answer = app.get(&format!("{INVITATIONS}/{id}"), &registered(address)).await;
        assert_eq!(answer.comparable(), unknown.comparable());
        assert_eq!(app.get(&format!("{INVITATIONS}/{id}"), &host()).await.status, 200);
    }
}

#[tokio::test]
async fn revoking_ends_an_invitation_once() {
    let app = TestApp::new().await;
    let path = format!("{INVITATIONS}/{}", app.invited(&jonas(), "li@new.example").await);
    let revoked = app.delete(&path, &jonas()).await;
    assert_eq!((revoked.status, revoked.text.as_str()), (204, ""));
    assert_eq!(app.delete(&path, &jonas()).await.refusal(), "404 not_found");
    assert_eq!(app.open_count().await, 0);
    assert!(app.invite(&jonas(), "li@new.example").await["error"].is_null());
}

#[tokio::test]
async fn the_invitee_takes_an_expired_invitation_off_their_list() {
    let app = TestApp::new().await;
    let path = format!("{INVITATIONS}/{}", app.invited(&jonas(), "li@new.example").await);
    app.clock.advance(7 * 24 * 60 * 60);
    let li = registered("li@new.example");
    let list = format!("{INVITATIONS}?targetType=email&status=all");
    let count = async || app.get(&list, &li).await.json["invitations"].as_array().unwrap().len();
    assert_eq!(count().await, 1);
    assert_eq!(app.delete(&path, &registered("eve@new.example")).await.refusal(), "404 not_found");
    assert_eq!(app.delete(&path, &li).await.status, 204);
    assert_eq!(count().await, 0);
}

#[tokio::test]
async fn the_invitee_declines() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let path = format!("{INVITATIONS}/{id}");
    assert_eq!(app.delete(&path, &registered("other@new.example")).await.status, 404);
    assert_eq!(app.delete(&path, &registered("li@new.example")).await.status, 204);
    assert_eq!(app.get(&path, &host()).await.json["deactivated"], true);
}

#[tokio::test]
async fn what_was_accepted_cannot_be_revoked() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    app.post(ACCEPT, &registered("li@new.example"), &json!({"invitationId": id})).await;
    for caller in [host(), jonas(), amira()] {
        assert_eq!(
            app.delete(&format!("{INVITATIONS}/{id}"), &caller).await.refusal(),
            "404 not_found"
        );
    }
    assert_eq!(app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json["status"], "accepted");
}

#[tokio::test]
async fn d10_a_token_finds_the_invitations_for_its_own_addresses_only() {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let path = |address: &str| format!("{INVITATIONS}?targetType=email&targetValue={address}");
    let own = app.get(&path("LI@new.example"), &registered("li@new.example")).await;
    assert_eq!(own.ids(), [&id]);
    assert_eq!(app.get(&path("li@new.example"), &host()).await.ids(), [&id]);

    let taken = app.get(&path("li@new.example"), &registered("eve@new.example")).await;
    let free = app.get(&path("free@new.example"), &registered("eve@new.example")).await;
    assert_eq!(taken.refusal(), "403 forbidden");
    assert_eq!(taken.comparable(), free.comparable());
    let admin = app.get(&path("li@new.example"), &amira()).await;
    assert_eq!(admin.comparable(), taken.comparable());
}

#[tokio::test]
async fn only_open_invitations_are_found_by_address() {
    let app = TestApp::new().await;
    app.post(INVITATIONS, &jonas(), &invite(&["li@new.example"], &["acme", "design"])).await;
    let path = format!("{INVITATIONS}?targetType=email&targetValue=li@new.example");
    let both = app.get(&path, &host()).await;
    assert_eq!(both.ids().len(), 2);
    app.delete(&format!("{INVITATIONS}/{}", both.ids()[0]), &host()).await;
    assert_eq!(app.get(&path, &host()).await.ids(), [both.ids()[1]]);
    app.clock.advance(7 * 24 * 60 * 60);
    assert!(app.get(&path, &host()).await.ids().is_empty());
    let query = format!("{INVITATIONS}?targetType=sms&targetValue=1");
    assert_eq!(app.get(&query, &host()).await.refusal(), "422 validation_failed");
    assert_eq!(app.get(INVITATIONS, &host()).await.refusal(), "422 validation_failed");
}
