//! Coming in by a shared link: the mail that proves the mailbox, and what following it does.

use serde_json::json;

use crate::cast::*;
use crate::share::*;

#[tokio::test]
async fn d24_a_visitor_proves_the_mailbox_and_is_in() {
    let app = TestApp::new().await;
    let link = app.link(json!({"role": "member", "maxUses": 3})).await;
    let proof = app.proof(&link, "Li.Wei@new.example").await;
    assert_eq!(app.uses(&link).await, 0);
    let joined = app.verify(&proof).await;
    assert_eq!(joined.status, 200, "{}", joined.text);
    let row = &joined.json["invitations"][0];
    assert_eq!(row["status"], "accepted");
    assert_eq!(row["target"][0]["value"], "Li.Wei@new.example");
    assert_eq!(
        (&row["groups"][0]["groupId"], &row["groups"][0]["role"]),
        (&json!("acme"), &json!("member"))
    );
    assert_eq!((&row["source"], &row["creatorName"]), (&json!("link"), &json!("Jonas")));
    assert_eq!(app.uses(&link).await, 1);
    assert_eq!(app.accepted().await, [row["id"].as_str().unwrap()]);
    let person =
        format!("{INVITATIONS}?targetType=email&targetValue=li.wei@new.example&status=accepted");
    assert_eq!(app.get(&person, &host()).await.ids(), [row["id"].as_str().unwrap()]);
    assert!(!joined.text.contains("/i/") && !joined.text.contains(&link.id));
}

#[tokio::test]
async fn the_mail_says_where_it_leads_and_why_it_came() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    for language in ["en", "de", "ar"] {
        let path = format!("/api/v1/links/{}/visitors", link.secret);
        let mut request = nobody().post(&path, &json!({"email": format!("li@{language}.example")}));
        request.headers_mut().insert("accept-language", language.parse().unwrap());
        assert_eq!(app.send(request).await.status, 202);
        let (mail, proof) = (app.mails().await.remove(0), app.mailed_proof().await);
        let link = format!("https://acme.example/join?invitationId={}&proof={proof}", link.id);
        let part = |name: &str| mail[name].as_str().unwrap().replace(&link, "[link]");
        assert!(part("html").contains(&link.replace('&', "&amp;")), "{}", part("html"));
        insta::assert_snapshot!(
            format!("verification_mail_{language}"),
            format!("To: {}\nSubject: {}\n\n{}", part("to"), part("subject"), part("text"))
        );
    }
}

#[tokio::test]
async fn d16_the_host_looks_at_a_proof_without_using_it() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let proof = app.proof(&link, "li@new.example").await;
    let path = format!("{VERIFY}?proof={proof}");
    for _ in 0..20 {
        let seen = app.get(&path, &host()).await;
        assert_eq!(
            (&seen.json["email"], &seen.json["invitation"]["id"]),
            (&json!("li@new.example"), &json!(link.id))
        );
    }
    assert_eq!(app.get(&path, &jonas()).await.refusal(), "403 forbidden");
    assert_eq!(app.get(&path, &nobody()).await.refusal(), "401 token_invalid");
    assert_eq!(app.verify(&proof).await.status, 200);
}

#[tokio::test]
async fn a_second_mail_to_the_same_address_waits_for_the_cool_down() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    let first = app.proof(&link, "li@new.example").await;
    app.clock.advance(59);
    assert_eq!(app.visit(&link, "LI@new.example").await.status, 202);
    assert_eq!(app.mails().await.len(), 1);
    app.clock.advance(1);
    let second = app.proof(&link, "li@new.example").await;
    assert_ne!(first, second);
    assert_eq!(app.verify(&second).await.status, 200);
}

#[tokio::test]
async fn d25_the_same_address_takes_one_seat() {
    let app = TestApp::new().await;
    let link = app.link(json!({"maxUses": 1})).await;
    let first = app.proof(&link, "li@new.example").await;
    app.clock.advance(60);
    let second = app.proof(&link, "LI@new.example").await;
    let joined = app.verify(&first).await;
    let again = app.verify(&second).await;
    assert_eq!((joined.status, again.status), (200, 200), "{}", again.text);
    assert_eq!(joined.ids(), again.ids());
    assert_eq!(app.uses(&link).await, 1);
}
