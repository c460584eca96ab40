//! The form that makes a shared link, from what is entered to what can be asked for.

use crate::api::wire::FieldError;
use crate::timestamp::Timestamp;

/// The most people that a link can be limited to.
pub const MOST_USES: u32 = 10_000;

/// A day, in milliseconds.
const DAY: i64 = 86_400_000;

/// What is entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewLink {
    /// The id of the role that the link gives; the weakest where none is chosen.
    pub role: Option<String>,
    /// How long the link is good.
    pub lifetime: Lifetime,
    /// The day of [`Lifetime::Until`], as the browser writes it.
    pub date: String,
    /// How many people may join, as it was typed; blank for any number.
    pub max_uses: String,
}

/// How long a link is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// So many days.
    Days(u8),
    /// To the end of a day.
    Until,
}

/// The days that are offered.
pub const DAYS: [u8; 3] = [1, 7, 30];

impl Default for Lifetime {
    fn default() -> Self {
        Self::Days(7)
    }
}

/// Everything that the backend needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyLink {
    /// The id of the role that the link gives.
    pub role: Option<String>,
    /// When it ends.
    pub expires: Timestamp,
    /// How many people may join.
    pub max_uses: Option<u32>,
}

/// A field that something can be wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The role.
    Role,
    /// How long it is good.
    Lifetime,
    /// The day.
    Date,
    /// How many people may join.
    MaxUses,
    /// None of them.
    Form,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No day is chosen.
    NoDate,
    /// The day is over.
    DateOver,
    /// It is no number of people.
    NoNumber,
    /// The backend does not take what stands there, and says why.
    Refused(Place, String),
}

impl Problem {
    /// Where it is told.
    pub fn place(&self) -> Place {
        match self {
            Self::NoDate | Self::DateOver => Place::Date,
            Self::NoNumber => Place::MaxUses,
            Self::Refused(place, _) => *place,
        }
    }
}

impl NewLink {
    /// Checks the form at `now`, so that every problem can be shown at once. `end_of_day` knows when a
    /// day is over where the person is.
    pub fn check(
        &self,
        now: Timestamp,
        end_of_day: &dyn Fn(&str) -> Option<Timestamp>,
    ) -> Result<ReadyLink, Vec<Problem>> {
        let expires = match self.lifetime {
            Lifetime::Days(days) => Ok(now.plus(i64::from(days) * DAY)),
            Lifetime::Until => match end_of_day(&self.date) {
                None => Err(Problem::NoDate),
                Some(end) if end <= now => Err(Problem::DateOver),
                Some(end) => Ok(end),
            },
        };
        match (expires, limit(&self.max_uses)) {
            (Ok(expires), Ok(max_uses)) => {
                Ok(ReadyLink { role: self.role.clone(), expires, max_uses })
            }
            (expires, max_uses) => Err(expires.err().into_iter().chain(max_uses.err()).collect()),
        }
    }

    /// What the backend holds against fields, where they stand in the form.
    pub fn refused(&self, fields: &[FieldError]) -> Vec<Problem> {
        let problem = |field: &FieldError| {
            let place = match (field.path.as_str(), self.lifetime) {
                ("role", _) => Place::Role,
                ("expiresAt", Lifetime::Until) => Place::Date,
                ("expiresAt", Lifetime::Days(_)) => Place::Lifetime,
                ("maxUses", _) => Place::MaxUses,
                _ => Place::Form,
            };
            Problem::Refused(place, field.message.clone())
        };
        fields.iter().map(problem).collect()
    }
}

fn limit(text: &str) -> Result<Option<u32>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // A sign is no digit.
    let number = text.parse().ok().filter(|_| !text.starts_with('+'));
    number.filter(|number| (1..=MOST_USES).contains(number)).map(Some).ok_or(Problem::NoNumber)
}
