//! The group picker: a combobox with several choices.

use web_sys::HtmlElement;

use super::field::Field;
use super::screen::{Screen, all_in};

/// The picker of a widget.
pub struct Picker<'a>(&'a Screen);

impl Screen {
    /// The picker.
    pub fn picker(&self) -> Picker<'_> {
        Picker(self)
    }

    /// Whether there is a picker at all.
    pub fn has_picker(&self) -> bool {
        self.first("[role=combobox]").is_some()
    }

    /// Chooses a group with the mouse.
    pub async fn choose_group(&self, name: &str) {
        let picker = self.picker();
        picker.open().await;
        picker.point_at(name).await;
        picker.input().press_key("Escape").await;
    }
}

impl Picker<'_> {
    /// What the search is typed into.
    pub fn input(&self) -> Field {
        self.0.field("Invite to")
    }

    /// Opens the list with the mouse.
    pub async fn open(&self) {
        self.input().point().await;
        self.0.until("an open list", || self.is_open()).await;
    }

    /// Whether the list is open, for the eye and for a screen reader alike.
    pub fn is_open(&self) -> bool {
        let is_visible = !self.list().has_attribute("hidden");
        let is_told = self.input().attribute("aria-expanded") == "true";
        assert_eq!(is_visible, is_told, "the list and what is told of it");
        is_visible
    }

    /// The groups that are offered, in order.
    pub fn options(&self) -> Vec<String> {
        texts(&self.option_elements())
    }

    /// The types under which they are offered, in order.
    pub fn sections(&self) -> Vec<String> {
        let sections = all_in(&self.list(), "[role=group]");
        let label = |section: &HtmlElement| section.get_attribute("aria-label");
        sections.iter().filter_map(label).collect()
    }

    /// The offered groups that are told to be chosen.
    pub fn selected(&self) -> Vec<String> {
        let mut options = self.option_elements();
        options.retain(|option| option.get_attribute("aria-selected").as_deref() == Some("true"));
        texts(&options)
    }

    /// The group that the arrow keys stand on, as a screen reader is told.
    pub fn active(&self) -> String {
        let id = self.input().attribute("aria-activedescendant");
        let option = self.0.by_id(&id);
        option.and_then(|option| option.text_content()).unwrap_or_default()
    }

    /// The groups that stand in the box as chosen, in order.
    pub fn chosen(&self) -> Vec<String> {
        let id = self.input().attribute("aria-describedby");
        let list = self.0.by_id(&id).expect("no list of chosen groups");
        texts(&all_in(&list, ".chip__address"))
    }

    /// Presses the mouse on an offered group.
    pub async fn point_at(&self, name: &str) {
        let at = self.options().iter().position(|option| option == name);
        let at = at.unwrap_or_else(|| panic!("no option {name}"));
        Field::new(self.option_elements().remove(at)).point().await;
    }

    /// What the list says.
    pub fn text(&self) -> String {
        self.list().text_content().unwrap_or_default()
    }

    fn list(&self) -> HtmlElement {
        let id = self.input().attribute("aria-controls");
        self.0.by_id(&id).expect("no list of groups")
    }

    fn option_elements(&self) -> Vec<HtmlElement> {
        all_in(&self.list(), "[role=option]")
    }
}

fn texts(elements: &[HtmlElement]) -> Vec<String> {
    let text = |element: &HtmlElement| element.text_content();
    elements.iter().filter_map(text).collect()
}
