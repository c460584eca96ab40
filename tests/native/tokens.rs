//! Tokens that published server SDKs really made, and hand-made edge cases.

use invitation_widget::session::Session;
use invitation_widget::timestamp::Timestamp;
use invitation_widget::token::{Token, TokenError};
use serde::Deserialize;

use crate::support::fixture;

#[derive(Deserialize)]
struct Samples {
    api_key: String,
    tokens: Vec<Sample>,
    edge_cases: Vec<Sample>,
}

#[derive(Deserialize)]
struct Sample {
    id: String,
    token: String,
    clock_unix_s: i64,
    expect: Expected,
}

#[derive(Deserialize)]
struct Expected {
    widget: ExpectedOfWidget,
}

#[derive(Debug, PartialEq, Deserialize)]
struct ExpectedOfWidget {
    session: String,
    groups: Option<usize>,
}

impl ExpectedOfWidget {
    fn of(session: &Session) -> Self {
        let (name, groups) = match session {
            Session::Missing => ("missing", None),
            Session::Unusable(_) => ("malformed", None),
            Session::Expired { .. } => ("expired", None),
            Session::Active { claims, .. } => ("active", Some(claims.groups.len())),
        };
        Self { session: name.to_owned(), groups }
    }
}

fn samples() -> Samples {
    serde_json::from_str(&fixture("tokens.json")).unwrap()
}

#[test]
fn c9_c16_every_sample_token_gives_the_session_that_its_case_names() {
    let samples = samples();
    let all: Vec<Sample> = samples.tokens.into_iter().chain(samples.edge_cases).collect();
    assert!(all.len() >= 23, "the samples have shrunk to {}", all.len());
    for sample in all {
        let session =
            Session::read(&sample.token, Some(Timestamp::from_millis(sample.clock_unix_s * 1000)));
        let got = ExpectedOfWidget::of(&session);
        assert_eq!(got, sample.expect.widget, "{}", sample.id);
    }
}

#[test]
fn a19_the_api_key_of_the_samples_is_refused_as_a_token() {
    assert_eq!(Token::parse(&samples().api_key), Err(TokenError::ApiKey));
}
