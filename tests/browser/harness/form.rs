//! The invite form.

use web_sys::HtmlElement;

use super::field::Field;
use super::screen::{Screen, all_in};

impl Screen {
    /// The box that takes addresses.
    pub fn email_box(&self) -> Field {
        self.field("E-mail addresses")
    }

    /// Types these into the box, as they stand.
    pub async fn type_emails(&self, text: &str) {
        self.email_box().type_text(text).await;
    }

    /// The texts of the chips, in order.
    pub fn chips(&self) -> Vec<String> {
        let address = |chip: &HtmlElement| words(chip, ".chip__address");
        self.chip_items().iter().map(address).collect()
    }

    /// The chip with this text: the button that edits it.
    pub fn chip(&self, text: &str) -> Field {
        self.button(&format!("Edit {text}"))
    }

    /// What is wrong with the chip, as a screen reader tells it; empty when nothing is.
    pub fn wrong_with(&self, text: &str) -> String {
        self.description_of(&self.chip(text))
    }

    /// Presses the button that sends.
    pub async fn send(&self) {
        self.send_button().press().await;
    }

    /// The button that sends.
    pub fn send_button(&self) -> Field {
        let button = self.first("[part~=send]");
        Field::new(button.expect("no button that sends"))
    }

    /// What is said to keep the form from being sent.
    pub fn problems(&self) -> String {
        self.words_of("[part=form] [role=alert]")
    }

    /// What is said of the last send.
    pub fn result(&self) -> String {
        self.words_of("[part=result]")
    }

    /// Waits for the end of a send, and returns what is said of it.
    pub async fn result_of_send(&self) -> String {
        self.until("a result", || !self.result().is_empty()).await;
        self.result()
    }

    fn chip_items(&self) -> Vec<HtmlElement> {
        let list = self.first("[aria-label='Addresses to invite']");
        list.map(|list| all_in(&list, "li")).unwrap_or_default()
    }
}

/// The words of the first descendant that fits.
pub(super) fn words(element: &HtmlElement, selector: &str) -> String {
    let found = all_in(element, selector).into_iter().next();
    found.and_then(|found| found.text_content()).unwrap_or_default()
}
