//! The addresses of the invite form, from what is typed to what can be sent.

use crate::email::{EmailAddress, EmailError};
use crate::recipients;

/// How many chips the box holds; what is pasted beyond stays as text.
pub const CAPACITY: usize = 500;

/// How an address is checked.
pub type Check<'a> = &'a dyn Fn(&str) -> Result<EmailAddress, EmailError>;

/// One piece of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Tells chips apart while they are edited and removed.
    pub id: u32,
    /// What was typed, which is also what is shown and edited.
    pub text: String,
    /// What it is worth.
    pub state: ChipState,
}

/// What a chip is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChipState {
    /// An address that can be sent.
    Ready(EmailAddress),
    /// No address, and why.
    Invalid(EmailError),
    /// An address that the backend or the host holds something against, as text for people.
    Refused(EmailAddress, String),
}

/// The chips, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    chips: Vec<Chip>,
    last_id: u32,
}

/// What became of a piece of text that was put into the box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// How many chips came.
    pub added: usize,
    /// The addresses that were there before.
    pub duplicates: Vec<String>,
    /// What had no room; it stays in the box as text.
    pub surplus: String,
}

impl Chip {
    /// The address, when the text is one.
    pub fn address(&self) -> Option<&EmailAddress> {
        match &self.state {
            ChipState::Ready(address) | ChipState::Refused(address, _) => Some(address),
            ChipState::Invalid(_) => None,
        }
    }
}

impl Draft {
    /// The chips, in the order in which they came.
    pub fn chips(&self) -> &[Chip] {
        &self.chips
    }

    /// Whether the box is empty.
    pub fn is_empty(&self) -> bool {
        self.chips.is_empty()
    }

    /// Splits `text` and makes a chip of each piece.
    pub fn add(&mut self, text: &str, check: Check<'_>) -> Added {
        let mut outcome = Added::default();
        let mut surplus: Vec<String> = Vec::new();
        let mut known = self.canonical_addresses();
        for piece in recipients::split(text) {
            let state = ChipState::of(&piece, check);
            if let ChipState::Ready(address) = &state
                && !is_new(&mut known, address.canonical())
            {
                outcome.duplicates.push(piece);
            } else if self.chips.len() < CAPACITY {
                self.push(piece, state);
                outcome.added += 1;
            } else {
                surplus.push(piece);
            }
        }
        outcome.surplus = surplus.join(", ");
        outcome
    }

    /// Takes the chip out and returns its text.
    pub fn remove(&mut self, id: u32) -> Option<String> {
        let at = self.chips.iter().position(|chip| chip.id == id)?;
        Some(self.chips.remove(at).text)
    }

    /// Puts the pieces of `text` in the place of a chip.
    pub fn replace(&mut self, id: u32, text: &str, check: Check<'_>) -> Added {
        let Some(at) = self.chips.iter().position(|chip| chip.id == id) else {
            return Added::default();
        };
        self.chips.remove(at);
        let outcome = self.add(text, check);
        if let Some(from_here) = self.chips.get_mut(at..) {
            from_here.rotate_right(outcome.added);
        }
        outcome
    }

    /// Checks the chips again, after the rule has changed; what was refused stays so.
    ///
    /// Chips that turn out to hold the same address collapse, as they do when they are added.
    pub fn check_again(&mut self, check: Check<'_>) {
        let mut known = Vec::new();
        self.chips.retain_mut(|chip| {
            if !matches!(chip.state, ChipState::Refused(..)) {
                chip.state = ChipState::of(&chip.text, check);
            }
            let address = chip.address().map(EmailAddress::canonical);
            address.is_none_or(|address| is_new(&mut known, address))
        });
    }

    /// The addresses to send, or the ids of the chips that are none.
    pub fn ready(&self) -> Result<Vec<EmailAddress>, Vec<u32>> {
        let invalid = self.chips.iter().filter(|chip| chip.address().is_none());
        let invalid: Vec<u32> = invalid.map(|chip| chip.id).collect();
        if invalid.is_empty() {
            Ok(self.chips.iter().filter_map(Chip::address).cloned().collect())
        } else {
            Err(invalid)
        }
    }

    /// Lets the addresses go that were dealt with, and marks the refused ones with their reason.
    ///
    /// Chips that came while the request was under way stay as they are.
    pub fn settle(&mut self, reason: impl Fn(&EmailAddress) -> Settled) {
        self.chips.retain_mut(|chip| {
            let Some(address) = chip.address().cloned() else {
                return true;
            };
            match reason(&address) {
                Settled::Done => false,
                Settled::NotSent => true,
                Settled::Refused(reason) => {
                    chip.state = ChipState::Refused(address, reason);
                    true
                }
            }
        });
    }

    /// Marks the addresses that something is held against, before they are sent. They can be sent all
    /// the same: the backend decides.
    pub fn object(&mut self, objection: impl Fn(&EmailAddress) -> Option<String>) {
        for chip in &mut self.chips {
            if let ChipState::Ready(address) = &chip.state
                && let Some(reason) = objection(address)
            {
                chip.state = ChipState::Refused(address.clone(), reason);
            }
        }
    }

    fn push(&mut self, text: String, state: ChipState) {
        self.last_id += 1;
        self.chips.push(Chip { id: self.last_id, text, state });
    }

    fn canonical_addresses(&self) -> Vec<String> {
        self.chips.iter().filter_map(Chip::address).map(EmailAddress::canonical).collect()
    }
}

/// Whether `address` was not among the `known` ones, where it is now.
fn is_new(known: &mut Vec<String>, address: String) -> bool {
    let is_new = !known.contains(&address);
    if is_new {
        known.push(address);
    }
    is_new
}

/// What a request made of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Invited, or invited before: it leaves the box.
    Done,
    /// Not part of the request.
    NotSent,
    /// Refused, with the reason as text for people.
    Refused(String),
}

impl ChipState {
    fn of(text: &str, check: Check<'_>) -> Self {
        check(text).map_or_else(Self::Invalid, Self::Ready)
    }
}
