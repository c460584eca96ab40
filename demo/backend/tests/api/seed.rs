//! Sample invitations for the demo.

use invitation_backend::{Group, SampleInvitee, SampleInviter, Samples};

use crate::cast::*;

fn samples(count: usize) -> Samples {
    let inviter = |id: &str| SampleInviter { user_id: id.to_owned(), name: id.to_owned() };
    let invitee =
        |n| SampleInvitee { name: format!("高橋 {n}"), email: format!("person{n}@new.example") };
    Samples {
        group: Group { kind: "workspace".into(), id: "acme".into(), name: "Acme".into() },
        inviters: vec![inviter("amira"), inviter("jonas")],
        invitees: (0..count).map(invitee).collect(),
    }
}

#[tokio::test]
async fn samples_are_listed_some_expired_and_mailed_to_nobody() {
    let app = TestApp::new().await;
    assert_eq!(app.backend.seed_open_invitations(&samples(1000)).await.unwrap(), 1000);
    let open = app.get(ACME, &amira()).await.json["count"].as_u64().unwrap();
    let expired = app.get(&format!("{ACME}?status=expired"), &amira()).await.json["count"].as_u64();
    assert_eq!(open + expired.unwrap(), 1000);
    assert!((600..950).contains(&open), "{open}");
    assert_eq!(app.get(ACME, &jonas()).await.json["count"].as_u64().map(|n| n < open), Some(true));
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn a_group_that_has_invitations_is_left_alone() {
    let app = TestApp::new().await;
    app.backend.seed_open_invitations(&samples(3)).await.unwrap();
    let first = app.get(ACME, &amira()).await;
    app.delete(&format!("{INVITATIONS}/{}", first.ids()[0]), &amira()).await;
    assert_eq!(app.backend.seed_open_invitations(&samples(3)).await.unwrap(), 0);
    assert_eq!(app.open_count().await, 2);
}

#[tokio::test]
async fn d20_a_group_that_came_to_an_end_is_left_alone() {
    let app = TestApp::new().await;
    app.delete(ACME, &host()).await;
    assert_eq!(app.backend.seed_open_invitations(&samples(3)).await.unwrap(), 0);
    assert_eq!(app.invite(&jonas(), "li@new.example").await["error"]["code"], "group_not_allowed");
}

#[tokio::test]
async fn a_sample_can_be_sent_again() {
    let app = TestApp::new().await;
    app.backend.seed_open_invitations(&samples(1)).await.unwrap();
    app.clock.advance(60);
    let id = app.get(ACME, &amira()).await.ids()[0].to_owned();
    let answer =
        app.post(&format!("{INVITATIONS}/{id}/reinvite"), &amira(), &serde_json::json!({})).await;
    assert_eq!(answer.status, 200);
    let secret = app.mailed_secrets().await.remove(0);
    assert_eq!(app.get(&format!("/i/{secret}"), &nobody()).await.status, 303);
}
