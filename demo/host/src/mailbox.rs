//! The mails that the app itself writes: one to everybody who wants to show an address to be theirs.
//!
//! It sends none. They are kept in memory, for the page that plays the mail program: what stands in
//! them is in no database.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::language::Language;

/// Older ones are dropped.
const KEPT: usize = 100;

/// A mail.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// Where its link leads, within the app.
    pub link: String,
    /// The language of whoever asked for it.
    pub language: Language,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct Mailbox(Arc<Mutex<VecDeque<Mail>>>);

impl Mailbox {
    /// Writes one.
    pub fn post(&self, mail: Mail) {
        let mut mails = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        mails.push_front(mail);
        mails.truncate(KEPT);
    }

    /// What is there, the newest first.
    pub fn mails(&self) -> Vec<Mail> {
        let mails = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        mails.iter().cloned().collect()
    }
}

/// Whether a text may be an address. Whoever follows the link of the mail shows that it is one.
pub fn is_address(text: &str) -> bool {
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>(),;:\"\\".contains(c);
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let labels: Vec<&str> = domain.split('.').collect();
    text.len() <= 254
        && text.chars().all(is_plain)
        && !local.is_empty()
        && !local.contains('@')
        && labels.len() > 1
        && labels.iter().all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_something_on_both_sides_and_a_dot_behind() {
        for good in ["li.wei@new.example", "a+b@x.y.example", "jörg@müller.example"] {
            assert!(is_address(good), "{good}");
        }
        let long = format!("{}@new.example", "x".repeat(250));
        for bad in [
            "",
            "li",
            "@new.example",
            "li@",
            "li@new",
            "li@.example",
            "li@new.",
            "a b@new.example",
            "a@b@new.example",
            "Li <li@new.example>",
            "li@new.example\r\n",
            &long,
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }

    #[test]
    fn the_newest_mail_comes_first_and_the_oldest_go() {
        let mailbox = Mailbox::default();
        for number in 0..KEPT + 5 {
            let (to, language) = (format!("{number}@new.example"), Language::English);
            mailbox.post(Mail { to, link: "/".into(), language });
        }
        let mails = mailbox.mails();
        assert_eq!((mails.len(), mails[0].to.as_str()), (KEPT, "104@new.example"));
    }
}
