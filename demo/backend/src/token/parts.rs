//! A token cut into its three parts, strictly (RFC 7515, section 3.1).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Refused;

/// The longest token that is looked at, in bytes.
pub const MAX_TOKEN: usize = 256 * 1024;

/// The decoded parts of a token, and the text that was signed.
#[derive(Debug)]
pub(super) struct Parts {
    pub signed: String,
    pub header: Vec<u8>,
    pub payload: Vec<u8>,
    pub signature: Vec<u8>,
}

/// Cuts `token`; base64url has no padding, no blanks and no stray bits.
pub(super) fn split(token: &str) -> Result<Parts, Refused> {
    if token.len() > MAX_TOKEN {
        return Err(Refused::Invalid);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(Refused::Invalid)?;
    let (header, payload) = signed.split_once('.').ok_or(Refused::Invalid)?;
    Ok(Parts {
        signed: signed.to_owned(),
        header: decode(header)?,
        payload: decode(payload)?,
        signature: decode(signature)?,
    })
}

/// A fourth part would leave a dot in the payload, which is no base64url.
fn decode(part: &str) -> Result<Vec<u8>, Refused> {
    match URL_SAFE_NO_PAD.decode(part) {
        Ok(bytes) if !bytes.is_empty() => Ok(bytes),
        _ => Err(Refused::Invalid),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::empty("")]
    #[case::one_part("YQ")]
    #[case::two_parts("YQ.YQ")]
    #[case::four_parts("YQ.YQ.YQ.YQ")]
    #[case::empty_header(".YQ.YQ")]
    #[case::empty_payload("YQ..YQ")]
    #[case::empty_signature("YQ.YQ.")]
    #[case::padding("YQ==.YQ.YQ")]
    #[case::blank("YQ.Y Q.YQ")]
    #[case::new_line("YQ.YQ.YQ\n")]
    #[case::standard_alphabet("YQ.+/+/.YQ")]
    #[case::trailing_bits("YQ.YR.YQ")]
    #[case::json_serialization(r#"{"payload":"YQ","signature":"YQ"}"#)]
    fn c8_text_that_is_not_three_strict_parts_is_refused(#[case] token: &str) {
        assert_eq!(split(token).unwrap_err(), Refused::Invalid);
    }

    #[test]
    fn c11_a_token_over_the_limit_is_refused_before_it_is_decoded() {
        let part = "YWFh".repeat(MAX_TOKEN / 4);
        assert_eq!(split(&format!("{part}.YQ.YQ")).unwrap_err(), Refused::Invalid);
        assert!(split(&format!("{}.YQ.YQ", &part[..MAX_TOKEN - 8])).is_ok());
    }
}
