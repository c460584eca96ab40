//! The inbox of an invitee.

use web_sys::HtmlElement;

use super::field::Field;
use super::form::words;
use super::screen::Screen;

impl Screen {
    /// The groups of the rows, in order.
    pub fn groups(&self) -> Vec<String> {
        let group = |row: &HtmlElement| words(row, ".row__group");
        self.all("[part=row]").iter().map(group).collect()
    }

    /// The box with this name.
    pub fn check_box(&self, name: &str) -> Field {
        let mut boxes = self.all("[type=checkbox]").into_iter().map(Field::new);
        boxes.find(|it| it.name() == name).unwrap_or_else(|| self.field(name))
    }
}
