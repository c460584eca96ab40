//! What is looked at, and how: the page's address says all of it.
//!
//! Without `scene` an address shows the sheet, with it the stage.

use crate::scene::Room;

/// What can be chosen: how it stands in the address, and how people read it. The first is chosen when
/// an address does not say otherwise.
pub type Choices = [(&'static str, &'static str)];

/// Whether the widget is light or dark.
pub const THEMES: &Choices = &[("auto", "Auto"), ("light", "Light"), ("dark", "Dark")];

/// The languages that the widget speaks, as they name themselves.
pub const LANGUAGES: &Choices = &[
    ("en", "English"),
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt-BR", "Português (Brasil)"),
    ("zh-Hans", "简体中文"),
];

/// The direction of page and widget.
pub const DIRECTIONS: &Choices =
    &[("auto", "Of the language"), ("ltr", "Left to right"), ("rtl", "Right to left")];

/// How the host has dressed the widget: rules of `hosts.css`.
pub const HOSTS: &Choices = &[
    ("plain", "As it comes"),
    ("brand", "Brand colour"),
    ("square", "Square and dense"),
    ("dark", "Borderless in a dark host"),
];

/// The narrowest and the widest widget, in CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<u16> = 280..=1200;

/// How scenes are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// One of [`THEMES`].
    pub theme: &'static str,
    /// One of [`LANGUAGES`].
    pub lang: &'static str,
    /// One of [`DIRECTIONS`].
    pub dir: &'static str,
    /// The width of the widget, one of [`WIDTHS`]; `None` for that of the page.
    pub width: Option<u16>,
    /// One of [`HOSTS`].
    pub host: &'static str,
}

/// Which page is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Every scene of a room, or of all.
    Sheet(Option<Room>),
    /// The scene with this id alone.
    Stage(String),
}

/// An address of the design review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub shown: Shown,
    /// How its scenes are looked at.
    pub look: Look,
}

impl Default for Look {
    fn default() -> Self {
        let of = |choices| pick(choices, "");
        let (theme, lang, dir, host) = (of(THEMES), of(LANGUAGES), of(DIRECTIONS), of(HOSTS));
        Self { theme, lang, dir, width: None, host }
    }
}

impl Look {
    /// The direction: the one that was chosen, else the language's.
    pub fn direction(self) -> &'static str {
        match (self.turned(), self.lang) {
            (Some(dir), _) => dir,
            (None, "ar" | "he") => "rtl",
            (None, _) => "ltr",
        }
    }

    /// The direction that was chosen whatever the language.
    pub fn turned(self) -> Option<&'static str> {
        Some(self.dir).filter(|dir| *dir != "auto")
    }

    /// The theme: a dark host asks for a dark widget unless another was chosen.
    pub fn shade(self) -> &'static str {
        match (self.theme, self.host) {
            ("auto", "dark") => "dark",
            (theme, _) => theme,
        }
    }
}

impl Address {
    /// Reads the query of an address, with or without its question mark. What makes no sense counts
    /// as not said.
    pub fn parse(query: &str) -> Self {
        let value = |name: &str| value_of(query, name).unwrap_or_default();
        let width = value("width").parse().ok().filter(|width| WIDTHS.contains(width));
        let shown = match value("scene") {
            "" => Shown::Sheet(Room::parse(value("room"))),
            scene => Shown::Stage(scene.to_owned()),
        };
        let look = Look {
            theme: pick(THEMES, value("theme")),
            lang: pick(LANGUAGES, value("lang")),
            dir: pick(DIRECTIONS, value("dir")),
            width,
            host: pick(HOSTS, value("host")),
        };
        Self { shown, look }
    }

    /// The query of the address, with its question mark; what is as always is left out.
    pub fn query(&self) -> String {
        let page = match &self.shown {
            Shown::Sheet(room) => ("room", room.map(Room::as_str).unwrap_or_default().to_owned()),
            Shown::Stage(scene) => ("scene", scene.clone()),
        };
        let Look { theme, lang, dir, width, host } = self.look;
        let said = |choices, value: &str| match pick(choices, "") == value {
            true => String::new(),
            false => value.to_owned(),
        };
        let all = [
            page,
            ("theme", said(THEMES, theme)),
            ("lang", said(LANGUAGES, lang)),
            ("dir", said(DIRECTIONS, dir)),
            ("width", width.map(|width| width.to_string()).unwrap_or_default()),
            ("host", said(HOSTS, host)),
        ];
        let said = all.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(name, value)| format!("{name}={value}")).collect();
        format!("?{}", pairs.join("&"))
    }
}

/// The choice that reads `value`, else the first.
fn pick(choices: &Choices, value: &str) -> &'static str {
    let chosen = choices.iter().find(|(known, _)| *known == value);
    chosen.or(choices.first()).map_or("", |(known, _)| known)
}

/// Nothing that an address may say has to be escaped, so an escaped value is none.
fn value_of<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let pairs = query.trim_start_matches('?').split('&');
    pairs
        .filter_map(|pair| pair.split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, it)| it)
}
