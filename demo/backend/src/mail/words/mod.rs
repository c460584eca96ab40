//! What mails and the server's own pages say: one table for each language.
//!
//! A place such as `{group}` is filled with what it names. That every table has the places of the
//! English one, and nothing that means something in markup, is tested; that none lacks a text, the
//! compiler sees.

pub mod ar;
pub mod de;
pub mod en;

use invitation_widget::text::fill;

/// The table, and a list of what is in it.
macro_rules! words {
    ($($(#[$note:meta])* $name:ident,)+) => {
        /// The texts of one language.
        #[derive(Debug)]
        pub struct Words {
            /// The months of the year, as they stand in a date.
            pub months: [&'static str; 12],
            /// A number of groups, after "invited you to".
            pub groups: Counted,
            $($(#[$note])* pub $name: &'static str,)+
        }

        #[cfg(test)]
        impl Words {
            /// Every text with its name; each form of one that counts is a text.
            pub fn texts(&self) -> Vec<(&'static str, &'static str)> {
                let counted = self.groups.forms().map(|form| ("groups", form));
                let months = self.months.map(|month| ("months", month));
                [&[$((stringify!($name), self.$name)),+], &counted[..], &months[..]].concat()
            }
        }
    };
}

words! {
    /// A day; the months are in their order.
    date,
    /// Who invites into what.
    invited_by,
    /// The same where the inviter has no name.
    invited,
    /// The subject of an invitation that is sent again.
    reminder,
    /// The label of the link.
    join,
    /// Until when the link works.
    until,
    /// What to do when the mail comes as a surprise.
    footer,
    /// The role that only looks on.
    guest,
    /// The role that invites.
    member,
    /// The role that looks after others' invitations.
    admin,
    /// The label of the form's own field.
    team,
    /// The heading of the page behind a link that is none.
    dead_link,
    /// What to do about it.
    dead_link_advice,
    /// The heading of the page with all mails.
    outbox,
    /// Why they are there.
    outbox_reason,
    /// There are none.
    outbox_empty,
    /// Whom a mail goes to.
    to,
    /// When a mail was written.
    written,
    /// The plain part of a mail.
    plain_text,
    /// The subject of the mail that proves a mailbox.
    verify,
    /// Why it came.
    verify_reason,
    /// How long and how often its link works.
    verify_until,
    /// Who passes a link on.
    shared_by,
    /// What the page behind a shared link asks for.
    ask,
    /// The label of the field for it.
    address,
    /// The button that sends it.
    ask_button,
    /// Nothing was entered.
    address_missing,
    /// Something else was entered.
    address_wrong,
    /// The heading once it was sent.
    asked,
    /// What comes then, if anything.
    asked_advice,
    /// The way back to the field.
    ask_again,
    /// The heading when as many came in by a link as may.
    used_up,
    /// What that means.
    used_up_advice,
    /// The heading when the time of a link is over.
    link_expired,
    /// The heading when a link was switched off.
    link_off,
    /// What that means.
    link_off_advice,
    /// What to do about it.
    another_link,
}

/// A text in a form for every number. The forms are those of Arabic, which has the most.
#[derive(Debug)]
pub struct Counted {
    one: &'static str,
    two: &'static str,
    few: &'static str,
    many: &'static str,
    other: &'static str,
}

impl Counted {
    /// For a language that tells one from all others.
    const fn simple(one: &'static str, other: &'static str) -> Self {
        Self { one, two: other, few: other, many: other, other }
    }

    /// The form for `count`.
    pub fn of(&self, count: usize) -> String {
        let form = match (count, count % 100) {
            (1, _) => self.one,
            (2, _) => self.two,
            (_, 3..=10) => self.few,
            (_, 11..=99) => self.many,
            _ => self.other,
        };
        fill(form, &[("count", &count.to_string())])
    }

    #[cfg(test)]
    fn forms(&self) -> [&'static str; 5] {
        [self.one, self.two, self.few, self.many, self.other]
    }
}

#[cfg(test)]
#[path = "../words_tests.rs"]
mod tests;
