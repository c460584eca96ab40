//! Requests that do not come to their end: the caller goes away, or the process dies (D7).

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use axum::body::Body;
use axum::http::Request;
use tokio::runtime::Builder;

use crate::cast::*;

/// At how many places a request is interrupted.
const PLACES: usize = 40;

fn keyed(address: &str) -> Request<Body> {
    let mut request = jonas().post(INVITATIONS, &invite(&[address], &["acme"]));
    request.headers_mut().insert("idempotency-key", address.parse().unwrap());
    request
}

/// Lets the request come as far as it does in this many steps.
async fn step(mut request: Pin<&mut impl Future>, steps: usize) {
    for _ in 0..steps {
        if poll_fn(|cx| Poll::Ready(request.as_mut().poll(cx).is_ready())).await {
            return;
        }
        tokio::task::yield_now().await;
    }
}

/// The answer, once the first request with the same key is no longer under way.
async fn answer_in_the_end(app: &TestApp, address: &str) -> Answer {
    loop {
        let answer = app.send(keyed(address)).await;
        if answer.refusal() != "409 idempotency_in_flight" {
            return answer;
        }
    }
}

#[tokio::test]
async fn d7_a_caller_who_goes_away_finds_the_work_done_once() {
    let app = TestApp::new().await;
    for steps in 0..PLACES {
        let address = format!("li{steps}@new.example");
        {
            let mut request = std::pin::pin!(answer(app.router.clone(), keyed(&address)));
            step(request.as_mut(), steps).await;
        }
        let again = answer_in_the_end(&app, &address).await;
        assert_eq!(again.status, 200, "after {steps} steps: {}", again.text);
        assert!(again.json["data"]["invitationEntries"][0]["error"].is_null());
    }
    assert_eq!(app.open_count().await, PLACES as u64);
    assert_eq!(app.mails().await.len(), PLACES);
}

/// A runtime that is dropped takes all its tasks with it, wherever they are, like a process that
/// dies; what the database did not commit is gone.
#[test]
fn d7_after_the_process_died_the_same_key_makes_no_second_invitation() {
    for steps in 0..PLACES {
        let first_life = Builder::new_current_thread().enable_all().build().unwrap();
        let (folder, config, clock) = first_life.block_on(async {
            let app = TestApp::new().await;
            let mut request = std::pin::pin!(answer(app.router.clone(), keyed("li@new.example")));
            step(request.as_mut(), steps).await;
            (app.folder, app.config, app.clock)
        });
        drop(first_life);
        let second_life = Builder::new_current_thread().enable_all().build().unwrap();
        second_life.block_on(async {
            let app = TestApp::start(config, clock, folder).await;
            let again = app.send(keyed("li@new.example")).await;
            assert_eq!(again.status, 200, "after {steps} steps: {}", again.text);
            assert!(again.json["data"]["invitationEntries"][0]["error"].is_null());
            assert_eq!((app.open_count().await, app.mails().await.len()), (1, 1));
        });
    }
}
