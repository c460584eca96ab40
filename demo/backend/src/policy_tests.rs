//! What settings of account and group come to together.

use invitation_widget::email::Reserved;
use rstest::rstest;

use super::*;

fn list(texts: &[&str]) -> Option<Vec<String>> {
    Some(texts.iter().map(|text| (*text).to_owned()).collect())
}

fn limited(allowed: Option<Vec<String>>, additional: Option<Vec<String>>) -> Settings {
    Settings {
        allowed_email_domains: allowed,
        additional_email_domains: additional,
        ..Settings::default()
    }
}

#[test]
fn without_settings_everything_is_allowed_that_the_role_allows() {
    let policy = Policy::of_account(&Settings::default());
    assert_eq!(policy.allowed_email_domains, [""; 0]);
    assert_eq!(policy.inviting_roles, ["member", "admin"]);
    assert!(policy.check_join_by_link().is_ok() && policy.check_join_by_token().is_ok());
    let may_invite = ROLES.each_ref().map(|role| policy.check_may_invite(role).is_ok());
    assert_eq!(may_invite, [false, true, true]);
}

#[rstest]
#[case::account_alone(limited(list(&["a.test"]), list(&["b.test"])), limited(None, None), &["a.test", "b.test"])]
#[case::group_wins(limited(list(&["a.test"]), None), limited(list(&["c.test"]), None), &["c.test"])]
#[case::group_opens(limited(list(&["a.test"]), list(&["b.test"])), limited(list(&[]), list(&["d.test"])), &[])]
#[case::group_adds(limited(list(&["a.test"]), list(&["b.test"])), limited(None, list(&["d.test"])), &["a.test", "b.test", "d.test"])]
#[case::nothing_to_add_to(limited(None, list(&["b.test"])), limited(None, list(&["d.test"])), &[])]
#[case::each_once(limited(list(&["A.test", "a.test."]), list(&["a.test", "*.a.test"])), limited(None, None), &["a.test", "*.a.test"])]
#[case::ascii(limited(list(&["*.bücher.test"]), None), limited(None, None), &["*.xn--bcher-kva.test"])]
fn d21_the_domains_of_a_group(
    #[case] account: Settings,
    #[case] group: Settings,
    #[case] expected: &[&str],
) {
    assert_eq!(Policy::new(&account, &group).allowed_email_domains, expected);
}

#[test]
fn d21_an_address_is_checked_against_all_of_them() {
    let policy = Policy::of_account(&limited(list(&["a.test"]), list(&["*.b.test"])));
    let check = |text: &str| {
        let address = address::parse(text, Reserved::Allowed).unwrap();
        policy.check_address(&address)
    };
    assert_eq!(["x@A.test", "x@c.b.test"].map(check), [Ok(()), Ok(())]);
    assert_eq!(check("x@b.test"), Err(Error::DomainNotAllowed));
}

#[test]
fn the_group_decides_before_the_account_and_roles_stay_in_order() {
    let account = Settings {
        inviting_roles: list(&["admin"]),
        join_by_token: Some(false),
        join_by_link: Some(false),
        ..Settings::default()
    };
    let group = Settings {
        inviting_roles: list(&["admin", "member"]),
        join_by_link: Some(true),
        ..Settings::default()
    };
    assert_eq!(Policy::of_account(&account).inviting_roles, ["admin"]);
    let policy = Policy::new(&account, &group);
    assert_eq!(policy.inviting_roles, ["member", "admin"]);
    assert!(policy.check_join_by_link().is_ok() && policy.check_join_by_token().is_err());
    let nobody = Settings { inviting_roles: list(&[]), ..Settings::default() };
    assert_eq!(Policy::new(&account, &nobody).inviting_roles, [""; 0]);
}

#[test]
fn a_role_that_cannot_invite_never_may_whatever_was_put() {
    let put = Settings { inviting_roles: list(&["guest", "owner"]), ..Settings::default() };
    let policy = Policy::of_account(&put);
    assert_eq!(policy.inviting_roles, [""; 0]);
    assert!(put.check().is_err());
}
