//! The token that a person's browser carries to the invitation backend.
//!
//! Names the person, the person's role and groups, and ends soon. Knows nothing of HTTP and takes
//! the time from its caller.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;

use crate::{ApiKey, Group, Person, Role};

/// How long a token lives: long enough for a page to load, short enough to be of no use stolen.
/// The widget asks for another one before it ends.
pub const LIFETIME_SECONDS: u64 = 5 * 60;

/// Makes a token for `person` at `now`, in seconds since 1970.
pub fn mint(key: &ApiKey, person: &Person, groups: &[Group], now: u64) -> String {
    let claims = Claims {
        user_id: &person.id,
        user_email: &person.email,
        name: &person.name,
        role: person.role,
        groups: groups.iter().map(GroupClaim::from).collect(),
        expires: now + LIFETIME_SECONDS,
    };
    signed(key, &claims)
}

/// Somebody who visits a customer's portal, and the project that it is about.
#[derive(Clone, Debug)]
pub struct PortalVisit<'a> {
    /// The verified address.
    pub email: &'a str,
    /// The id of the project.
    pub project: &'a str,
    /// Whether somebody who does not belong to it may join.
    pub invite_if_absent: bool,
}

/// Makes a token for the visitor of a portal.
pub fn mint_portal(key: &ApiKey, visit: &PortalVisit, now: u64) -> String {
    let claims = PortalClaims {
        user: PortalUser { email_id: visit.email },
        config: PortalConfig {
            project_id: visit.project,
            invite_if_absent: visit.invite_if_absent,
        },
        exp: now + LIFETIME_SECONDS,
    };
    signed(key, &claims)
}

fn signed(key: &ApiKey, claims: &impl Serialize) -> String {
    let header = Header { alg: "HS256", typ: "JWT", kid: key.id().to_string() };
    sign(key, &json(&header), &json(claims))
}

#[derive(Serialize)]
struct PortalClaims<'a> {
    user: PortalUser<'a>,
    config: PortalConfig<'a>,
    exp: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PortalUser<'a> {
    email_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PortalConfig<'a> {
    project_id: &'a str,
    invite_if_absent: bool,
}

#[derive(Serialize)]
struct Header {
    alg: &'static str,
    typ: &'static str,
    kid: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Claims<'a> {
    user_id: &'a str,
    user_email: &'a str,
    name: &'a str,
    role: Role,
    groups: Vec<GroupClaim<'a>>,
    expires: u64,
}

#[derive(Serialize)]
struct GroupClaim<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(rename = "groupId")]
    id: &'a str,
    name: &'a str,
}

impl<'a> From<&'a Group> for GroupClaim<'a> {
    fn from(group: &'a Group) -> Self {
        Self { kind: &group.kind, id: &group.id, name: &group.name }
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers are always JSON")
}

fn sign(key: &ApiKey, header: &str, payload: &str) -> String {
    let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload));
    let signature = URL_SAFE_NO_PAD.encode(key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A token that a published SDK made, with the key and the texts that it signed.
    const SDK_KEY: &str = "VRTX.PyUE4E-JQdOaDAMF6CwzAQ.test_only_k3y_not_a_real_secret_0001";
    const SDK_HEADER: &str = r#"{"iat":1768478400,"alg":"HS256","typ":"JWT","kid":"3f2504e0-4f89-41d3-9a0c-0305e82c3301"}"#;
    const SDK_PAYLOAD: &str = r#"{"userId":"user-123","userEmail":"sally@acme.example","expires":1771070400,"identifiers":[{"type":"email","value":"sally@acme.example"}]}"#;
    const SDK_TOKEN: &str = "eyJpYXQiOjE3Njg0Nzg0MDAsImFsZyI6IkhTMjU2IiwidHlwIjoiSldUIiwia2lkIjoiM2YyNTA0ZTAtNGY4OS00MWQzLTlhMGMtMDMwNWU4MmMzMzAxIn0.eyJ1c2VySWQiOiJ1c2VyLTEyMyIsInVzZXJFbWFpbCI6InNhbGx5QGFjbWUuZXhhbXBsZSIsImV4cGlyZXMiOjE3NzEwNzA0MDAsImlkZW50aWZpZXJzIjpbeyJ0eXBlIjoiZW1haWwiLCJ2YWx1ZSI6InNhbGx5QGFjbWUuZXhhbXBsZSJ9XX0.Hxth9-yMII3TeFhhRfrMHdr6sqk9dign2R6r-Ht_m3Q";

    fn ann() -> Person {
        Person {
            id: "ann".into(),
            name: "Ann".into(),
            email: "ann@acme.example".into(),
            role: Role::Member,
        }
    }

    fn part(token: &str, index: usize) -> Value {
        let part = token.split('.').nth(index).unwrap();
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    }

    #[test]
    fn the_same_texts_give_the_same_token_as_the_published_sdk() {
        let key = ApiKey::parse(SDK_KEY).unwrap();
        assert_eq!(sign(&key, SDK_HEADER, SDK_PAYLOAD), SDK_TOKEN);
    }

    #[test]
    fn a_token_names_person_role_groups_and_its_end() {
        let key = ApiKey::parse(SDK_KEY).unwrap();
        let group = Group { kind: "team".into(), id: "t1".into(), name: "Design".into() };
        let token = mint(&key, &ann(), &[group], 1_000);
        assert_eq!(
            part(&token, 0),
            json!({"alg": "HS256", "typ": "JWT", "kid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301"})
        );
        assert_eq!(
            part(&token, 1),
            json!({
                "userId": "ann", "userEmail": "ann@acme.example", "name": "Ann", "role": "member",
                "groups": [{"type": "team", "groupId": "t1", "name": "Design"}], "expires": 1_300
            })
        );
    }

    #[test]
    fn a_portals_token_names_address_project_and_whether_one_may_join() {
        let key = ApiKey::parse(SDK_KEY).unwrap();
        let visit =
            PortalVisit { email: "ann@acme.example", project: "p1", invite_if_absent: true };
        assert_eq!(
            part(&mint_portal(&key, &visit, 1_000), 1),
            json!({
                "user": {"emailId": "ann@acme.example"},
                "config": {"projectId": "p1", "inviteIfAbsent": true}, "exp": 1_300
            })
        );
    }

    #[test]
    fn a_token_is_signed_over_its_first_two_parts() {
        let key = ApiKey::parse(SDK_KEY).unwrap();
        let token = mint(&key, &ann(), &[], 1_000);
        let (signed, signature) = token.rsplit_once('.').unwrap();
        assert_eq!(signature, URL_SAFE_NO_PAD.encode(key.sign(signed.as_bytes())));
    }
}
