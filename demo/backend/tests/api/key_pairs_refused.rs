//! Which tokens of key pairs are not taken, and which keys are not let in.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use invitation_backend::{ImportError, KeyError, KeyRing};
use rstest::rstest;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::cast::*;
use crate::key_pairs::{KID, Pair, app_with, claims, signed_part};

/// An Ed25519 key with which signatures fit that nobody made.
const ALL_ZERO: &str = "MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

async fn is_refused(app: &TestApp, caller: &Caller, what: &str) {
    let unknown = app.get(ACME, &nobody()).await;
    let answer = app.get(ACME, caller).await;
    assert_eq!(answer.comparable(), unknown.comparable(), "{what}");
}

fn hmac_token(header: &Value, secret: &[u8]) -> Caller {
    let signed = signed_part(header, &claims());
    let mac = Hmac::<Sha256>::new_from_slice(secret).unwrap().chain_update(&signed);
    let signature = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    Caller::Session(format!("{signed}.{signature}"))
}

#[rstest]
#[case("RS256")]
#[case("ES256")]
#[case("EdDSA")]
#[tokio::test]
async fn c2_the_algorithm_is_that_of_the_key_whatever_the_header_says(#[case] own: &str) {
    let pair = Pair::new(own);
    let app = app_with(&pair).await;
    for algorithm in [
        "none", "nOnE", "", "HS256", "HS512", "RS256", "RS384", "PS256", "ES256", "ES384",
        "ES256K", "EdDSA", "Ed25519", "eddsa", "ES256 ",
    ] {
        let caller = pair.jonas(algorithm);
        match algorithm == own {
            true => assert_eq!(app.get(ACME, &caller).await.status, 200),
            false => is_refused(&app, &caller, algorithm).await,
        }
    }
    let list = pair.token_with(&json!({"alg": [own], "kid": KID}), &claims());
    is_refused(&app, &list, "a list").await;
}

#[rstest]
#[case("RS256")]
#[case("ES256")]
#[case("EdDSA")]
#[tokio::test]
async fn c2_a_public_key_is_no_secret_to_sign_with(#[case] own: &str) {
    let pair = Pair::new(own);
    let app = app_with(&pair).await;
    let raw = pair.spki();
    for secret in
        [pair.pem().as_bytes(), pair.pem().trim().as_bytes(), &raw, &raw[raw.len() - 32..], b""]
    {
        for algorithm in ["HS256", own, "none"] {
            let header = json!({"alg": algorithm, "kid": KID});
            is_refused(&app, &hmac_token(&header, secret), algorithm).await;
        }
    }
    for signature in ["", "AA"] {
        let signed = signed_part(&json!({"alg": "none", "kid": KID}), &claims());
        is_refused(&app, &Caller::Session(format!("{signed}.{signature}")), "unsigned").await;
    }
}

#[tokio::test]
async fn c2_each_key_verifies_its_own_tokens_only() {
    let (pair, other) = (Pair::new("ES256"), Pair::new("ES256"));
    let app = app_with(&pair).await;
    is_refused(&app, &other.jonas("ES256"), "another pair").await;
    let api_key_id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    for algorithm in ["ES256", "HS256"] {
        let header = json!({"alg": algorithm, "kid": api_key_id});
        is_refused(&app, &pair.token_with(&header, &claims()), "the id of an API key").await;
    }
    for key in [KID, &format!("VRTX.AAAAAAAAQACAAAAAAAAAAQ.{KID}")] {
        let answer = app.get(ACME, &Caller::Host(key.to_owned())).await;
        assert_eq!(answer.refusal(), "401 api_key_invalid");
    }
}

#[tokio::test]
async fn c3_keys_that_a_token_brings_along_are_not_looked_at() {
    let (pair, thief) = (Pair::new("EdDSA"), Pair::new("EdDSA"));
    let app = app_with(&pair).await;
    let spki = thief.spki();
    let public = URL_SAFE_NO_PAD.encode(&spki[spki.len() - 32..]);
    for (name, value) in [
        ("jwk", json!({"kty": "OKP", "crv": "Ed25519", "x": public, "kid": KID})),
        ("jku", json!("https://evil.example/keys.json")),
        ("x5u", json!("https://evil.example/key.pem")),
        ("x5c", json!([public])),
        ("x5t#S256", json!(public)),
    ] {
        let mut header = json!({"alg": "EdDSA", "kid": KID});
        header[name] = value;
        is_refused(&app, &thief.token_with(&header, &claims()), name).await;
        assert_eq!(app.get(ACME, &pair.token_with(&header, &claims())).await.status, 200, "{name}");
    }
    for (name, value) in [("crit", json!(["exp"])), ("zip", json!("DEF"))] {
        let mut header = json!({"alg": "EdDSA", "kid": KID});
        header[name] = value;
        is_refused(&app, &pair.token_with(&header, &claims()), name).await;
    }
}

#[tokio::test]
async fn c7_a_key_is_let_in_once_and_under_an_id_that_a_token_can_name() {
    let (pair, other) = (Pair::new("ES256"), Pair::new("ES256"));
    let app = app_with(&pair).await;
    let keys = KeyRing::open(&app.config).await.unwrap();
    let import = async |id: &str, pem: &str, algorithm: Option<&str>| {
        keys.import_public(id, pem, algorithm).await.map_err(|error| error.to_string())
    };
    let taken = Err(ImportError::Taken.to_string());
    assert_eq!(import(KID, &other.pem(), None).await, taken);
    assert_eq!(import("3f2504e0-4f89-41d3-9a0c-0305e82c3301", &other.pem(), None).await, taken);
    for id in ["", "a b", "a.b", "a/b", "ключ", &"a".repeat(65)] {
        assert_eq!(import(id, &other.pem(), None).await, Err(ImportError::Id.to_string()), "{id}");
    }
    let private = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    assert_eq!(import("new", private, None).await, Err(KeyError::Private.to_string()));
    assert_eq!(import("new", "nothing", None).await, Err(KeyError::Shape.to_string()));
    let weak = format!("-----BEGIN PUBLIC KEY-----\n{ALL_ZERO}\n-----END PUBLIC KEY-----\n");
    let refused = import("new", &weak, None).await;
    assert_eq!(refused, Err("this is no key that Ed25519 makes".to_owned()));
    for algorithm in ["RS256", "HS256", "none", "es256"] {
        let refused = import("new", &other.pem(), Some(algorithm)).await;
        assert_eq!(refused, Err(ImportError::Algorithm("ES256").to_string()));
    }
    assert_eq!(import("new", &other.pem(), Some("ES256")).await, Ok("ES256"));
    keys.revoke(KID).await.unwrap();
    assert_eq!(import(KID, &other.pem(), None).await, taken, "an id is never used again");
    assert_eq!(app.get(ACME, &pair.jonas("ES256")).await.refusal(), "401 token_invalid");
}

#[tokio::test]
async fn c2_a_record_whose_algorithm_does_not_go_with_its_key_verifies_nothing() {
    let pair = Pair::new("ES256");
    let app = app_with(&pair).await;
    let pool = sqlx::SqlitePool::connect(&app.config.database_url).await.unwrap();
    let update = "UPDATE api_keys SET algorithm = 'EdDSA' WHERE id = ?";
    sqlx::query(update).bind(KID).execute(&pool).await.unwrap();
    for algorithm in ["ES256", "EdDSA"] {
        let answer = app.get(ACME, &pair.jonas(algorithm)).await;
        assert_eq!(answer.refusal(), "500 internal", "{algorithm}");
    }
    let to_secret = "UPDATE api_keys SET algorithm = 'HS256' WHERE id = ?";
    assert!(sqlx::query(to_secret).bind(KID).execute(&pool).await.is_err(), "never a secret");
    pool.close().await;
}
