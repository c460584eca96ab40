//! Accepting: for which addresses (D14, D15).

use rstest::rstest;
use serde_json::{Value, json};

use crate::cast::*;

fn for_user(id: &str, email: &str) -> Value {
    json!({"invitationIds": [id], "user": {"email": email}})
}

#[rstest]
#[case::same("li@new.example", "li@new.example", 200)]
#[case::case_of_both_parts("Li.Wei@New.example", "li.wei@NEW.EXAMPLE", 200)]
#[case::unicode_domain("li@bücher.example", "li@xn--bcher-kva.example", 200)]
#[case::punycode_domain("li@xn--bcher-kva.example", "li@Bücher.example", 200)]
#[case::fullwidth_domain("li@new.example", "li@ｎｅｗ.example", 200)]
#[case::ideographic_dot("li@new.example", "li@new。example", 200)]
#[case::other_person("li@new.example", "ann@new.example", 403)]
#[case::other_domain("li@new.example", "li@old.example", 403)]
#[case::sub_domain("li@new.example", "li@mail.new.example", 403)]
#[case::longer_domain("li@new.example", "li@new.example.evil.example", 403)]
#[case::plus_tag("li@new.example", "li+x@new.example", 403)]
#[case::without_plus_tag("li+x@new.example", "li@new.example", 403)]
#[case::dots("li.wei@new.example", "liwei@new.example", 403)]
#[case::unicode_case("ÄNN@new.example", "änn@new.example", 403)]
#[case::kelvin("k@new.example", "\u{212a}@new.example", 403)]
#[case::dotless("i@new.example", "ı@new.example", 403)]
#[case::homoglyph("paypal@new.example", "pаypal@new.example", 403)]
#[case::homoglyph_domain("li@new.example", "li@nеw.example", 403)]
#[case::composed("\u{e9}@new.example", "e\u{301}@new.example", 422)]
#[case::blank_before("li@new.example", " li@new.example", 422)]
#[case::display_name("li@new.example", "Li <li@new.example>", 422)]
#[case::two("li@new.example", "li@new.example,ann@new.example", 422)]
#[case::comment("li@new.example", "li(x)@new.example", 422)]
#[case::quoted("li@new.example", "\"li\"@new.example", 422)]
#[case::nul("li@new.example", "li@new.example\0", 422)]
#[case::new_line("li@new.example", "li@new.example\n", 422)]
#[case::two_ats("li@new.example", "li@new.example@evil.example", 422)]
#[case::literal("li@new.example", "li@[127.0.0.1]", 422)]
#[case::empty("li@new.example", "", 422)]
#[case::no_domain("li@new.example", "li", 422)]
#[tokio::test]
async fn d14_the_address_must_be_the_invited_one(
    #[case] invited: &str,
    #[case] registered_as: &str,
    #[case] status: u16,
) {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), invited).await;
    let by_host = app.post(ACCEPT, &host(), &for_user(&id, registered_as)).await;
    assert_eq!(by_host.status, status, "{}", by_host.text);
    assert_eq!(app.open_count().await, u64::from(status != 200));

    let app = TestApp::new().await;
    let id = app.invited(&jonas(), invited).await;
    let by_token = app.post(ACCEPT, &registered(registered_as), &json!({"invitationId": id})).await;
    // A claim that is no address counts as no address.
    assert_eq!(by_token.status, if status == 200 { 200 } else { 403 }, "{}", by_token.text);
    assert_eq!(app.open_count().await, u64::from(status != 200));
}

#[rstest]
#[case::user_email(json!({"userEmail": "li@new.example"}), 200)]
#[case::nested(json!({"userEmail": null, "user": {"email": "li@new.example"}}), 200)]
#[case::portal(json!({"userEmail": null, "user": {"emailId": "li@new.example"}}), 200)]
#[case::identifier(json!({"identifiers": [{"type": "email", "value": "li@new.example"}]}), 200)]
#[case::sms(json!({"identifiers": [{"type": "sms", "value": "li@new.example"}]}), 403)]
#[case::name(json!({"name": "li@new.example"}), 403)]
#[case::user_id(json!({"userId": "li@new.example"}), 403)]
#[case::unsigned_elsewhere(json!({"email": "li@new.example"}), 403)]
#[case::none(json!({"userEmail": null}), 403)]
#[tokio::test]
async fn d15_only_the_email_claims_of_the_signed_token_count(
    #[case] claims: Value,
    #[case] status: u16,
) {
    let app = TestApp::new().await;
    let id = app.invited(&jonas(), "li@new.example").await;
    let caller = registered("somebody@new.example").with(claims);
    let body = json!({"invitationId": id, "user": {"email": "li@new.example"}});
    assert_eq!(app.post(ACCEPT, &caller, &body).await.status, status);
}
