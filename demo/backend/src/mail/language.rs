//! The words of the mails. Knows no layout.

/// A language of the mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, also for every language that there are no mails in.
    English,
    /// German.
    German,
}

/// What a mail is about, for its subject and its first line.
#[derive(Clone, Debug)]
pub enum Topic<'a> {
    /// One group, by name.
    One(&'a str),
    /// This many groups.
    Several(usize),
}

impl Language {
    /// The language for a BCP 47 tag.
    pub fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some(primary) if primary.eq_ignore_ascii_case("de") => Self::German,
            _ => Self::English,
        }
    }

    /// The tag for `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// "Ann invited you to Acme".
    pub fn invited(self, inviter: Option<&str>, topic: &Topic<'_>) -> String {
        let into = match (self, topic) {
            (_, Topic::One(group)) => (*group).to_owned(),
            (Self::English, Topic::Several(count)) => format!("{count} groups"),
            (Self::German, Topic::Several(count)) => format!("{count} Gruppen"),
        };
        match (self, inviter) {
            (Self::English, Some(inviter)) => format!("{inviter} invited you to {into}"),
            (Self::English, None) => format!("You are invited to {into}"),
            (Self::German, Some(inviter)) => format!("{inviter} lädt dich ein: {into}"),
            (Self::German, None) => format!("Du bist eingeladen: {into}"),
        }
    }

    /// The subject of the same invitation, sent again.
    pub fn reminder(self, subject: &str) -> String {
        match self {
            Self::English => format!("Reminder: {subject}"),
            Self::German => format!("Erinnerung: {subject}"),
        }
    }

    /// The label of the link into `group`.
    pub fn join(self, group: &str) -> String {
        match self {
            Self::English => format!("Join {group}"),
            Self::German => format!("{group} beitreten"),
        }
    }

    /// Until when the link works.
    pub fn until(self, day: &str) -> String {
        match self {
            Self::English => format!("The link works until {day} (UTC)."),
            Self::German => format!("Der Link gilt bis {day} (UTC)."),
        }
    }

    /// What to do when the mail comes as a surprise.
    pub fn footer(self) -> &'static str {
        match self {
            Self::English => {
                "If you did not expect this, you can ignore this mail: nothing happens."
            }
            Self::German => "Kommt das unerwartet? Dann ignoriere diese Mail: es passiert nichts.",
        }
    }
}
