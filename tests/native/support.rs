//! What several tests share: short constructors, the fixtures, and the server's IDNA step.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use invitation_widget::email::{EmailAddress, EmailError, Reserved};
use invitation_widget::group::Group;
use invitation_widget::state::draft::Draft;
use serde_json::{Value, json};

/// The step from a domain to its ASCII form, as the backend does it.
pub fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii_strict(domain).ok()
}

/// The rule with reserved domains refused.
pub fn parse(text: &str) -> Result<EmailAddress, EmailError> {
    EmailAddress::parse(text, Reserved::Refused, &to_ascii)
}

/// The rule with reserved domains taken.
pub fn parse_reserved(text: &str) -> Result<EmailAddress, EmailError> {
    EmailAddress::parse(text, Reserved::Allowed, &to_ascii)
}

/// An address that is known to be one.
pub fn address(text: &str) -> EmailAddress {
    parse(text).unwrap_or_else(|error| panic!("{text} is no address: {error:?}"))
}

/// `count` different addresses.
pub fn many_addresses(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("person{n}@acme.com")).collect()
}

/// A group whose name is made from its id.
pub fn group(kind: &str, id: &str) -> Group {
    Group::new(kind, id, format!("{id} by name"))
}

/// `count` workspaces.
pub fn many_groups(count: usize) -> Vec<Group> {
    (0..count).map(|n| group("workspace", &format!("ws-{n}"))).collect()
}

/// A token with these claims; its signature is of the right form and proves nothing.
pub fn token(claims: &Value) -> String {
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({ "alg": "HS256", "typ": "JWT", "kid": "some-key" });
    format!("{}.{}.c2lnbmF0dXJl", encode(&header), encode(claims))
}

/// The same with another member.
pub fn with(mut object: Value, name: &str, value: impl Into<Value>) -> Value {
    object[name] = value.into();
    object
}

/// The text of a file of `tests/fixtures`.
pub fn fixture(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read_to_string(path.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A box into which `text` was put.
pub fn filled(text: &str) -> Draft {
    let mut draft = Draft::default();
    draft.add(text, &parse);
    draft
}

/// What stands in the box.
pub fn texts(draft: &Draft) -> Vec<&str> {
    draft.chips().iter().map(|chip| chip.text.as_str()).collect()
}
