//! QR codes, dot by dot as a crate for all of them draws them.

use invitation_widget::qr::QrCode;
use proptest::prelude::*;
use qrcodegen::{Mask, QrCode as Theirs, QrCodeEcc, QrSegment, Version};

/// The code of `text` in the other crate, with the same mask.
fn theirs(text: &str) -> Option<Theirs> {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    let (least, most, mask) = (Version::MIN, Version::MAX, Some(Mask::new(0)));
    Theirs::encode_segments_advanced(&bytes, QrCodeEcc::Medium, least, most, mask, false).ok()
}

fn agree(text: &str) -> bool {
    match (QrCode::of(text), theirs(text)) {
        (None, None) => true,
        (Some(ours), Some(theirs)) => {
            let side = ours.side();
            side == theirs.size()
                && (0..side * side).all(|at| {
                    let (x, y) = (at % side, at / side);
                    ours.is_dark(x, y) == theirs.get_module(x, y)
                })
        }
        _ => false,
    }
}

#[test]
fn a_link_is_drawn_as_others_draw_it() {
    for link in ["", "a", "https://invite.acme.com/i/3q2-7wAAAAAAvR7kUhXc1Qabcdefghijklmnopqrst"] {
        assert!(agree(link), "{link}");
    }
}

#[test]
fn every_version_is_drawn_as_others_draw_it() {
    // So that each version has its turn, at its beginning and at its end.
    for length in (0..2340).step_by(7).chain(2325..2340) {
        assert!(agree(&"x/".repeat(length)[..length]), "{length}");
    }
}

proptest! {
    #[test]
    fn f13_any_text_is_drawn_as_others_draw_it(text in "\\PC{0,200}") {
        prop_assert!(agree(&text));
    }
}
