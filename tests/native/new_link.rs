//! The form that makes a shared link.

use invitation_widget::api::wire::{CreateLink, FieldError, GroupRef};
use invitation_widget::state::new_link::{Lifetime, NewLink, Place, Problem, ReadyLink};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;
use serde_json::{Value, json};

const NOW: Timestamp = Timestamp::from_millis(1_773_576_000_000);
const HOUR: i64 = 3_600_000;

/// The browser's part, for two days alone.
fn end_of_day(date: &str) -> Option<Timestamp> {
    match date {
        "2026-03-15" => Some(NOW.plus(12 * HOUR)),
        "2026-03-14" => Some(NOW.plus(-12 * HOUR)),
        _ => None,
    }
}

fn until(date: &str) -> NewLink {
    NewLink { lifetime: Lifetime::Until, date: date.to_owned(), ..NewLink::default() }
}

fn limited(max_uses: &str) -> NewLink {
    NewLink { max_uses: max_uses.to_owned(), ..NewLink::default() }
}

fn check(form: &NewLink) -> Result<ReadyLink, Vec<Problem>> {
    form.check(NOW, &end_of_day)
}

#[test]
fn d13_a_link_is_good_for_seven_days_and_any_number_unless_something_else_is_entered() {
    let ready = check(&NewLink::default()).unwrap();
    assert_eq!(ready, ReadyLink { role: None, expires: NOW.plus(7 * 24 * HOUR), max_uses: None });
}

#[rstest]
#[case("2026-03-15", Ok(NOW.plus(12 * HOUR)))]
#[case("2026-03-14", Err(vec![Problem::DateOver]))]
#[case("", Err(vec![Problem::NoDate]))]
fn a_link_until_a_day_ends_with_that_day(
    #[case] date: &str,
    #[case] expected: Result<Timestamp, Vec<Problem>>,
) {
    assert_eq!(check(&until(date)).map(|ready| ready.expires), expected);
}

#[rstest]
#[case("", Some(None))]
#[case("  ", Some(None))]
#[case("1", Some(Some(1)))]
#[case(" 10000 ", Some(Some(10_000)))]
#[case("0", None)]
#[case("10001", None)]
#[case("-3", None)]
#[case("+3", None)]
#[case("3.5", None)]
#[case("ten", None)]
#[case("99999999999999", None)]
fn d25_a_limit_is_a_number_of_people_or_none(
    #[case] typed: &str,
    #[case] expected: Option<Option<u32>>,
) {
    let found = check(&limited(typed));
    assert_eq!(found.clone().ok().map(|ready| ready.max_uses), expected);
    assert!(found.is_ok() || found == Err(vec![Problem::NoNumber]));
}

#[test]
fn every_problem_is_told_at_once_and_at_its_field() {
    let problems = check(&NewLink { max_uses: "x".to_owned(), ..until("") }).unwrap_err();
    let places: Vec<Place> = problems.iter().map(Problem::place).collect();
    assert_eq!(places, [Place::Date, Place::MaxUses]);
}

#[test]
fn what_the_backend_refuses_stands_at_the_field_it_is_about() {
    let field = |path: &str| FieldError {
        path: path.to_owned(),
        code: "invalid".to_owned(),
        message: "no".to_owned(),
    };
    let fields = ["role", "expiresAt", "maxUses", "groups.0"].map(field);
    let places = |form: &NewLink| -> Vec<Place> {
        form.refused(&fields).iter().map(Problem::place).collect()
    };
    let expected = [Place::Role, Place::Lifetime, Place::MaxUses, Place::Form];
    assert_eq!(places(&NewLink::default()), expected);
    assert_eq!(places(&until(""))[1], Place::Date);
}

#[test]
fn the_request_holds_what_was_entered_and_nothing_else() {
    let group = GroupRef { kind: "team".into(), id: "7".into(), name: None, role: None };
    let bare = CreateLink { groups: vec![group], ..CreateLink::default() };
    let full = CreateLink {
        role: Some("member".into()),
        expires_at: Some("2026-03-22T12:00:00.000Z".into()),
        max_uses: Some(10),
        ..bare.clone()
    };
    let json = |link: &CreateLink| serde_json::from_str::<Value>(&link.to_json()).unwrap();
    let groups = json!([{ "type": "team", "groupId": "7" }]);
    assert_eq!(json(&bare), json!({ "groups": groups }));
    assert_eq!(
        json(&full),
        json!({ "groups": groups, "role": "member", "expiresAt": "2026-03-22T12:00:00.000Z", "maxUses": 10 })
    );
    for link in [bare, full] {
        assert_eq!(serde_json::from_str::<CreateLink>(&link.to_json()).unwrap(), link);
    }
}
