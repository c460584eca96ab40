//! Widget and backend agree, although a browser's `URL` checks less than the backend's IDNA step.

use idna::AsciiDenyList;
use invitation_widget::email::{EmailAddress, EmailError, Reserved};
use proptest::prelude::*;
use rstest::rstest;

use crate::samples::hostile_text;
use crate::support::{address, parse};

/// The step from a domain to its ASCII form as the URL standard has it: no check of hyphens, of
/// lengths, or of most punctuation.
fn as_browser(domain: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii_cow(domain.as_bytes(), AsciiDenyList::URL);
    ascii.ok().map(|ascii| ascii.into_owned())
}

fn in_browser(text: &str) -> Result<EmailAddress, EmailError> {
    EmailAddress::parse(text, Reserved::Refused, &as_browser)
}

#[rstest]
#[case("ann@-acme.com")]
#[case("ann@acme-.com")]
#[case("ann@acme.-com")]
#[case("ann@acme.com-")]
#[case("ann@ac--me.com")]
#[case("ann@acme_team.com")]
#[case("ann@acme!.com")]
#[case("ann@acme.com,bob")]
#[case("ann@acme..com")]
#[case("ann@acme.com.")]
#[case("ann@.com")]
#[case("ann@127.0.0.1")]
#[case("ann@acme.c0m")]
#[case("ann@xn--acme-.com")]
#[case("ann@mü--x.de")]
#[case("ann@-ü.de")]
#[case("ann@ü-.de")]
#[case("ann@xn----eha.de")]
fn e1_the_rule_itself_refuses_what_a_browser_lets_through(#[case] text: &str) {
    assert_eq!(in_browser(text), Err(EmailError::Domain));
    assert!(parse(text).is_err());
}

#[test]
fn e1_the_rule_itself_holds_the_limits_of_labels_and_domains() {
    let label = |length: usize| "d".repeat(length);
    let long = format!("a@{}.com", label(64));
    assert_eq!(in_browser(&long), Err(EmailError::Domain));
    let domain =
        |first: usize| [label(first), label(63), label(63), label(59), "com".into()].join(".");
    assert_eq!(domain(61).len(), 253);
    let domain_alone = |text: &str| invitation_widget::email::parse_domain(text, &as_browser);
    assert!(domain_alone(&domain(61)).is_ok());
    assert_eq!(domain_alone(&domain(62)), Err(EmailError::TooLong));
}

#[rstest]
#[case("ann@müller.de")]
#[case("ann@MÜLLER.de")]
#[case("ann@faß.de")]
#[case("ann@例え。jp")]
#[case("用户@例え.рф")]
#[case("ann@موقع.وزارة")]
#[case("ann@ac\u{ad}me.com")]
#[case("ann@ａｃｍｅ．ｃｏｍ")]
#[case("ann@xn--mller-kva.de")]
fn e1_both_sides_agree_on_international_addresses(#[case] text: &str) {
    assert_eq!(in_browser(text), Ok(address(text)));
}

proptest! {
    #[test]
    fn e1_both_sides_agree_on_ascii(
        domain in "[a-zA-Z0-9._!$&'()*+,;=`{}~ -]{0,24}(\\.[a-z0-9-]{0,6}){0,3}"
    ) {
        let text = format!("ann@{domain}");
        prop_assert_eq!(in_browser(&text).ok(), parse(&text).ok());
    }

    #[test]
    fn e1_the_backend_takes_nothing_that_the_widget_refuses(domain in hostile_text()) {
        let text = format!("ann@{domain}");
        if let Ok(address) = parse(&text) {
            prop_assert_eq!(in_browser(&text), Ok(address));
        }
    }
}
