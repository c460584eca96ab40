//! Origins of pages, exactly as browsers write them in the header `Origin` and as policies name
//! them. Knows nothing of what a page of an origin may do.

use std::fmt;
use std::net::Ipv6Addr;

/// Scheme, host and port, in the one spelling that browsers use: comparing the text is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin; other spellings of one are refused, so that no list has an entry which never
    /// matches, and no policy an entry which matches more.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, authority) = text.split_once("://")?;
        let (host, port) = split_port(authority);
        let is_exact = is_host(host) && port.is_none_or(|port| is_port(scheme, port));
        (matches!(scheme, "http" | "https") && is_exact).then(|| Self(text.to_owned()))
    }

    /// The origin of an absolute address.
    pub fn of(url: &str) -> Option<Self> {
        let authority = url.find("://")? + 3;
        let length = url.get(authority..)?.find(['/', '?', '#']);
        Self::parse(length.map_or(url, |length| &url[..authority + length]))
    }

    /// As a browser writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The colons within brackets belong to the host.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

fn is_port(scheme: &str, port: &str) -> bool {
    let is_default = matches!((scheme, port), ("http", "80") | ("https", "443"));
    let number: Option<u16> = port.parse().ok();
    !is_default && number.is_some_and(|number| number > 0 && number.to_string() == port)
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => address.parse().is_ok_and(|ip: Ipv6Addr| ip.to_string() == address),
        None => host.split('.').all(is_label),
    }
}

fn is_label(label: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !label.is_empty() && label.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://app.acme.example")]
    #[case("http://localhost:8081")]
    #[case("http://127.0.0.1:8081")]
    #[case("http://[::1]:8081")]
    #[case("https://[2001:db8::1]")]
    #[case("https://xn--bcher-kva.example")]
    #[case("http://acme.example:443")]
    fn i1_an_origin_is_taken_as_browsers_write_it(#[case] text: &str) {
        assert_eq!(Origin::parse(text).unwrap().as_str(), text);
    }

    #[rstest]
    #[case::empty("")]
    #[case::null("null")]
    #[case::any("*")]
    #[case::wildcard("https://*.acme.example")]
    #[case::keyword("'self'")]
    #[case::no_scheme("app.acme.example")]
    #[case::scheme_alone("https:")]
    #[case::other_scheme("ftp://acme.example")]
    #[case::upper_case_scheme("HTTPS://acme.example")]
    #[case::upper_case("https://Acme.example")]
    #[case::unicode("https://bücher.example")]
    #[case::slash("https://acme.example/")]
    #[case::path("https://acme.example/app")]
    #[case::query("https://acme.example?a")]
    #[case::user("https://user@acme.example")]
    #[case::password("https://user:word@acme.example")]
    #[case::trailing_dot("https://acme.example.")]
    #[case::empty_label("https://acme..example")]
    #[case::no_host("https://")]
    #[case::port_alone("https://:8080")]
    #[case::empty_port("https://acme.example:")]
    #[case::default_port("https://acme.example:443")]
    #[case::other_default_port("http://acme.example:80")]
    #[case::zero_before_the_port("https://acme.example:08080")]
    #[case::sign_before_the_port("https://acme.example:+8080")]
    #[case::port_too_large("https://acme.example:65536")]
    #[case::port_zero("https://acme.example:0")]
    #[case::long_ipv6("http://[0:0:0:0:0:0:0:1]")]
    #[case::bare_ipv6("http://::1")]
    #[case::two("https://a.example https://b.example")]
    #[case::another_directive("https://a.example; script-src *")]
    #[case::new_line("https://a.example\n")]
    fn i1_any_other_spelling_is_refused(#[case] text: &str) {
        assert_eq!(Origin::parse(text), None);
    }

    #[rstest]
    #[case("https://acme.example/invites?a#b", Some("https://acme.example"))]
    #[case("https://acme.example?a=/", Some("https://acme.example"))]
    #[case("http://127.0.0.1:8080", Some("http://127.0.0.1:8080"))]
    #[case("acme.example/invites", None)]
    #[case("https://Acme.example/", None)]
    fn an_address_has_an_origin(#[case] url: &str, #[case] origin: Option<&str>) {
        assert_eq!(Origin::of(url).as_ref().map(Origin::as_str), origin);
    }
}
