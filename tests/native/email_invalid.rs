//! Texts that are no address, each with its reason.

use invitation_widget::email::EmailError::{self, *};
use rstest::rstest;

use crate::support::{parse, parse_reserved};

#[rstest]
#[case("", NoAt)]
#[case("ann", NoAt)]
#[case("ann.acme.com", NoAt)]
#[case::full_width_at("ann＠acme.com", NoAt)]
#[case("@", NoLocalPart)]
#[case("@acme.com", NoLocalPart)]
#[case("ann@", NoDomain)]
#[case("ann@@acme.com", SeveralAts)]
#[case("ann@bob@acme.com", SeveralAts)]
#[case::route("@hop.com:ann@acme.com", SeveralAts)]
#[case::quoted_at("\"ann@home\"@acme.com", SeveralAts)]
#[case(".ann@acme.com", LocalDots)]
#[case("ann.@acme.com", LocalDots)]
#[case("ann..smith@acme.com", LocalDots)]
#[case(".@acme.com", LocalDots)]
#[case::quoted("\"ann\"@acme.com", LocalCharacter('"'))]
#[case::quoted_blank("\"ann smith\"@acme.com", LocalCharacter('"'))]
#[case::comment("ann(work)@acme.com", LocalCharacter('('))]
#[case::comment_first("(work)ann@acme.com", LocalCharacter('('))]
#[case::display_name("Ann <ann@acme.com>", LocalCharacter(' '))]
#[case("<ann@acme.com>", LocalCharacter('<'))]
#[case("ann smith@acme.com", LocalCharacter(' '))]
#[case(" ann@acme.com", LocalCharacter(' '))]
#[case("ann\\smith@acme.com", LocalCharacter('\\'))]
#[case("ann,bob@acme.com", LocalCharacter(','))]
#[case("ann;bob@acme.com", LocalCharacter(';'))]
#[case("ann:bob@acme.com", LocalCharacter(':'))]
#[case("ann[1]@acme.com", LocalCharacter('['))]
#[case::link("mailto:ann@acme.com", LocalCharacter(':'))]
#[case::header_break("ann\r\nBcc:x@acme.com", LocalCharacter('\r'))]
#[case::nul("ann\0@acme.com", LocalCharacter('\0'))]
#[case::delete("ann\u{7f}@acme.com", LocalCharacter('\u{7f}'))]
#[case::control("ann\u{85}@acme.com", LocalCharacter('\u{85}'))]
#[case::zero_width("ann\u{200b}@acme.com", LocalCharacter('\u{200b}'))]
#[case::direction("ann\u{202e}@acme.com", LocalCharacter('\u{202e}'))]
#[case::byte_order_mark("\u{feff}ann@acme.com", LocalCharacter('\u{feff}'))]
#[case::emoji("🙂@acme.com", LocalCharacter('🙂'))]
#[case::curly_quote("o’brien@acme.com", LocalCharacter('’'))]
fn e1_e5_what_stands_before_the_at_has_to_be_a_dot_atom(
    #[case] text: &str,
    #[case] expected: EmailError,
) {
    assert_eq!(parse(text), Err(expected));
}

#[rstest]
#[case("ann@acme", DomainWithoutDot)]
#[case("ann@localhost", DomainWithoutDot)]
#[case("ann@xn--mller-kva", DomainWithoutDot)]
#[case("ann@.com", Domain)]
#[case("ann@acme..com", Domain)]
#[case("ann@acme.com.", Domain)]
#[case("ann@.", Domain)]
#[case("ann@acme.com。", Domain)]
#[case("ann@-acme.com", Domain)]
#[case("ann@acme-.com", Domain)]
#[case("ann@acme.-com", Domain)]
#[case("ann@ac--me.com", Domain)]
#[case("ann@acme.c0m", Domain)]
#[case("ann@acme.123", Domain)]
#[case::bare_number("ann@127.0.0.1", Domain)]
#[case("ann@1.2.3", Domain)]
#[case::hexadecimal_number("ann@0x7f.1", Domain)]
#[case::literal("ann@[127.0.0.1]", Domain)]
#[case::literal_6("ann@[IPv6:::1]", Domain)]
#[case("ann@acme_team.com", Domain)]
#[case("ann@ac me.com", Domain)]
#[case("ann@ acme.com", Domain)]
#[case("ann@acme.com ", Domain)]
#[case("ann@acme.com\n", Domain)]
#[case("ann@acme.com\0", Domain)]
#[case("ann@acme.com(work)", Domain)]
#[case("ann@acme.com>", Domain)]
#[case("ann@acme.com,bob", Domain)]
#[case("ann@acme.com;bob", Domain)]
#[case("ann@acme.com:25", Domain)]
#[case("ann@acme.com/path", Domain)]
#[case("ann@acme.com?subject=hi", Domain)]
#[case("ann@acme.com#x", Domain)]
#[case("ann@acme%2ecom", Domain)]
#[case("ann@acme％2ecom", Domain)]
#[case("ann@ac\\me.com", Domain)]
#[case("ann@acme!.com", Domain)]
#[case("ann@\u{202e}acme.com", Domain)]
#[case::emoji_outside_the_standard("ann@acme.c\u{fffd}m", Domain)]
fn e1_what_stands_behind_the_at_has_to_be_a_domain(
    #[case] text: &str,
    #[case] expected: EmailError,
) {
    assert_eq!(parse(text), Err(expected));
    assert_eq!(parse_reserved(text), Err(expected));
}

#[rstest]
#[case::empty("ann@xn--.com")]
#[case::decodes_to_ascii("ann@xn--acme-.com")]
#[case::decodes_to_ascii_letter("ann@xn--a-.com")]
#[case::no_punycode("ann@xn--\u{e9}.com")]
#[case::overflow("ann@xn--99999999.com")]
#[case::decodes_to_upper_case("ann@xn--mller-2pa.com")]
#[case::not_normal("ann@xn--muller-xyd.com")]
#[case::hides_a_soft_hyphen("ann@xn--acme-rga.com")]
#[case::hides_a_zero_width_space("ann@xn--acme-u76a.com")]
fn e3_punycode_that_is_none_or_hides_ascii_is_refused(#[case] text: &str) {
    assert_eq!(parse(text), Err(Domain));
}

#[test]
fn e1_a_very_long_text_is_refused_before_its_domain_is_looked_at() {
    let text = format!("ann@{}.com", "a".repeat(1_000_000));
    assert_eq!(parse(&text), Err(TooLong));
    assert_eq!(parse(&format!("{}@acme.com", "a".repeat(1_000_000))), Err(TooLong));
}
