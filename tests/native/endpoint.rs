//! Addresses of requests: whatever the ids are, no request leaves its route.

use invitation_widget::api::endpoint::{Endpoint, ListQuery, Method, StatusFilter};
use invitation_widget::group::GroupKey;
use proptest::prelude::*;
use rstest::rstest;

use crate::samples::hostile_text;

const BASE: &str = "https://invite.acme.com";

fn by_group(kind: &str, id: &str) -> String {
    Endpoint::invitations(&GroupKey::new(kind, id), &ListQuery::default()).url(BASE)
}

#[test]
fn every_route_is_the_contracts() {
    let tried = [
        Endpoint::widget("members-page", "de-CH"),
        Endpoint::session(),
        Endpoint::create(),
        Endpoint::revoke("inv-1"),
        Endpoint::resend("inv-1"),
        Endpoint::share_links(&GroupKey::new("team", "a/b")),
        Endpoint::create_share_link(),
        Endpoint::rotate("inv-1"),
        Endpoint::link("inv/1"),
    ];
    let expected = [
        (Method::Get, "https://invite.acme.com/api/v1/widgets/members-page?locale=de-CH"),
        (Method::Post, "https://invite.acme.com/api/v1/sessions"),
        (Method::Post, "https://invite.acme.com/api/v1/invitations"),
        (Method::Delete, "https://invite.acme.com/api/v1/invitations/inv-1"),
        (Method::Post, "https://invite.acme.com/api/v1/invitations/inv-1/reinvite"),
        (
            Method::Get,
            "https://invite.acme.com/api/v1/invitations/by-group/team/a%2Fb?type=multi_use&limit=100&status=all",
        ),
        (Method::Post, "https://invite.acme.com/api/v1/invitations/generate-shareable-link-invite"),
        (Method::Post, "https://invite.acme.com/api/v1/invitations/inv-1/rotate"),
        (Method::Get, "https://invite.acme.com/api/v1/invitations/inv%2F1/link"),
    ];
    let tried = tried.map(|endpoint| (endpoint.method(), endpoint.url(BASE)));
    assert_eq!(tried, expected.map(|(method, url)| (method, url.to_owned())));
}

#[test]
fn every_route_of_the_invitee_is_the_contracts() {
    let tried = [
        Endpoint::inbox(),
        Endpoint::received("inv-1", ""),
        Endpoint::received("inv-1", "a+b/c"),
        Endpoint::accept(),
        Endpoint::joining(),
        Endpoint::join(),
    ];
    let expected = [
        (Method::Get, "invitations?targetType=email&status=all"),
        (Method::Get, "invitations/inv-1"),
        (Method::Get, "invitations/inv-1?secret=a%2Bb%2Fc"),
        (Method::Post, "invitations/accept"),
        (Method::Get, "invitations/join"),
        (Method::Post, "invitations/join"),
    ];
    let tried = tried.map(|endpoint| (endpoint.method(), endpoint.url(BASE)));
    assert_eq!(tried, expected.map(|(method, path)| (method, format!("{BASE}/api/v1/{path}"))));
}

#[test]
fn a_list_asks_for_what_is_filtered_and_searched() {
    let query = ListQuery {
        search: "  ann & bob+x=y#1 ".to_owned(),
        status: StatusFilter::Expired,
        cursor: Some("a/b?c".to_owned()),
    };
    let endpoint = Endpoint::invitations(&GroupKey::new("workspace", "ws-1"), &query);
    assert_eq!(endpoint.method(), Method::Get);
    assert_eq!(
        endpoint.url(BASE),
        "https://invite.acme.com/api/v1/invitations/by-group/workspace/ws-1\
         ?limit=50&status=expired&q=ann%20%26%20bob%2Bx%3Dy%231&cursor=a%2Fb%3Fc"
    );
}

#[test]
fn a_list_without_filter_asks_for_the_first_open_ones() {
    assert!(by_group("workspace", "ws-1").ends_with("/ws-1?limit=50&status=open"));
}

#[rstest]
#[case("", "/api/v1/invitations")]
#[case("https://a.com", "https://a.com/api/v1/invitations")]
#[case("https://a.com/", "https://a.com/api/v1/invitations")]
#[case("https://a.com/invites//", "https://a.com/invites/api/v1/invitations")]
fn a_base_may_end_with_a_slash(#[case] base: &str, #[case] expected: &str) {
    assert_eq!(Endpoint::create().url(base), expected);
}

#[rstest]
#[case("a b", "a%20b")]
#[case("a/b", "a%2Fb")]
#[case("../../admin", "..%2F..%2Fadmin")]
#[case("a\\b", "a%5Cb")]
#[case("a?b#c", "a%3Fb%23c")]
#[case("100%", "100%25")]
#[case("%2e%2e", "%252e%252e")]
#[case("a+b;c,d", "a%2Bb%3Bc%2Cd")]
#[case("größe", "gr%C3%B6%C3%9Fe")]
#[case("会社", "%E4%BC%9A%E7%A4%BE")]
#[case("🙂", "%F0%9F%99%82")]
#[case("a\r\nb\0", "a%0D%0Ab%00")]
#[case("v1.2_~-", "v1.2_~-")]
#[case("...", "...")]
fn an_id_is_percent_encoded(#[case] id: &str, #[case] encoded: &str) {
    let path = format!("{BASE}/api/v1/invitations/by-group/workspace/{encoded}?");
    assert!(by_group("workspace", id).starts_with(&path), "{}", by_group("workspace", id));
    assert_eq!(Endpoint::revoke(id).url(BASE), format!("{BASE}/api/v1/invitations/{encoded}"));
}

#[rstest]
#[case(".")]
#[case("..")]
fn an_id_of_dots_does_not_walk_up_the_path(#[case] id: &str) {
    let base = format!("{BASE}/api/v1/invitations");
    for url in [Endpoint::revoke(id), Endpoint::resend(id)].map(|endpoint| endpoint.url(BASE)) {
        assert!(resolved(&url).starts_with(&format!("{base}/%")), "{url}");
    }
    assert!(resolved(&by_group(id, id)).starts_with(&format!("{base}/by-group/%")));
}

#[test]
fn dots_in_a_search_are_searched_for() {
    let query = ListQuery { search: "..".to_owned(), ..ListQuery::default() };
    let url = Endpoint::invitations(&GroupKey::new("team", "1"), &query).url(BASE);
    assert!(url.ends_with("&q=..") || url.ends_with("&q=%2E%2E"), "{url}");
}

/// The address as a browser asks it: dot segments are resolved, percent-encoded ones too
/// (WHATWG URL, "single-dot" and "double-dot URL path segment").
fn resolved(url: &str) -> String {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "." => {}
            ".." => drop(segments.pop()),
            _ => segments.push(segment),
        }
    }
    format!("{}?{query}", segments.join("/"))
}

proptest! {
    #[test]
    fn f16_no_id_leaves_the_route_or_adds_to_the_address(
        kind in hostile_text(), id in hostile_text(), search in hostile_text(),
    ) {
        let query = ListQuery { search, ..ListQuery::default() };
        let url = Endpoint::invitations(&GroupKey::new(kind, id), &query).url(BASE);
        let resolved = resolved(&url);
        let rest = resolved.strip_prefix("https://invite.acme.com/api/v1/invitations/by-group/");
        prop_assert!(rest.is_some(), "{}", url);
        let (path, query) = rest.unwrap().split_once('?').unwrap();
        prop_assert_eq!(path.split('/').count(), 2);
        prop_assert!(query.starts_with("limit=50&status=open"));
        prop_assert!(query.split('&').count() <= 3);
        prop_assert!(url.bytes().all(|b| b.is_ascii_graphic() && b != b'#' && b != b'\\'));
    }

    #[test]
    fn an_id_comes_out_of_its_encoding_unchanged(id in hostile_text()) {
        prop_assume!(id != "." && id != "..");
        let url = Endpoint::revoke(&id).url("");
        let encoded = url.strip_prefix("/api/v1/invitations/").unwrap();
        prop_assert_eq!(decoded(encoded), id);
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        let (byte, length) = match first {
            b'%' => (u8::from_str_radix(&rest[1..3], 16).unwrap(), 3),
            plain => (plain, 1),
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    String::from_utf8(bytes).unwrap()
}
