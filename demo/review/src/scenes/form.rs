//! Filling in the invite form.

use serde_json::json;

use crate::host::{full_settings, plain_settings, some_groups};
use crate::people::{LONGEST_LOCAL, awkward_people, column, people};
use crate::place::Place::{self, ChipInput, EmailBox};
use crate::scene::{Room::Form, Scene, Step};
use crate::token::with;

/// One of each thing that can be wrong with an address.
const BAD: &str = "amira.haddad@acme.example, jonas.lindqvist, two@@acme.example, @acme.example, \
                   zoe@, o'brien@localhost, dot..dot@acme.example, l(i@acme.example, \
                   neha@-acme-.example";

pub fn scenes() -> Vec<Scene> {
    vec![
        empty(),
        typing(),
        several(),
        many(),
        full(),
        bad(),
        bad_told(),
        duplicates(),
        names(),
        long_address(),
        editing(),
        edited(),
        members(),
        foreign(),
        fields(),
        missing_field(),
        nothing_entered(),
        no_group(),
    ]
}

fn empty() -> Scene {
    Form.scene("form-empty", "Empty").sees(EmailBox)
}

fn typing() -> Scene {
    Form.scene("form-typing", "Typing").types(EmailBox, "amira.haddad@acm").sees(EmailBox)
}

fn several() -> Scene {
    Form.scene("form-chips", "Some chips, and typing")
        .pastes(&column(&people(3)))
        .types(EmailBox, "li.wei@")
        .sees(Place::Chip(3))
}

fn many() -> Scene {
    Form.scene("form-many", "Forty chips").pastes(&column(&people(40))).sees(Place::Chip(40))
}

fn full() -> Scene {
    Form.scene("form-full", "More than there is room for")
        .pastes(&column(&people(503)))
        .sees(Place::Chip(500))
}

fn bad() -> Scene {
    Form.scene("form-bad", "Bad chips").pastes(BAD).sees(Place::BadChip)
}

fn bad_told() -> Scene {
    Form.scene("form-bad-told", "Bad chips, told when sending")
        .pastes(BAD)
        .presses(Place::Send)
        .sees(Place::Problem)
}

fn duplicates() -> Scene {
    Form.scene("form-duplicates", "Duplicates")
        .pastes(&column(&people(3)))
        .pastes("amira.haddad@acme.example, AMIRA.HADDAD@ACME.EXAMPLE")
        .sees(Place::Chip(3))
}

fn names() -> Scene {
    let people = awkward_people().into_iter();
    let written = people.map(|person| format!("\"{}\" <{}>", person.name, person.email));
    Form.scene("form-names", "Long names, scripts, emoji")
        .pastes(&written.collect::<Vec<_>>().join(", "))
        .sees(Place::Chip(8))
}

fn long_address() -> Scene {
    Form.scene("form-long-address", "64 characters before the @")
        .pastes(LONGEST_LOCAL)
        .types(EmailBox, "another.address.that.is.longer.than.the.box@northwind.exam")
        .sees(Place::Chip(1))
}

fn editing() -> Scene {
    Form.scene("form-editing", "Editing a chip")
        .pastes(&column(&people(3)))
        .presses(Place::Chip(2))
        .sees(ChipInput)
}

fn edited() -> Scene {
    Form.scene("form-edited", "A chip was edited")
        .pastes("amira.haddad@acme.example, jonas.lindqvist")
        .presses(Place::Chip(2))
        .types(ChipInput, "@acme.example")
        .then(Step::Key(ChipInput, "Enter"))
        .sees(Place::Chip(2))
}

fn members() -> Scene {
    let members = ["jonas@acme.com", "sato@acme.com"].map(str::to_owned).to_vec();
    let scene = Form.scene("form-members", "Some are members already");
    Scene { members, ..scene }
        .pastes("amira@acme.com, jonas@acme.com, neha@acme.com, sato@acme.com")
        .sees(Place::BadChip)
}

fn foreign() -> Scene {
    let settings = with(plain_settings(), "allowedEmailDomains", json!(["acme.example"]));
    Form.scene("form-foreign", "Domains that may not be invited")
        .settings(settings)
        .pastes(&column(&people(5)))
        .sees(Place::BadChip)
}

fn fields() -> Scene {
    Form.scene("form-fields", "Role, the host’s fields, message")
        .settings(full_settings())
        .pastes(&column(&people(2)))
        .chooses(Place::Role, "member")
        .chooses(Place::Field("team"), "Engineering")
        .types(Place::Field("costCentre"), "4711")
        .types(Place::Message, "Welcome! We meet every Tuesday.")
        .sees(Place::Message)
}

fn missing_field() -> Scene {
    Form.scene("form-missing-field", "A required field is missing")
        .settings(full_settings())
        .then(Step::See(Place::Field("team")))
        .pastes(&column(&people(1)))
        .presses(Place::Send)
        .sees(Place::Problem)
}

fn nothing_entered() -> Scene {
    Form.scene("form-nothing", "Sent without an address").presses(Place::Send).sees(Place::Problem)
}

fn no_group() -> Scene {
    Form.scene("form-no-group", "Sent without a group")
        .of(&some_groups())
        .pastes(&column(&people(2)))
        .presses(Place::Send)
        .sees(Place::Problem)
}
