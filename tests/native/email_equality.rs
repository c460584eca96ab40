//! Which two addresses are one and the same.

use rstest::rstest;

use crate::support::address;

#[rstest]
#[case("ann@acme.com", "ann@acme.com")]
#[case("Ann@acme.com", "ann@acme.com")]
#[case("ANN@ACME.COM", "ann@acme.com")]
#[case("ann@Acme.Com", "ann@acme.com")]
#[case("ann.SMITH@acme.com", "Ann.Smith@acme.com")]
#[case("ann+A@acme.com", "ann+a@acme.com")]
#[case("ann@MÜLLER.de", "ann@müller.de")]
#[case("ann@müller.de", "ann@xn--mller-kva.de")]
#[case("ann@XN--MLLER-KVA.de", "ann@müller.de")]
#[case("ann@mu\u{308}ller.de", "ann@müller.de")]
#[case("ann@例え。jp", "ann@例え.jp")]
#[case("ann@ａｃｍｅ.com", "ann@acme.com")]
#[case("ann@ac\u{ad}me.com", "ann@acme.com")]
#[case("Jörg@acme.com", "jörg@acme.com")]
#[case("O'Brien@acme.com", "o'brien@acme.com")]
fn e2_these_are_equal(#[case] one: &str, #[case] other: &str) {
    assert_eq!(address(one).canonical(), address(other).canonical());
}

#[rstest]
#[case("ann@acme.com", "bob@acme.com")]
#[case("ann@acme.com", "ann@acme.org")]
#[case("ann@acme.com", "ann@mail.acme.com")]
#[case("ann@acme.com", "ann@evil-acme.com")]
#[case("ann@acme.com", "ann@acme.com.evil.org")]
#[case::dots_matter("annsmith@gmail.com", "ann.smith@gmail.com")]
#[case::tags_matter("ann@gmail.com", "ann+invites@gmail.com")]
#[case::names_of_one_provider("ann@gmail.com", "ann@googlemail.com")]
#[case::only_ascii_is_folded("jÖrg@acme.com", "jörg@acme.com")]
#[case::no_special_case_for_turkish("ıan@acme.com", "ian@acme.com")]
#[case::kelvin_sign_is_no_k("\u{212a}im@acme.com", "kim@acme.com")]
#[case::no_long_s("\u{17f}am@acme.com", "sam@acme.com")]
#[case::no_other_script("аnn@acme.com", "ann@acme.com")]
#[case::no_full_width("ａnn@acme.com", "ann@acme.com")]
#[case::sharp_s_is_its_own("ann@faß.de", "ann@fass.de")]
fn e2_these_differ(#[case] one: &str, #[case] other: &str) {
    assert_ne!(address(one).canonical(), address(other).canonical());
}

#[test]
fn e2_the_case_of_the_local_part_is_kept_for_the_mail() {
    assert_eq!(address("Ann.Smith@ACME.com").as_str(), "Ann.Smith@acme.com");
}
