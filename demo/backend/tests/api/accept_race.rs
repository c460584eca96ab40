//! Accepting, by many at once (D17, I7).

use serde_json::json;

use crate::cast::*;

/// A few rounds; `DEEP=1` raises them to what the requirement names.
fn rounds() -> usize {
    if std::env::var_os("DEEP").is_some() { 200 } else { 4 }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn d17_fifty_parallel_accepts_make_one_member_and_never_meet_a_lock() {
    let app = TestApp::new().await;
    for round in 0..rounds() {
        let address = format!("li{round}@new.example");
        let id = app.invited(&jonas(), &address).await;
        let by_host = json!({"invitationIds": [id], "user": {"email": address}});
        let by_token = json!({"invitationId": id});
        let requests = (0..50).map(|n| match n % 2 {
            0 => host().post(ACCEPT, &by_host),
            _ => registered(&address).post(ACCEPT, &by_token),
        });
        let tasks: Vec<_> =
            requests.map(|request| tokio::spawn(answer(app.router.clone(), request))).collect();
        let mut outcomes = Vec::new();
        for task in tasks {
            outcomes.push(task.await.unwrap().refusal());
        }
        outcomes.sort();
        assert_eq!(outcomes[0], "200 without a code");
        assert!(outcomes[1..].iter().all(|o| o == "409 already_accepted"), "{outcomes:?}");
        let row = app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json;
        assert_eq!(row["accepts"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn d17_of_accept_and_revoke_at_once_exactly_one_happens() {
    let app = TestApp::new().await;
    for round in 0..rounds() {
        let address = format!("li{round}@new.example");
        let id = app.invited(&jonas(), &address).await;
        let path = format!("{INVITATIONS}/{id}");
        let body = json!({"invitationIds": [id], "user": {"email": address}});
        let delete = jonas().request("DELETE".parse().unwrap(), &path);
        let accept = tokio::spawn(answer(app.router.clone(), host().post(ACCEPT, &body)));
        let delete = delete.body(axum::body::Body::empty()).unwrap();
        let revoke = tokio::spawn(answer(app.router.clone(), delete));
        let (accepted, revoked) = (accept.await.unwrap().status, revoke.await.unwrap().status);
        let row = app.get(&path, &host()).await.json;
        match (accepted, revoked) {
            (200, 404) => assert_eq!(row["status"], "accepted"),
            (404, 204) => assert_eq!(row["deactivated"], true),
            other => panic!("{other:?}"),
        }
    }
}
