//! What a host's server does: it signs tokens with its API key.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use std::time::{SystemTime, UNIX_EPOCH};
use uuid::Uuid;

/// Amira Haddad as the demo knows her, in two of her groups.
pub fn amira() -> Value {
    member("amira", &[("workspace", "acme", "Acme Tasks"), ("team", "design", "Design")])
}

/// An admin of these groups, each with type, id and name.
pub fn member(id: &str, groups: &[(&str, &str, &str)]) -> Value {
    let group = |&(kind, id, name): &(&str, &str, &str)| json!({ "type": kind, "groupId": id, "name": name });
    json!({
        "userId": id,
        "userEmail": format!("{id}@acme.example"),
        "name": id,
        "role": "admin",
        "groups": groups.iter().map(group).collect::<Vec<_>>(),
    })
}

/// A token with these claims that ends in so many seconds.
pub fn sign(api_key: &str, mut claims: Value, seconds: i64) -> String {
    let mut parts = api_key.trim_end().split('.').skip(1);
    let id = URL_SAFE_NO_PAD.decode(parts.next().expect("a key has an id"));
    let id = Uuid::from_slice(&id.expect("in base64url")).expect("of 16 bytes").to_string();
    let signing_key = mac(parts.next().expect("a key has a secret").as_bytes(), &id);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
    claims["expires"] = (i64::try_from(now.as_secs()).expect("time fits") + seconds).into();
    let header = json!({ "alg": "HS256", "typ": "JWT", "kid": id });
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(&header), part(&claims));
    let signature = URL_SAFE_NO_PAD.encode(mac(&signing_key, &signed));
    format!("{signed}.{signature}")
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length is a key");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
