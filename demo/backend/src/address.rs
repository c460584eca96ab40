//! Addresses on the server: the shared rule with the strict UTS 46 step, and domain lists.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use invitation_widget::email::{EmailAddress, EmailError, Reserved, parse_domain};

use crate::error::Error;

/// Reads an address by the shared rule.
pub fn parse(text: &str, reserved: Reserved) -> Result<EmailAddress, EmailError> {
    EmailAddress::parse(text, reserved, &to_ascii)
}

/// Reads an address that was checked when it was kept.
pub fn kept(text: &str) -> Result<EmailAddress, Error> {
    let wrong = |_| Error::Internal("a kept address is no address".to_owned());
    parse(text, Reserved::Allowed).map_err(wrong)
}

/// The form in which addresses are compared, or nothing for what is no address.
pub fn canonical(text: &str) -> Option<String> {
    parse(text, Reserved::Allowed).ok().map(|address| address.canonical())
}

/// Whether the list names the domain of `address`; an empty list names all.
pub fn is_allowed(address: &EmailAddress, domains: &[String]) -> bool {
    domains.is_empty() || domains.iter().any(|allowed| covers(allowed, address.domain()))
}

/// What both lists allow, as one list to be shown; an empty list allows all.
///
/// Where they have nothing in common no address is allowed, which no list can say: it is then the
/// second one, and each address is still checked against both.
pub fn narrowed(first: &[String], second: &[String]) -> Vec<String> {
    let within = |list: &[String], other: &[String]| -> Vec<String> {
        let is_within = |entry: &&String| other.iter().any(|wider| contains(wider, entry));
        list.iter().filter(is_within).cloned().collect()
    };
    let mut both = match (first.is_empty(), second.is_empty()) {
        (true, _) => second.to_vec(),
        (_, true) => first.to_vec(),
        _ => [within(first, second), within(second, first)].concat(),
    };
    let mut seen = std::collections::HashSet::new();
    both.retain(|entry| domain_rule(entry).is_none_or(|rule| seen.insert(rule)));
    if both.is_empty() { second.to_vec() } else { both }
}

/// Whether every domain that `entry` names is named by `wider` too.
fn contains(wider: &str, entry: &str) -> bool {
    match entry.strip_prefix("*.") {
        Some(parent) => normal(parent).is_some_and(|parent| {
            wider.starts_with("*.")
                && (covers(wider, &parent) || covers(wider, &format!("x.{parent}")))
        }),
        None => normal(entry).is_some_and(|domain| covers(wider, &domain)),
    }
}

/// `acme.test` covers itself, `*.acme.test` the domains below it.
fn covers(allowed: &str, domain: &str) -> bool {
    match allowed.strip_prefix("*.") {
        Some(parent) => normal(parent).is_some_and(|parent| {
            domain.strip_suffix(&parent).is_some_and(|sub| sub.ends_with('.'))
        }),
        None => normal(allowed).is_some_and(|allowed| allowed == domain),
    }
}

/// An entry of a domain list in its ASCII form; nothing for what no domain can be.
pub fn domain_rule(entry: &str) -> Option<String> {
    let (star, domain) = match entry.strip_prefix("*.") {
        Some(parent) => ("*.", parent),
        None => ("", entry),
    };
    let domain = domain.strip_suffix('.').unwrap_or(domain);
    parse_domain(domain, &to_ascii).ok().map(|domain| format!("{star}{domain}"))
}

/// The entries that cover an address: its own domain, and a star before each one above.
pub fn domains_above(address: &EmailAddress) -> Vec<String> {
    let domain = address.domain();
    let above = domain.match_indices('.').map(|(at, _)| format!("*{}", &domain[at..]));
    std::iter::once(domain.to_owned()).chain(above).collect()
}

fn normal(domain: &str) -> Option<String> {
    to_ascii(domain.strip_suffix('.').unwrap_or(domain))
}

/// UTS 46 with STD 3 rules, hyphen and length checks; lower case.
fn to_ascii(domain: &str) -> Option<String> {
    Uts46::new()
        .to_ascii(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify)
        .ok()
        .map(|ascii| ascii.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn address(text: &str) -> EmailAddress {
        parse(text, Reserved::Allowed).unwrap()
    }

    #[rstest]
    #[case::itself("acme.test", "a@acme.test", true)]
    #[case::case_is_folded("ACME.test", "a@acme.TEST", true)]
    #[case::trailing_dot("acme.test.", "a@acme.test", true)]
    #[case::fullwidth_dot("acme\u{ff0e}test", "a@acme.test", true)]
    #[case::international("bücher.test", "a@xn--bcher-kva.test", true)]
    #[case::below("acme.test", "a@mail.acme.test", false)]
    #[case::below_when_asked("*.acme.test", "a@mail.acme.test", true)]
    #[case::not_the_parent("*.acme.test", "a@acme.test", false)]
    #[case::lookalike_before("acme.test", "a@evil-acme.test", false)]
    #[case::lookalike_before_star("*.acme.test", "a@evil-acme.test", false)]
    #[case::lookalike_behind("acme.test", "a@acme.test.evil.test", false)]
    #[case::empty_entry("", "a@acme.test", false)]
    fn d22_domains_are_compared_in_their_ascii_form(
        #[case] allowed: &str,
        #[case] text: &str,
        #[case] expected: bool,
    ) {
        assert_eq!(is_allowed(&address(text), &[allowed.to_owned()]), expected);
    }

    #[rstest]
    #[case::plain("acme.test", Some("acme.test"))]
    #[case::case_and_dot("ACME.Test.", Some("acme.test"))]
    #[case::below("*.acme.test", Some("*.acme.test"))]
    #[case::international("bücher.test", Some("xn--bcher-kva.test"))]
    #[case::fullwidth_dot("acme\u{ff0e}test", Some("acme.test"))]
    #[case::empty("", None)]
    #[case::star_alone("*", None)]
    #[case::star_of_nothing("*.", None)]
    #[case::star_inside("a.*.test", None)]
    #[case::two_stars("*.*.acme.test", None)]
    #[case::everything_below_a_top_level("*.test", None)]
    #[case::without_a_dot("test", None)]
    #[case::address("ann@acme.test", None)]
    #[case::at("@acme.test", None)]
    #[case::blank("acme .test", None)]
    #[case::literal("[127.0.0.1]", None)]
    #[case::number("127.0.0.1", None)]
    #[case::web_address("https://acme.test", None)]
    #[case::two_dots("acme..test", None)]
    fn d22_an_entry_of_a_list_is_a_domain_that_there_can_be(
        #[case] entry: &str,
        #[case] expected: Option<&str>,
    ) {
        assert_eq!(domain_rule(entry).as_deref(), expected);
    }

    #[rstest]
    #[case::both_empty(&[], &[], &[])]
    #[case::first_empty(&[], &["a.test"], &["a.test"])]
    #[case::second_empty(&["a.test"], &[], &["a.test"])]
    #[case::common(&["a.test", "b.test"], &["B.test", "c.test"], &["b.test"])]
    #[case::below(&["*.a.test"], &["a.test", "x.a.test"], &["x.a.test"])]
    #[case::further_below(&["*.a.test"], &["*.b.a.test"], &["*.b.a.test"])]
    #[case::same_star(&["*.a.test"], &["*.a.test"], &["*.a.test"])]
    #[case::star_is_not_its_parent(&["*.a.test"], &["a.test"], &["a.test"])]
    #[case::nothing_common(&["a.test"], &["b.test"], &["b.test"])]
    fn d21_the_narrower_of_two_lists_is_shown(
        #[case] first: &[&str],
        #[case] second: &[&str],
        #[case] expected: &[&str],
    ) {
        let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_eq!(narrowed(&list(first), &list(second)), expected);
    }

    #[test]
    fn an_empty_list_allows_every_domain() {
        assert!(is_allowed(&address("a@acme.test"), &[]));
    }

    #[rstest]
    #[case("Ann@Acme.test", "ann@acme.test", true)]
    #[case("ann@bücher.test", "ann@xn--bcher-kva.test", true)]
    #[case("ann+tag@acme.test", "ann@acme.test", false)]
    #[case("a.nn@acme.test", "ann@acme.test", false)]
    #[case("Änn@acme.test", "änn@acme.test", false)]
    #[case("ann@acme.test", "ann@acme.test.evil.test", false)]
    fn e2_matching_folds_ascii_letters_and_nothing_else(
        #[case] left: &str,
        #[case] right: &str,
        #[case] equal: bool,
    ) {
        assert_eq!(canonical(left) == canonical(right), equal);
    }
}
