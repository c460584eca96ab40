//! Addresses that are taken, and the exact text that they are sent and mailed as.

use invitation_widget::email::{EmailError, Reserved, parse_domain};
use rstest::rstest;

use crate::support::{parse, parse_reserved, to_ascii};

#[rstest]
#[case("ann@acme.com")]
#[case("a@b.co")]
#[case("Ann.Smith@acme.com")]
#[case("ann+invites@acme.com")]
#[case("o'brien@acme.com")]
#[case("first.middle.last@mail.eu.acme.co.uk")]
#[case("1234567890@acme.com")]
#[case("_______@acme.com")]
#[case("-ann-@acme.com")]
#[case("!#$%&'*+-/=?^_`{|}~@acme.com")]
#[case("a.b.c.d.e@acme.com")]
#[case("ann@1-2-3.acme.com")]
#[case("ann@123.acme.com")]
#[case("ann@a-b.acme.museum")]
#[case("ann@example.com")]
#[case("ann@test.acme.com")]
#[case("ann@xn--mller-kva.de")]
#[case("ann@acme.xn--p1ai")]
#[case::letters_of_other_scripts("jörg@acme.com")]
#[case("用户@acme.com")]
#[case("пётр@acme.com")]
#[case("δοκιμή@acme.com")]
#[case::arabic_digits("٣٤@acme.com")]
fn e1_a_good_address_stays_exactly_as_it_is(#[case] text: &str) {
    assert_eq!(parse(text).map(|address| address.to_string()), Ok(text.to_owned()));
}

#[rstest]
#[case("Ann@ACME.Com", "Ann@acme.com")]
#[case("ann@müller.de", "ann@xn--mller-kva.de")]
#[case("ann@MÜLLER.de", "ann@xn--mller-kva.de")]
#[case::decomposed("ann@mu\u{308}ller.de", "ann@xn--mller-kva.de")]
#[case("ann@faß.de", "ann@xn--fa-hia.de")]
#[case("ann@例え.jp", "ann@xn--r8jz45g.jp")]
#[case::ideographic_dot("ann@例え。jp", "ann@xn--r8jz45g.jp")]
#[case::full_width("ann@ａｃｍｅ．ｃｏｍ", "ann@acme.com")]
#[case::soft_hyphen("ann@ac\u{ad}me.com", "ann@acme.com")]
#[case("用户@例え.рф", "用户@xn--r8jz45g.xn--p1ai")]
#[case::arabic("ann@موقع.وزارة", "ann@xn--4gbrim.xn--mgbexc3i")]
fn e3_a_domain_is_taken_in_its_ascii_form(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(parse(text).map(|address| address.to_string()), Ok(expected.to_owned()));
}

#[test]
fn an_address_is_known_by_its_two_parts() {
    let address = parse("Jörg.Müller@BÜRO.de").unwrap();
    assert_eq!(address.local(), "Jörg.Müller");
    assert_eq!(address.domain(), "xn--bro-hoa.de");
    assert_eq!(format!("{address:?}"), "EmailAddress(Jörg.Müller@xn--bro-hoa.de)");
}

#[rstest]
#[case("test")]
#[case("example")]
#[case("invalid")]
#[case("localhost")]
#[case("local")]
#[case("onion")]
fn e1_a_reserved_last_label_is_refused_unless_samples_are_wanted(#[case] label: &str) {
    let text = format!("ann@acme.{label}");
    assert_eq!(parse(&text), Err(EmailError::ReservedDomain));
    assert_eq!(parse(&text.to_uppercase()), Err(EmailError::ReservedDomain));
    assert_eq!(parse_reserved(&text).unwrap().as_str(), text);
    assert!(parse(&format!("ann@{label}.com")).is_ok());
}

#[rstest]
#[case::longest_local(64, 180, true)]
#[case::local_too_long(65, 180, false)]
#[case::longest_address(64, 189, true)]
#[case::address_too_long(64, 190, false)]
#[case::longest_domain_of_an_address(1, 252, true)]
#[case::domain_makes_the_address_too_long(1, 253, false)]
fn e1_the_limits_are_64_253_and_254_octets(
    #[case] local: usize,
    #[case] domain: usize,
    #[case] fits: bool,
) {
    let text = format!("{}@{}", "a".repeat(local), domain_of(domain));
    assert_eq!(parse(&text).map(drop), if fits { Ok(()) } else { Err(EmailError::TooLong) });
}

#[test]
fn e1_the_limit_of_the_local_part_counts_octets_and_not_letters() {
    assert!(parse(&format!("{}@acme.com", "é".repeat(32))).is_ok());
    let too_long = format!("{}a@acme.com", "é".repeat(32));
    assert_eq!(parse(&too_long), Err(EmailError::TooLong));
}

#[test]
fn e1_a_domain_has_253_octets_and_its_labels_63() {
    let domain = |text: &str| parse_domain(text, &to_ascii);
    assert_eq!(domain(&domain_of(253)), Ok(domain_of(253)));
    assert!(domain(&domain_of(254)).is_err());
    assert!(domain(&format!("{}.com", "a".repeat(63))).is_ok());
    assert_eq!(domain(&format!("{}.com", "a".repeat(64))), Err(EmailError::Domain));
}

#[test]
fn e1_the_policy_on_reserved_domains_is_the_only_thing_that_it_changes() {
    let parse = |policy| invitation_widget::email::EmailAddress::parse("a..b@x", policy, &to_ascii);
    assert_eq!(parse(Reserved::Allowed), parse(Reserved::Refused));
}

/// A domain of exactly `length` octets.
fn domain_of(length: usize) -> String {
    let mut domain = "com".to_owned();
    while domain.len() < length {
        // A label needs a letter and its dot: never leave room for the dot alone.
        let room = length - domain.len() - 1;
        let label = if room == 64 { 62 } else { room.min(63) };
        domain = format!("{}.{domain}", "d".repeat(label));
    }
    domain
}
