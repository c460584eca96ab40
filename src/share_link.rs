//! A link that several people can join a group by.

use crate::json::Json;
use crate::timestamp::Timestamp;

/// A shared link, as those see it who look after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareLink {
    /// The backend's id; it opens nothing by itself.
    pub id: String,
    /// The link itself, where the backend has told it.
    pub link: Option<String>,
    /// The id of the role that it gives.
    pub role: Option<String>,
    /// The creator's id with the host.
    pub creator_id: String,
    /// The creator's name.
    pub creator_name: Option<String>,
    /// How many people have joined by it.
    pub uses: u32,
    /// How many may; `None` for any number.
    pub max_uses: Option<u32>,
    /// When its time is over.
    pub expires: Option<Timestamp>,
    /// Whether its time is over.
    pub expired: bool,
    /// When it last changed; when it was made, if it never did.
    pub changed: Option<Timestamp>,
}

/// What a link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// People can join by it.
    Open,
    /// As many have joined as may.
    UsedUp,
    /// Its time is over.
    Expired,
}

impl ShareLink {
    /// The link of a JSON row; `None` for what is no shared link, or was ended.
    pub fn from_json(row: &Json) -> Option<Self> {
        let kind = row.get("invitationType").text();
        let is_shared = kind.is_none_or(|kind| kind == "multi_use");
        if !is_shared || row.get("deactivated").flag() {
            return None;
        }
        let timestamp = |name: &str| row.get(name).text().and_then(|text| Timestamp::parse(&text));
        let accepts = || u32::try_from(row.get("accepts").elements().len()).ok();
        Some(Self {
            id: row.get("id").text()?,
            link: row.get("shortLink").text(),
            role: row.get("groups").elements().iter().find_map(|group| group.get("role").text()),
            creator_id: row.get("foreignCreatorId").text().unwrap_or_default(),
            creator_name: row.get("creatorName").text(),
            uses: row.get("uses").count().or_else(accepts).unwrap_or_default(),
            max_uses: row.get("maxUses").count(),
            expires: timestamp("expires"),
            expired: row.get("expired").flag(),
            changed: timestamp("modifiedAt").or_else(|| timestamp("createdAt")),
        })
    }

    /// What it is good for at `now`, even if that was otherwise when the backend answered.
    pub fn standing(&self, now: Timestamp) -> Standing {
        if self.expired || self.expires.is_some_and(|expires| expires <= now) {
            Standing::Expired
        } else if self.max_uses.is_some_and(|most| self.uses >= most) {
            Standing::UsedUp
        } else {
            Standing::Open
        }
    }
}
