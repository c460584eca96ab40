//! The one rule for e-mail addresses, shared by widget and backend.
//!
//! The step from an international domain to its ASCII form is passed in: the browser's `URL` does
//! it in the widget, the `idna` crate in the backend. Everything else is decided here, on the ASCII
//! form, so that both sides agree. Knows nothing of display names: see [`crate::recipients`].

use std::fmt;

/// Turns a domain into its ASCII form after UTS 46, or `None` where there is none.
pub type ToAscii<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Last labels that no mail can reach: RFC 2606, RFC 6761, RFC 6762 and RFC 7686.
const RESERVED: [&str; 6] = ["test", "example", "invalid", "localhost", "local", "onion"];

/// The longest local part, in octets (RFC 5321).
const MAX_LOCAL: usize = 64;
/// The longest domain, in octets of its ASCII form (RFC 1035).
const MAX_DOMAIN: usize = 253;
/// The longest address, in octets (RFC 3696, erratum 1690).
const MAX_ADDRESS: usize = 254;

/// An address that was checked: the exact text that is shown, sent and mailed.
///
/// The local part keeps its case, the domain is in its ASCII form. There is no other way to make
/// one than [`EmailAddress::parse`], so what was checked and what is mailed cannot differ.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress {
    text: String,
    at: usize,
}

/// Whether addresses of reserved domains are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserved {
    /// They are refused: no mail would arrive.
    Refused,
    /// They are taken: samples and tests live there.
    Allowed,
}

/// Why a text is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    /// There is no `@`.
    NoAt,
    /// There is more than one `@`.
    SeveralAts,
    /// Nothing stands before the `@`.
    NoLocalPart,
    /// Nothing stands behind the `@`.
    NoDomain,
    /// This character cannot stand before the `@`.
    LocalCharacter(char),
    /// The part before the `@` begins or ends with a dot, or has two in a row.
    LocalDots,
    /// The domain is not one that can exist.
    Domain,
    /// The domain has no dot, as in `ann@acme`.
    DomainWithoutDot,
    /// The domain is reserved for samples and tests.
    ReservedDomain,
    /// The address is longer than mail allows.
    TooLong,
}

impl EmailAddress {
    /// Checks `text` and puts the domain into its ASCII form.
    pub fn parse(
        text: &str,
        reserved: Reserved,
        to_ascii: ToAscii<'_>,
    ) -> Result<Self, EmailError> {
        let (local, domain) = text.split_once('@').ok_or(EmailError::NoAt)?;
        if domain.contains('@') {
            return Err(EmailError::SeveralAts);
        }
        check_local(local)?;
        let domain = parse_domain(domain, to_ascii)?;
        if reserved == Reserved::Refused && is_reserved(&domain) {
            return Err(EmailError::ReservedDomain);
        }
        let address = Self { at: local.len(), text: format!("{local}@{domain}") };
        if address.text.len() > MAX_ADDRESS {
            return Err(EmailError::TooLong);
        }
        Ok(address)
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The part before the `@`, as it was typed.
    pub fn local(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// The domain in its ASCII form, in lower case.
    pub fn domain(&self) -> &str {
        self.text.get(self.at + 1..).unwrap_or_default()
    }

    /// The form in which two addresses are compared: ASCII letters in lower case, no more.
    ///
    /// Dots and plus tags stay, because they mean different mailboxes with some providers.
    pub fn canonical(&self) -> String {
        self.text.to_ascii_lowercase()
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.text)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn check_local(local: &str) -> Result<(), EmailError> {
    if local.is_empty() {
        return Err(EmailError::NoLocalPart);
    }
    if local.len() > MAX_LOCAL {
        return Err(EmailError::TooLong);
    }
    if let Some(wrong) = local.chars().find(|&c| c != '.' && !is_local_character(c)) {
        return Err(EmailError::LocalCharacter(wrong));
    }
    if local.split('.').any(str::is_empty) {
        return Err(EmailError::LocalDots);
    }
    Ok(())
}

/// RFC 5322 `atext`, and the letters and digits of every script (RFC 6531).
fn is_local_character(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '!' | '#'..='\'' | '*' | '+' | '-' | '/' | '=' | '?' | '^'..='`' | '{'..='~' => true,
        _ if c.is_ascii() => false,
        _ => c.is_alphanumeric(),
    }
}

/// The ASCII form of `domain`, when it is one that can receive mail.
pub fn parse_domain(domain: &str, to_ascii: ToAscii<'_>) -> Result<String, EmailError> {
    if domain.is_empty() {
        return Err(EmailError::NoDomain);
    }
    if domain.len() > 4 * MAX_DOMAIN {
        return Err(EmailError::TooLong);
    }
    // These mean something to a URL parser, and nothing in a domain.
    let means_something = |c: char| {
        matches!(c, '/' | '\\' | '?' | '#' | '%' | ':' | '[' | ']' | '<' | '>' | '^' | '|')
    };
    let foreign = |c: char| c.is_whitespace() || c.is_control() || means_something(c);
    // Looked at before the mapping, too: browsers leave the hyphens of international labels alone.
    let mut labels = domain.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']);
    if domain.contains(foreign) || labels.any(has_misplaced_hyphen) {
        return Err(EmailError::Domain);
    }
    let ascii = to_ascii(domain).ok_or(EmailError::Domain)?;
    check_ascii_domain(&ascii)?;
    Ok(ascii)
}

fn check_ascii_domain(domain: &str) -> Result<(), EmailError> {
    if domain.len() > MAX_DOMAIN {
        return Err(EmailError::TooLong);
    }
    if !domain.split('.').all(is_label) {
        return Err(EmailError::Domain);
    }
    let (_, last) = domain.rsplit_once('.').ok_or(EmailError::DomainWithoutDot)?;
    let is_top_level = last.starts_with("xn--") || last.bytes().all(|b| b.is_ascii_lowercase());
    if is_top_level { Ok(()) } else { Err(EmailError::Domain) }
}

/// A label of letters, digits and inner hyphens (STD 3), with `--` in third place for punycode only.
fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !has_misplaced_hyphen(label)
}

/// UTS 46: hyphens neither first nor last, and not in third and fourth place but for punycode.
fn has_misplaced_hyphen(label: &str) -> bool {
    let punycode = label.get(..4).filter(|start| start.eq_ignore_ascii_case("xn--"));
    let inner = punycode.and_then(|_| label.get(4..)).unwrap_or(label);
    inner.starts_with('-')
        || inner.ends_with('-')
        || (punycode.is_none() && inner.chars().skip(2).take(2).eq(['-', '-']))
}

fn is_reserved(domain: &str) -> bool {
    domain.rsplit('.').next().is_some_and(|last| RESERVED.contains(&last))
}
