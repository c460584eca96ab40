use super::*;

fn config(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let find = |name: &str| variables.iter().find(|(key, _)| *key == name);
    Config::from_variables(|name| find(name).map(|(_, value)| (*value).to_owned()))
}

fn texts(origins: &[Origin]) -> Vec<&str> {
    origins.iter().map(Origin::as_str).collect()
}

#[test]
fn nothing_needs_to_be_set() {
    let config = config(&[]).unwrap();
    assert_eq!(config.lifetime, Duration::from_secs(7 * 24 * HOUR));
    assert_eq!(config.landing_url, "http://127.0.0.1:8080/invites/accept");
    assert_eq!(texts(&config.origins()), ["http://127.0.0.1:8080"]);
}

#[test]
fn b2_nobody_may_frame_unless_it_is_said() {
    assert_eq!(config(&[]).unwrap().frame_ancestors, []);
    let config = config(&[("FRAME_ANCESTORS", "https://a.test,http://b.test:81")]).unwrap();
    assert_eq!(texts(&config.frame_ancestors), ["https://a.test", "http://b.test:81"]);
}

#[test]
fn origins_are_those_listed_and_the_own_without_its_path() {
    let config = config(&[
        ("BASE_URL", "https://api.acme.test/invites/"),
        ("ALLOWED_ORIGINS", "https://app.acme.test, https://acme.test"),
    ]);
    let expected = ["https://app.acme.test", "https://acme.test", "https://api.acme.test"];
    assert_eq!(texts(&config.unwrap().origins()), expected);
}

#[test]
fn a_setting_that_makes_no_sense_stops_the_start() {
    for (name, value) in [
        ("RESERVED_DOMAINS", "maybe"),
        ("RESEND_COOLDOWN", "a minute"),
        ("INVITATION_HOURS", "0"),
        ("INVITATION_HOURS", "721"),
        ("BASE_URL", "invitations.acme.test"),
        ("ALLOWED_ORIGINS", "https://app.acme.test,https://acme.test/"),
        ("ALLOWED_ORIGINS", "null"),
        ("FRAME_ANCESTORS", "*"),
        ("FRAME_ANCESTORS", "https://*.acme.test"),
        ("FRAME_ANCESTORS", "https://a.test https://b.test"),
        ("URL_TOKENS", "no"),
        ("MAIL_LANGUAGE", "fr"),
    ] {
        let error = config(&[(name, value)]).unwrap_err();
        assert!(error.to_string().starts_with(name), "{error}");
    }
}
