//! The links of a group, and what stands in them.

use web_sys::HtmlInputElement;

use super::field::Field;
use super::screen::Screen;

impl Screen {
    /// How many links there are.
    pub fn links(&self) -> usize {
        self.all("[part=link]").len()
    }

    /// The field of the first link that is shown.
    pub fn link_field(&self) -> Field {
        Field::new(self.first("input[readonly]").expect("no link is shown"))
    }

    /// What is selected where the focus is.
    pub fn selected_text(&self) -> String {
        let focused: Option<HtmlInputElement> = self.focused_element();
        let Some(input) = focused else { return String::new() };
        let start = input.selection_start().unwrap().unwrap_or_default() as usize;
        let end = input.selection_end().unwrap().unwrap_or_default() as usize;
        input.value().get(start..end).unwrap_or_default().to_owned()
    }

    /// Whether the button with this name cannot be seen.
    pub fn is_hidden(&self, button: &str) -> bool {
        let shown =
            self.all("button").into_iter().filter(|it| it.closest("[hidden]").unwrap().is_none());
        !shown.map(Field::new).any(|it| it.name() == button)
    }
}
