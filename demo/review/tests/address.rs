//! Addresses: what is looked at, and how.

use invitation_review::address::{DIRECTIONS, HOSTS, LANGUAGES, THEMES};
use invitation_review::{Address, Look, Room, Shown};

fn sheet(room: Option<Room>, look: Look) -> Address {
    Address { shown: Shown::Sheet(room), look }
}

#[test]
fn without_a_query_there_are_all_scenes_as_they_come() {
    let look = Look { theme: "auto", lang: "en", dir: "auto", width: None, host: "plain" };
    for query in ["", "?", "?x", "?room=&theme="] {
        assert_eq!(Address::parse(query), sheet(None, look), "{query}");
    }
    assert_eq!(sheet(None, look).query(), "?");
}

#[test]
fn a_deep_link_says_everything() {
    let query = "?room=list&theme=dark&lang=ar&dir=ltr&width=320&host=brand";
    let look = Look { theme: "dark", lang: "ar", dir: "ltr", width: Some(320), host: "brand" };
    assert_eq!(Address::parse(query), sheet(Some(Room::List), look));
    assert_eq!(Address::parse(query).query(), query);
}

#[test]
fn a_scene_has_an_address_of_its_own() {
    let look = Look { lang: "pt-BR", ..Look::default() };
    let address = Address { shown: Shown::Stage("form-empty".to_owned()), look };
    assert_eq!(address.query(), "?scene=form-empty&lang=pt-BR");
    assert_eq!(Address::parse("?lang=pt-BR&scene=form-empty"), address);
}

#[test]
fn what_makes_no_sense_counts_as_not_said() {
    let senseless = "?room=attic&theme=pink&lang=tlh&dir=up&host=%20&width=";
    for width in ["279", "1201", "wide", "-1", ""] {
        assert_eq!(Address::parse(&format!("{senseless}{width}")), sheet(None, Look::default()));
    }
}

#[test]
fn every_choice_comes_back_from_the_address() {
    for (name, choices) in
        [("theme", THEMES), ("lang", LANGUAGES), ("dir", DIRECTIONS), ("host", HOSTS)]
    {
        for (value, _) in choices {
            let query = format!("?{name}={value}");
            let address = Address::parse(&query);
            assert_eq!(Address::parse(&address.query()), address);
            assert!(query == address.query() || *value == choices[0].0, "{query}");
        }
    }
}

#[test]
fn the_direction_is_the_languages_unless_it_is_chosen() {
    let direction = |query: &str| Address::parse(query).look.direction();
    assert_eq!([direction("?lang=de"), direction("?lang=he")], ["ltr", "rtl"]);
    assert_eq!([direction("?lang=de&dir=rtl"), direction("?lang=ar&dir=ltr")], ["rtl", "ltr"]);
}

#[test]
fn a_dark_host_has_a_dark_widget_unless_another_is_chosen() {
    let shade = |query: &str| Address::parse(query).look.shade();
    assert_eq!([shade("?host=dark"), shade("?host=dark&theme=light")], ["dark", "light"]);
    assert_eq!([shade("?host=brand"), shade("?theme=dark")], ["auto", "dark"]);
}
