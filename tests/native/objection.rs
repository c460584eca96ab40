//! What the backend holds against fields finds its place in the form (table K, 422).

use invitation_widget::api::wire::FieldError;
use invitation_widget::state::invite::{Batch, Problem, ReadyInvite};
use invitation_widget::state::objection::{address_of, place_of, problems};
use rstest::rstest;

use crate::support::address;

fn refused(path: &str) -> FieldError {
    FieldError { path: path.to_owned(), code: "x".to_owned(), message: format!("at {path}") }
}

/// The places of problems for `paths` in a form with addresses, groups and the field `team`.
fn places(paths: &[&str]) -> Vec<String> {
    let known = ["payload.emails".to_owned(), "groups".to_owned(), place_of("team")];
    let fields: Vec<FieldError> = paths.iter().map(|path| refused(path)).collect();
    let place = |problem| match problem {
        Problem::Refused { at, .. } => at,
        other => panic!("{other:?}"),
    };
    problems(&fields, &known).into_iter().map(place).collect()
}

#[rstest]
#[case("payload.emails", "payload.emails")]
#[case("payload.emails.value", "payload.emails")]
#[case("payload.team", "payload.team")]
#[case("payload.team.value", "payload.team")]
#[case::of_another_field("payload.teams", "")]
#[case::not_offered("payload.role", "")]
#[case("groups", "groups")]
#[case("groups.1", "groups")]
#[case("groups[1].role", "groups")]
#[case("", "")]
#[case("source", "")]
fn k422_a_path_finds_its_place(#[case] path: &str, #[case] place: &str) {
    assert_eq!(places(&[path]), [place]);
}

#[test]
fn k422_problems_stand_in_the_order_of_the_form() {
    let paths = ["source", "payload.team", "groups.0", "payload.emails"];
    assert_eq!(places(&paths), ["payload.emails", "groups", "payload.team", ""]);
}

#[rstest]
#[case("payload.emails.value.1", Some("bo@acme.com"))]
#[case("payload.emails.1", Some("bo@acme.com"))]
#[case("payload.emails.value[0]", Some("ann@acme.com"))]
#[case::nobody("payload.emails.value.2", None)]
#[case::all("payload.emails", None)]
#[case("groups.0", None)]
fn k422_an_address_is_found_by_its_number(#[case] path: &str, #[case] expected: Option<&str>) {
    let ready = ReadyInvite {
        addresses: vec![address("ann@acme.com"), address("bo@acme.com")],
        groups: Vec::new(),
        details: Default::default(),
    };
    let batch: Batch = ready.batches(50, None, "").remove(0);
    assert_eq!(address_of(path, &batch), expected);
}
