//! What is made of a refused request.

use std::collections::HashSet;

use invitation_widget::api::code::Code;
use invitation_widget::api::error::{ApiError, ErrorKind};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use crate::samples::{hostile_text, json, mutated};
use crate::support::fixture;

fn kind(status: u16, code: &str) -> ErrorKind {
    let body = json!({ "error": "no", "code": code, "requestId": "r-1" }).to_string();
    ApiError::from_answer(status, None, &body).kind
}

#[rstest]
#[case(401, "token_expired", ErrorKind::TokenExpired)]
#[case(401, "token_invalid", ErrorKind::NotSignedIn)]
#[case(401, "api_key_invalid", ErrorKind::NotSignedIn)]
#[case(401, "", ErrorKind::NotSignedIn)]
#[case(403, "forbidden", ErrorKind::Forbidden)]
#[case(403, "origin_not_allowed", ErrorKind::Forbidden)]
#[case::expired_is_a_matter_of_401(403, "token_expired", ErrorKind::Forbidden)]
#[case(404, "not_found", ErrorKind::Gone)]
#[case(410, "", ErrorKind::Gone)]
#[case::gone_before_we_came(409, "already_accepted", ErrorKind::Conflict)]
#[case::gone_before_we_came_elsewhere(409, "", ErrorKind::Conflict)]
#[case(409, "idempotency_in_flight", ErrorKind::InFlight)]
#[case(400, "bad_request", ErrorKind::Invalid)]
#[case(405, "method_not_allowed", ErrorKind::Invalid)]
#[case(415, "unsupported_media_type", ErrorKind::Invalid)]
#[case(422, "validation_failed", ErrorKind::Invalid)]
#[case(422, "idempotency_mismatch", ErrorKind::Invalid)]
#[case(413, "payload_too_large", ErrorKind::TooLarge)]
#[case(429, "rate_limited", ErrorKind::RateLimited)]
#[case(500, "internal", ErrorKind::Server)]
#[case(501, "", ErrorKind::Server)]
#[case(502, "", ErrorKind::Unavailable)]
#[case(503, "unavailable", ErrorKind::Unavailable)]
#[case(504, "", ErrorKind::Unavailable)]
#[case(200, "", ErrorKind::BadResponse)]
#[case(302, "", ErrorKind::BadResponse)]
#[case(418, "", ErrorKind::BadResponse)]
fn status_and_code_decide_what_a_person_is_told(
    #[case] status: u16,
    #[case] code: &str,
    #[case] expected: ErrorKind,
) {
    assert_eq!(kind(status, code), expected);
}

#[rstest]
#[case::html("<html><body>502 Bad Gateway</body></html>")]
#[case::nothing("")]
#[case::array("[]")]
#[case::text("\"no\"")]
#[case::truncated("{\"error\":\"no\",\"code\":\"for")]
fn a_body_that_makes_no_sense_leaves_the_status_to_tell(#[case] body: &str) {
    let error = ApiError::from_answer(503, Some(7), body);
    assert_eq!((error.kind, error.code), (ErrorKind::Unavailable, Code::Other));
    assert_eq!(error.retry_after, Some(7));
    assert_eq!(error.request_id, "");
}

#[test]
fn an_error_body_is_read_whole() {
    let error = ApiError::from_answer(422, None, &fixture("error-validation.json"));
    assert_eq!((error.kind, error.code), (ErrorKind::Invalid, Code::ValidationFailed));
    assert_eq!(error.request_id, "0198f3a2-7777-7b44-9d0a-5e2f7c81b902");
    let fields: Vec<(&str, &str)> =
        error.fields.iter().map(|field| (field.path.as_str(), field.code.as_str())).collect();
    assert_eq!(fields, [("payload.role", "role_not_allowed"), ("groups.1", "group_not_allowed")]);
    assert_eq!(error.fields[1].message, "this group is not in the token");
}

#[test]
fn f13_one_part_of_an_error_body_that_is_wrong_does_not_cost_the_others() {
    let wrong = json!({
        "error": null,
        "code": "token_expired",
        "fields": [null, { "path": 3 }, { "path": "groups.0", "code": "x" }],
        "requestId": "r-1",
    });
    let error = ApiError::from_answer(401, None, &wrong.to_string());
    assert_eq!((error.kind, error.request_id.as_str()), (ErrorKind::TokenExpired, "r-1"));
    let upstream = ApiError::from_answer(401, None, &fixture("error-upstream.json"));
    assert_eq!(upstream.kind, ErrorKind::NotSignedIn);
}

#[test]
fn every_kind_has_its_own_stable_text() {
    use ErrorKind::*;
    let all = [
        Offline,
        Network,
        Timeout,
        Aborted,
        BadResponse,
        TokenExpired,
        NotSignedIn,
        Forbidden,
        Gone,
        Conflict,
        InFlight,
        Invalid,
        TooLarge,
        RateLimited,
        Unavailable,
        Server,
    ];
    let texts: HashSet<&str> = all.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(texts.len(), all.len());
    assert_eq!(ApiError::without_answer(Offline).kind, Offline);
}

proptest! {
    #[test]
    fn f13_no_answer_makes_the_reader_of_errors_panic(
        status in any::<u16>(),
        body in prop_oneof![
            hostile_text(),
            json().prop_map(|value| value.to_string()),
            mutated(fixture("error-validation.json")),
        ],
    ) {
        let error = ApiError::from_answer(status, None, &body);
        prop_assert!(error.kind != ErrorKind::Aborted && error.kind != ErrorKind::Offline);
        prop_assert_eq!(error.kind == ErrorKind::RateLimited, status == 429);
    }
}
