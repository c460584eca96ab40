//! What holds for every text that is taken for an address.

use invitation_widget::email::EmailAddress;
use proptest::prelude::*;

use crate::samples::hostile_text;
use crate::support::{parse, parse_reserved};

const ATEXT: &str = "!#$%&'*+-/=?^_`{|}~";

fn is_atext(c: char) -> bool {
    c.is_ascii_alphanumeric() || ATEXT.contains(c) || (!c.is_ascii() && c.is_alphanumeric())
}

fn is_label(label: &str) -> bool {
    let is_edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let is_inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=63).contains(&label.len())
        && is_edge(label.chars().next())
        && is_edge(label.chars().last())
        && label.chars().all(is_inner)
        && (label.get(2..4) != Some("--") || label.starts_with("xn--"))
}

/// The shape of an address, written again from the requirement.
fn assert_shape(address: &EmailAddress) -> Result<(), TestCaseError> {
    let (local, domain) = (address.local(), address.domain());
    prop_assert_eq!(format!("{}@{}", local, domain), address.as_str());
    prop_assert!(local.len() <= 64 && domain.len() <= 253 && address.as_str().len() <= 254);
    let is_atom = |atom: &str| !atom.is_empty() && atom.chars().all(is_atext);
    prop_assert!(local.split('.').all(is_atom), "{:?}", local);
    prop_assert!(domain.split('.').all(is_label), "{:?}", domain);
    let labels: Vec<&str> = domain.split('.').collect();
    let last = labels[labels.len() - 1];
    prop_assert!(labels.len() >= 2);
    prop_assert!(last.starts_with("xn--") || last.chars().all(|c| c.is_ascii_lowercase()));
    Ok(())
}

fn good_address() -> impl Strategy<Value = String> {
    let local = "[a-zA-Z0-9+_é中'-]{1,10}(\\.[a-zA-Z0-9!#$%&*]{1,10}){0,3}";
    let domain = "[a-zA-Z0-9]{1,12}(\\.[a-z0-9äøñ]{1,12}){0,3}\\.(com|org|de|co|museum|рф)";
    (local, domain).prop_map(|(local, domain)| format!("{local}@{domain}"))
}

proptest! {
    #[test]
    fn e1_f13_no_text_panics_and_what_is_taken_has_the_shape(text in hostile_text()) {
        if let Ok(address) = parse_reserved(&text) {
            assert_shape(&address)?;
        }
    }

    #[test]
    fn e1_a_text_with_an_at_in_it_never_panics_and_what_is_taken_has_the_shape(
        local in hostile_text(),
        domain in hostile_text(),
    ) {
        for text in [format!("{local}@acme.com"), format!("ann@{domain}"), format!("{local}@{domain}")] {
            if let Ok(address) = parse_reserved(&text) {
                assert_shape(&address)?;
            }
        }
    }

    #[test]
    fn e1_well_formed_addresses_are_taken(text in good_address()) {
        let address = parse(&text);
        prop_assert!(address.is_ok(), "{}: {:?}", text, address);
        assert_shape(&address.unwrap())?;
    }

    #[test]
    fn d23_an_address_that_was_taken_is_taken_again_and_does_not_change(text in good_address()) {
        let first = parse(&text).unwrap();
        let again = parse(first.as_str());
        prop_assert_eq!(again.as_ref(), Ok(&first));
        let canonical = parse(&first.canonical()).unwrap();
        prop_assert_eq!(canonical.canonical(), first.canonical());
    }

    #[test]
    fn e2_only_the_case_of_ascii_letters_is_folded(text in good_address()) {
        let address = parse(&text).unwrap();
        prop_assert!(address.canonical().eq_ignore_ascii_case(address.as_str()));
        let shouted = parse(&text.to_ascii_uppercase()).unwrap();
        prop_assert_eq!(shouted.canonical(), address.canonical());
    }
}
