//! What each role may do (D2).

use serde_json::json;

use crate::cast::*;

const ROLES: [&str; 3] = ["guest", "member", "admin"];

async fn grant(own: &str, given: &str) -> String {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme"]);
    request["payload"]["role"] = json!({"type": "text", "value": given});
    let answer = app.post(INVITATIONS, &jonas().with(json!({"role": own})), &request).await;
    let entry = &answer.json["data"]["invitationEntries"][0];
    match answer.status {
        200 => entry["error"]["code"].as_str().unwrap_or("invited").to_owned(),
        _ => answer.refusal(),
    }
}

#[tokio::test]
async fn d2_nobody_grants_a_role_above_their_own() {
    for (own, rank) in ROLES.iter().zip(0..) {
        for (given, given_rank) in ROLES.iter().zip(0..) {
            let expected = match rank {
                0 => "403 forbidden",
                _ if given_rank <= rank => "invited",
                _ => "role_not_allowed",
            };
            assert_eq!(grant(own, given).await, expected, "{own} gives {given}");
        }
    }
    assert_eq!(grant("admin", "owner").await, "role_not_allowed");
}

#[tokio::test]
async fn d2_a_role_of_one_group_wins_over_the_forms_and_is_checked_as_well() {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme", "design"]);
    request["payload"]["role"] = json!({"type": "text", "value": "member"});
    request["groups"][1]["role"] = json!("admin");
    let answer = app.post(INVITATIONS, &jonas(), &request).await;
    let entries = &answer.json["data"]["invitationEntries"];
    assert_eq!(entries[0]["group"]["role"], "member");
    assert_eq!(entries[1]["error"]["code"], "role_not_allowed");
}

#[tokio::test]
async fn d2_no_role_is_the_weakest_and_an_unknown_one_is_refused() {
    let app = TestApp::new().await;
    let request = invite(&["li@new.example"], &["acme"]);
    for role in [json!(null), json!("owner"), json!("Admin"), json!("")] {
        let caller = jonas().with(json!({"role": role}));
        assert_eq!(
            app.post(INVITATIONS, &caller, &request).await.refusal(),
            "403 forbidden",
            "{role}"
        );
    }
}

#[tokio::test]
async fn a_role_that_is_not_chosen_is_the_weakest() {
    let app = TestApp::new().await;
    assert_eq!(app.invite(&amira(), "li@new.example").await["group"]["role"], "guest");
}

/// Role by role: list, resend and revoke one's own and somebody else's invitation.
#[tokio::test]
async fn d2_a_member_manages_their_own_and_an_admin_all_of_the_group() {
    let expected = [
        ("guest", "own", "403 forbidden", 204),
        ("guest", "other", "404 not_found", 404),
        ("member", "own", "sent", 204),
        ("member", "other", "404 not_found", 404),
        ("admin", "own", "sent", 204),
        ("admin", "other", "sent", 204),
    ];
    for (role, whose, resent, revoked) in expected {
        let app = TestApp::new().await;
        let inviter = if whose == "own" { jonas() } else { amira() };
        let id = app.invited(&inviter, "li@new.example").await;
        app.clock.advance(60);
        let caller = jonas().with(json!({"role": role}));
        let path = format!("{INVITATIONS}/{id}");
        let answer = app.post(&format!("{path}/reinvite"), &caller, &json!({})).await;
        let outcome = if answer.status == 200 { "sent".to_owned() } else { answer.refusal() };
        assert_eq!(outcome, resent, "{role} resends {whose}");
        let sees = app.get(ACME, &caller).await.ids().len();
        assert_eq!(sees, usize::from(revoked == 204), "{role} sees {whose}");
        assert_eq!(app.delete(&path, &caller).await.status, revoked, "{role} revokes {whose}");
    }
}

#[tokio::test]
async fn d2_who_lost_a_role_cannot_renew_what_they_gave_with_it() {
    let app = TestApp::new().await;
    let mut request = invite(&["li@new.example"], &["acme"]);
    request["payload"]["role"] = json!({"type": "text", "value": "admin"});
    let answer = app.post(INVITATIONS, &amira(), &request).await;
    let id = answer.json["data"]["invitationEntries"][0]["id"].as_str().unwrap().to_owned();
    app.clock.advance(60);
    let demoted = amira().with(json!({"role": "member"}));
    let resent = app.post(&format!("{INVITATIONS}/{id}/reinvite"), &demoted, &json!({})).await;
    assert_eq!(resent.refusal(), "403 forbidden");
}
