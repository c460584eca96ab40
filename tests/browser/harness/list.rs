//! The open invitations.

use web_sys::HtmlElement;

use super::form::words;
use super::screen::Screen;

/// One invitation of the list.
pub struct Row(HtmlElement);

impl Screen {
    /// The addresses of the rows, in order.
    pub fn rows(&self) -> Vec<String> {
        let address = |row: &HtmlElement| words(row, ".row__email");
        self.row_elements().iter().map(address).collect()
    }

    /// The row of this address.
    pub fn row(&self, email: &str) -> Row {
        let at = self.rows().iter().position(|known| known == email);
        let at = at.unwrap_or_else(|| panic!("no row {email} in: {}", self.text()));
        Row(self.row_elements().remove(at))
    }

    /// Waits until the list shows these rows.
    pub async fn until_rows(&self, emails: &[&str]) {
        self.until(&format!("the rows {emails:?}"), || self.rows() == emails).await;
    }

    /// Whether the list says that it is loading.
    pub fn is_loading(&self) -> bool {
        self.first("[aria-label='Loading invitations…']").is_some()
    }

    fn row_elements(&self) -> Vec<HtmlElement> {
        self.all("[part=row]")
    }
}

impl Row {
    /// Everything that is written in the row.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// Whether this is written in the row.
    pub fn shows(&self, words: &str) -> bool {
        self.text().contains(words)
    }
}
