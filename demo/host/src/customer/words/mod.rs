//! What the customer website says.

mod ar;
mod de;
mod en;

use crate::language::Language;
use crate::words::table;

table! {
    /// The link past what is the same on every page.
    skip: &'static str,
    /// The name of the choice of languages.
    language: &'static str,
    /// What the website is.
    portal: &'static str,
    /// What the project is about.
    intro: &'static str,
    /// A heading.
    milestones_heading: &'static str,
    /// What the two companies are about to deliver: what, where it stands, until when.
    milestones: [[&'static str; 3]; 4],
    /// The name of the widget's section.
    invitations: &'static str,
    /// The token does not come.
    problem: &'static str,
    /// The title of the frame.
    frame_title: &'static str,
    /// The link in the place of the widget.
    ask: &'static str,

    /// The link to the first page.
    overview: &'static str,
    /// The link to the page where one joins, and its heading.
    join: &'static str,
    /// What joining is good for.
    join_intro: &'static str,
    /// The name of the choice of visitors.
    who: &'static str,
    /// A visitor who may join.
    may: &'static str,
    /// A visitor who may not.
    may_not: &'static str,
    /// The title of the frame.
    join_frame: &'static str,
    /// The link beside the frame.
    own_window: &'static str,
    /// After somebody has joined.
    joined: &'static str,
    /// The project cannot be found out.
    no_project: &'static str,
    /// The link in the place of the frame.
    write: &'static str,
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::agree;

    #[test]
    fn every_language_has_the_places_of_the_english_texts() {
        for language in Language::ALL {
            agree(&Words::of(language).texts(), &en::WORDS.texts());
        }
    }
}
