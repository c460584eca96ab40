//! Domains whose people may join a group without being invited.

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;
use crate::share::*;

const DOMAINS: &str = "/api/v1/invitations/by-scope/workspace/acme/autojoin";

fn domains(answer: &Answer) -> Vec<&str> {
    assert_eq!(answer.status, 200, "{}", answer.text);
    let rows = answer.json["autojoinDomains"].as_array().unwrap();
    rows.iter().map(|row| row["domain"].as_str().unwrap()).collect()
}

fn id(answer: &Answer) -> String {
    answer.json["invitation"]["id"].as_str().unwrap().to_owned()
}

/// What somebody with this address is offered.
async fn offers(app: &TestApp, address: &str) -> Answer {
    app.get(&format!("{INVITATIONS}?targetType=email"), &registered(address)).await
}

async fn accept(app: &TestApp, caller: &Caller, id: &str) -> Answer {
    app.post(ACCEPT, caller, &json!({"invitationId": id})).await
}

#[tokio::test]
async fn the_host_sets_reads_and_ends_the_domains_of_a_group() {
    let app = TestApp::new().await;
    let none = json!({"autojoinDomains": [], "invitation": null});
    assert_eq!(app.get(DOMAINS, &host()).await.json, none);
    assert_eq!(app.open_to(&[]).await.json, none);
    let first = app.open_to(&["New.Example.", "bücher.example", "new.example"]).await;
    assert_eq!(domains(&first), ["new.example", "xn--bcher-kva.example"]);
    let invitation = &first.json["invitation"];
    assert_eq!(invitation["invitationType"], "autojoin");
    assert_eq!(
        (&invitation["groups"][0]["name"], &invitation["groups"][0]["role"]),
        (&json!("Acme"), &json!("member"))
    );
    assert_eq!(app.get(DOMAINS, &host()).await.json, first.json);
    assert_eq!(app.get(&format!("{ACME}/autojoin"), &host()).await.json, first.json);

    let second = app.open_to(&["*.new.example", "new.example"]).await;
    assert_eq!(domains(&second), ["*.new.example", "new.example"]);
    assert_eq!(id(&second), id(&first));
    assert_eq!(second.json["autojoinDomains"][1]["id"], first.json["autojoinDomains"][0]["id"]);
    assert_eq!(app.open_to(&[]).await.json, none);
    let ended = app.get(&format!("{INVITATIONS}/{}", id(&first)), &host()).await;
    assert_eq!(ended.json["deactivated"], true);
    assert_ne!(id(&app.open_to(&["new.example"]).await), id(&first));
}

#[rstest]
#[case::no_domain(json!({"domains": ["li@new.example"]}), "domains[0]")]
#[case::second(json!({"domains": ["new.example", "https://new.example"]}), "domains[1]")]
#[case::star(json!({"domains": ["*"]}), "domains[0]")]
#[case::too_many(json!({"domains": vec!["new.example"; 101]}), "domains")]
#[case::role(json!({"role": "owner"}), "role")]
#[case::scope(json!({"scope": ""}), "scope")]
#[case::kind(json!({"scopeType": ""}), "scopeType")]
#[case::name(json!({"scopeName": "x".repeat(201)}), "scopeName")]
#[tokio::test]
async fn d22_what_is_no_domain_replaces_nothing(#[case] change: Value, #[case] path: &str) {
    let app = TestApp::new().await;
    app.open_to(&["new.example"]).await;
    let mut body = json!({"scope": "acme", "scopeType": "workspace", "domains": ["a.example"]});
    for (name, value) in change.as_object().unwrap() {
        body[name] = value.clone();
    }
    let answer = app.post(AUTOJOIN, &host(), &body).await;
    assert_eq!((answer.status, &answer.json["fields"][0]["path"]), (422, &json!(path)));
    assert_eq!(domains(&app.get(DOMAINS, &host()).await), ["new.example"]);
}

#[tokio::test]
async fn domains_are_the_hosts_business() {
    let app = TestApp::new().await;
    let opened = app.open_to(&["new.example"]).await;
    let body = json!({"scope": "acme", "scopeType": "workspace", "domains": []});
    for caller in [amira(), registered("li@new.example")] {
        assert_eq!(app.post(AUTOJOIN, &caller, &body).await.refusal(), "403 forbidden");
        assert_eq!(app.get(DOMAINS, &caller).await.refusal(), "403 forbidden");
        let one = format!("{INVITATIONS}/{}", id(&opened));
        assert_eq!(app.delete(&one, &caller).await.refusal(), "404 not_found");
        assert_eq!(app.get(&format!("{one}/link"), &caller).await.refusal(), "404 not_found");
    }
    assert_eq!(app.post(AUTOJOIN, &nobody(), &body).await.refusal(), "401 token_invalid");
    let one = format!("{INVITATIONS}/{}", id(&opened));
    for path in ["link", "rotate"] {
        let path = format!("{one}/{path}");
        let answer = match path.ends_with("link") {
            true => app.get(&path, &host()).await,
            false => app.post(&path, &host(), &json!({})).await,
        };
        assert_eq!(answer.refusal(), "404 not_found", "{path}");
    }
    assert_eq!(app.delete(&one, &host()).await.status, 204);
    assert!(domains(&app.get(DOMAINS, &host()).await).is_empty());
}

#[rstest]
#[case::itself("li@new.example", true)]
#[case::case_is_folded("LI@NEW.Example", true)]
#[case::below("li@mail.new.example", false)]
#[case::below_a_star("li@a.b.sub.example", true)]
#[case::not_the_star_itself("li@sub.example", false)]
#[case::lookalike("li@evil-new.example", false)]
#[case::behind("li@new.example.evil.example", false)]
#[case::international("li@bücher.example", true)]
#[tokio::test]
async fn d22_who_has_an_address_of_a_domain_is_offered_the_group(
    #[case] address: &str,
    #[case] fits: bool,
) {
    let app = TestApp::new().await;
    let opened = app.open_to(&["new.example", "*.sub.example", "bücher.example"]).await;
    let expected = if fits { vec![id(&opened)] } else { Vec::new() };
    assert_eq!(offers(&app, address).await.ids(), expected);
    let by_host =
        format!("{INVITATIONS}?targetType=email&targetValue={}", address.replace('ü', "%C3%BC"));
    assert_eq!(app.get(&by_host, &host()).await.ids(), expected);
    let one = app.get(&format!("{INVITATIONS}/{}", id(&opened)), &registered(address)).await;
    assert_eq!(one.status, if fits { 200 } else { 404 });
    let accepted = accept(&app, &registered(address), &id(&opened)).await;
    let outcome = if fits { "200 without a code" } else { "403 domain_not_allowed" };
    assert_eq!(accepted.refusal(), outcome);
}

#[tokio::test]
async fn an_offer_is_accepted_once_and_stays_for_others() {
    let app = TestApp::new().await;
    let opened = app.open_to(&["new.example"]).await;
    let offer = offers(&app, "li@new.example").await;
    assert_eq!(offer.json["invitations"][0]["target"][0]["value"], "li@new.example");
    let accepted = accept(&app, &registered("li@new.example"), &id(&opened)).await;
    let row = &accepted.json["invitations"][0];
    assert_eq!((&row["status"], &row["source"]), (&json!("accepted"), &json!("autojoin")));
    assert_eq!(row["target"][0]["value"], "li@new.example");
    assert_eq!(row["groups"][0]["role"], "member");
    assert_ne!(row["id"], id(&opened));
    assert_eq!(app.accepted().await, [row["id"].as_str().unwrap()]);

    let again = accept(&app, &registered("LI@new.example"), &id(&opened)).await;
    assert_eq!(again.refusal(), "409 already_accepted");
    assert!(offers(&app, "li@new.example").await.ids().is_empty());
    assert_eq!(offers(&app, "ann@new.example").await.ids(), [id(&opened)]);
    let body = json!({"invitationIds": [id(&opened)], "user": {"email": "ann@new.example"}});
    assert_eq!(app.post(ACCEPT, &host(), &body).await.status, 200);
    assert_eq!(app.accepted().await.len(), 2);
}

#[tokio::test]
async fn offers_stand_in_the_open_list_of_a_person_alone() {
    let app = TestApp::new().await;
    app.open_to(&["new.example"]).await;
    for status in ["expired", "all"] {
        let path = format!("{INVITATIONS}?targetType=email&status={status}");
        assert!(app.get(&path, &registered("li@new.example")).await.ids().is_empty(), "{status}");
    }
    assert!(app.get(ACME, &amira()).await.ids().is_empty());
    assert!(app.get(&format!("{ACME}?type=multi_use"), &host()).await.ids().is_empty());
}

#[tokio::test]
async fn d20_d21_an_offer_is_held_to_the_settings_and_to_its_own_end() {
    let app = TestApp::new().await;
    let opened = app.open_to(&["new.example"]).await;
    let li = registered("li@new.example");
    app.set(ACME_SETTINGS, json!({"allowedEmailDomains": ["acme.example"]})).await;
    assert_eq!(accept(&app, &li, &id(&opened)).await.refusal(), "403 domain_not_allowed");
    app.set(ACME_SETTINGS, json!({"joinByLink": false})).await;
    app.open_to(&["other.example"]).await;
    assert_eq!(accept(&app, &li, &id(&opened)).await.refusal(), "403 domain_not_allowed");
    app.open_to(&[]).await;
    assert_eq!(accept(&app, &li, &id(&opened)).await.refusal(), "404 not_found");
    assert!(app.accepted().await.is_empty());
}

#[tokio::test]
async fn d3_a_shared_link_is_not_accepted_by_its_id() {
    let app = TestApp::new().await;
    let link = app.link(json!({})).await;
    for caller in [registered("li@new.example"), jonas(), amira()] {
        assert_eq!(accept(&app, &caller, &link.id).await.refusal(), "404 not_found");
    }
    let body = json!({"invitationIds": [link.id], "user": {"email": "ann@new.example"}});
    assert_eq!(app.post(ACCEPT, &host(), &body).await.refusal(), "404 not_found");
}
