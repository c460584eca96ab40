//! The command line, and what it does to a database.

use std::path::Path;

use super::*;

const PUBLIC: &str = "\
-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
-----END PUBLIC KEY-----
";

fn parsed(line: &str) -> Option<Command> {
    parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
}

fn importing(algorithm: Option<&str>) -> Command {
    let (id, file) = ("portal".to_owned(), "key.pem".to_owned());
    Command::ImportPublic { id, algorithm: algorithm.map(str::to_owned), file }
}

fn config(folder: &Path) -> Config {
    let url = format!("sqlite://{}", folder.join("keys.db").display());
    let data = folder.display().to_string();
    Config::from_variables(|name| match name {
        "DATABASE_URL" => Some(url.clone()),
        "DATA_DIR" => Some(data.clone()),
        _ => None,
    })
    .unwrap()
}

#[test]
fn the_options_may_stand_in_any_order_and_once() {
    assert_eq!(parsed("keys import-public --id portal key.pem"), Some(importing(None)));
    assert_eq!(
        parsed("keys import-public key.pem --alg RS256 --id portal"),
        Some(importing(Some("RS256")))
    );
    assert_eq!(parsed("keys list"), Some(Command::List));
    assert_eq!(parsed("keys revoke portal"), Some(Command::Revoke { id: "portal".to_owned() }));
    for wrong in [
        "keys",
        "serve",
        "keys import-public",
        "keys import-public --id portal",
        "keys import-public key.pem",
        "keys import-public --id",
        "keys import-public --id a --id b key.pem",
        "keys import-public --id a key.pem other.pem",
        "keys import-public --id a --kid b key.pem",
        "keys revoke",
        "keys list all",
    ] {
        assert_eq!(parsed(wrong), None, "{wrong}");
    }
}

#[tokio::test]
async fn a_key_is_imported_listed_and_revoked() {
    let folder = tempfile::tempdir().unwrap();
    let (config, file) = (config(folder.path()), folder.path().join("key.pem"));
    fs::write(&file, PUBLIC).unwrap();
    let import = || Command::ImportPublic {
        id: "portal".to_owned(),
        algorithm: None,
        file: file.display().to_string(),
    };
    let imported = carry_out(import(), &config).await.unwrap();
    assert_eq!(imported, r#"Imported. Tokens say "kid": "portal" and "alg": "EdDSA"."#);
    let again = carry_out(import(), &config).await.unwrap_err();
    assert_eq!(again.to_string(), "there is a key with this id already");

    let listed = carry_out(Command::List, &config).await.unwrap();
    assert!(
        listed.starts_with("portal  EdDSA  since ") && listed.ends_with("  living"),
        "{listed}"
    );
    let revoke = || Command::Revoke { id: "portal".to_owned() };
    assert_eq!(carry_out(revoke(), &config).await.unwrap(), "Revoked portal.");
    assert!(carry_out(revoke(), &config).await.is_err());
    assert!(carry_out(Command::List, &config).await.unwrap().contains("  revoked "));
}

#[tokio::test]
async fn c7_a_private_key_is_refused_without_a_word_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (config, file) = (config(folder.path()), folder.path().join("key.pem"));
    fs::write(&file, PUBLIC.replace("PUBLIC", "PRIVATE")).unwrap();
    let file = file.display().to_string();
    let command = Command::ImportPublic { id: "portal".to_owned(), algorithm: None, file };
    let error = carry_out(command, &config).await.unwrap_err().to_string();
    assert!(error.starts_with("this is a private key") && !error.contains("MCow"), "{error}");
    assert_eq!(carry_out(Command::List, &config).await.unwrap(), "");
}
