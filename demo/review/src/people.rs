//! Who is invited in the scenes: names of several scripts, long ones, and addresses at the edge of
//! what there is.

use std::fmt::Write;

/// Somebody to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
}

/// A name, and how it is written in an address.
const NAMES: [(&str, &str); 16] = [
    ("Amira Haddad", "amira.haddad"),
    ("Jonas Lindqvist", "jonas.lindqvist"),
    ("佐藤 花子", "hanako.sato"),
    ("Γιώργος Παπαδόπουλος", "g.papadopoulos"),
    ("Mary-Ann O’Connor-Featherstonehaugh", "mary-ann.oconnor-featherstonehaugh"),
    ("नेहा शर्मा", "neha.sharma"),
    ("محمد عبد الرحمن", "m.abdelrahman"),
    ("Łucja Wiśniewska", "lucja.wisniewska"),
    ("Владимир Соколов", "v.sokolov"),
    ("ירדן לוי", "yarden.levi"),
    ("Chukwuemeka Okonkwo", "chukwuemeka"),
    ("김민준", "minjun.kim"),
    ("Zoë van den Berg", "zoe"),
    ("李伟", "li.wei"),
    ("João Gonçalves", "joao.goncalves"),
    ("Siobhán Ní Bhriain", "siobhan"),
];

const DOMAINS: [&str; 3] = ["acme.example", "northwind.example", "studio-lumen.example"];

/// Names and addresses that a design has to stand.
const AWKWARD: [(&str, &str); 8] = [
    (
        "Maximiliane Wolkenstein-Trautmannsdorff de la Fuente y Álvarez de Toledo",
        "maximiliane@a-rather-long-company-name-that-goes-on-and-on.example",
    ),
    ("Robin", LONGEST_LOCAL),
    ("🦊 Kit 👩🏽‍🚀🏳️‍🌈", "kit@acme.example"),
    ("محمد عبد الرحمن بن سلمان", "m.abdelrahman@شركة.example"),
    ("ירדן לוי־בן דוד", "yarden.levi@acme.example"),
    ("佐藤 花子", "hanako@会社.example"),
    ("Αικατερίνη Παπαδοπούλου", "katerina@bücher.example"),
    ("W", "w@w.example"),
];

/// An address with 64 characters before the `@`, the most that there can be.
pub const LONGEST_LOCAL: &str =
    "my.address.has.sixty-four.characters.before.the.sign.and.no.more@northwind.example";

/// So many people, all with different addresses.
pub fn people(count: usize) -> Vec<Person> {
    (0..count).map(person).collect()
}

fn person(number: usize) -> Person {
    let (name, local) = NAMES[number % NAMES.len()];
    let mut email = local.to_owned();
    let round = number / NAMES.len();
    if round > 0 {
        write!(email, ".{}", round + 1).expect("a text takes everything");
    }
    let domain = DOMAINS[number % DOMAINS.len()];
    Person { name: name.to_owned(), email: format!("{email}@{domain}") }
}

/// People whose names or addresses are hard to show.
pub fn awkward_people() -> Vec<Person> {
    let person = |(name, email): (&str, &str)| Person { name: name.into(), email: email.into() };
    AWKWARD.into_iter().map(person).collect()
}

/// The addresses, as they stand in a column of a spreadsheet.
pub fn column(people: &[Person]) -> String {
    let emails: Vec<&str> = people.iter().map(|person| person.email.as_str()).collect();
    emails.join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn five_hundred_people_have_five_hundred_addresses() {
        let emails: BTreeSet<String> = people(500).into_iter().map(|it| it.email).collect();
        assert_eq!(emails.len(), 500);
    }

    #[test]
    fn the_longest_part_before_the_sign_is_as_long_as_can_be() {
        let (local, _) = LONGEST_LOCAL.split_once('@').unwrap();
        assert_eq!(local.chars().count(), 64);
    }
}
