//! The last seat of a link, wanted by many at once (D25).

use serde_json::json;

use crate::cast::*;
use crate::share::*;

/// A few rounds; `DEEP=1` raises them to what the requirement names.
fn rounds() -> usize {
    if std::env::var_os("DEEP").is_some() { 200 } else { 2 }
}

async fn all_at_once(app: &TestApp, proofs: &[String]) -> Vec<String> {
    let requests = proofs.iter().map(|proof| nobody().post(VERIFY, &json!({"proof": proof})));
    let tasks: Vec<_> =
        requests.map(|request| tokio::spawn(answer(app.router.clone(), request))).collect();
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.unwrap().refusal());
    }
    outcomes.sort();
    outcomes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn d25_fifty_on_the_last_seat_make_one_member() {
    for _ in 0..rounds() {
        let app = TestApp::new().await;
        let link = app.link(json!({"maxUses": 2})).await;
        app.join(&link, "first@new.example").await;
        let mut proofs = Vec::new();
        for visitor in 0..50 {
            proofs.push(app.proof(&link, &format!("li{visitor}@new.example")).await);
        }
        let outcomes = all_at_once(&app, &proofs).await;
        assert_eq!(outcomes[0], "200 without a code");
        assert!(outcomes[1..].iter().all(|o| o == "409 link_used_up"), "{outcomes:?}");
        assert_eq!((app.uses(&link).await, app.accepted().await.len()), (2, 2));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn d24_one_proof_used_fifty_times_at_once_joins_once() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let proof = app.proof(&link, "li@new.example").await;
    let outcomes = all_at_once(&app, &vec![proof; 50]).await;
    assert_eq!(outcomes[0], "200 without a code");
    assert!(outcomes[1..].iter().all(|o| o == "404 not_found"), "{outcomes:?}");
    assert_eq!((app.uses(&link).await, app.accepted().await.len()), (1, 1));
}
