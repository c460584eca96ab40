//! What the pages say: one table for each language. What belongs to few pages has a table of its own.
//!
//! A place such as `{group}` is filled with what it names. That every table has the places of the
//! English one is tested; that none lacks a text, the compiler sees.

mod ar;
mod de;
mod en;
pub mod inbox;
pub mod landing;
pub mod notices;
pub mod projects;
pub mod settings;
pub mod sign_up;
mod table;

use crate::Role;
use crate::language::Language;

pub use table::Counted;
#[cfg(test)]
pub use table::{Texts, agree};
pub(crate) use table::{languages, table};

table! {
    /// The link past what is the same on every page.
    skip: &'static str,
    /// The name of the navigation.
    main: &'static str,
    /// The page with the widget.
    members: &'static str,
    /// The page with the projects.
    projects: &'static str,
    /// The page with the invitations that wait for the reader.
    inbox: &'static str,
    /// The page with what holds for all groups.
    settings: &'static str,
    /// The page with the mails.
    outbox: &'static str,
    /// The mails that the app itself has written.
    mailbox: &'static str,
    /// Ends the session.
    sign_out: &'static str,
    /// The name of the choice of languages.
    language: &'static str,
    /// A role.
    guest: &'static str,
    /// A role.
    member: &'static str,
    /// A role.
    admin: &'static str,

    /// The title of the first page.
    sign_in: &'static str,
    /// Its heading.
    who: &'static str,
    /// What it is for.
    who_lead: &'static str,
    /// Leads those who are not among them to the form for a new account.
    new_here: &'static str,
    /// The link to it.
    sign_up: &'static str,
    /// How many groups somebody belongs to.
    groups: Counted,

    /// The token does not come.
    token_problem: &'static str,
    /// What the widget has accepted could not be taken over.
    refresh_problem: &'static str,
    /// The heading of the table of people.
    colleagues: &'static str,
    /// There is nobody to list.
    no_groups: &'static str,
    /// The link in the place of the widget.
    ask: &'static str,
    /// The subject of its mail.
    ask_subject: &'static str,
    /// After an invitation was accepted.
    joined: &'static str,
    /// A column.
    name: &'static str,
    /// A column.
    role: &'static str,
    /// A column: the groups that one shares with somebody.
    shared: &'static str,
    /// Behind one's own name.
    you: &'static str,
    /// The groups that are not named.
    more: Counted,
}

impl Words {
    /// The texts of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &en::WORDS,
            Language::German => &de::WORDS,
            Language::Arabic => &ar::WORDS,
        }
    }

    /// The name of a role.
    pub fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Guest => self.guest,
            Role::Member => self.member,
            Role::Admin => self.admin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_places_of_the_english_texts() {
        for language in Language::ALL {
            agree(&Words::of(language).texts(), &en::WORDS.texts());
        }
    }

    #[test]
    fn groups_are_counted_by_the_rules_of_the_language() {
        let count = |language, n| Words::of(language).groups.of(n);
        assert_eq!(
            [0, 1, 2].map(|n| count(Language::German, n)),
            ["Keine Gruppen", "1 Gruppe", "2 Gruppen"]
        );
        let arabic = [0, 1, 2, 3, 11, 100, 103].map(|n| count(Language::Arabic, n));
        let expected =
            ["لا مجموعات", "مجموعة واحدة", "مجموعتان", "3 مجموعات", "11 مجموعة", "100 مجموعة"];
        assert_eq!(arabic[..6], expected);
        assert_eq!(arabic[6], "103 مجموعات");
    }
}
