//! Which groups the form invites into.

use crate::group::{Group, GroupKey};

/// The groups that are chosen, in the order of choosing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    chosen: Vec<GroupKey>,
}

/// The groups of one type, as a section of the picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The type, such as `workspace`.
    pub kind: String,
    /// Its groups, in the host's order.
    pub groups: Vec<Group>,
}

impl Selection {
    /// What is chosen before anybody chose: the only group, or nothing.
    pub fn initial(groups: &[Group]) -> Self {
        match groups {
            [only] => Self { chosen: vec![only.key.clone()] },
            _ => Self::default(),
        }
    }

    /// The groups with these keys.
    pub fn of_keys(chosen: Vec<GroupKey>) -> Self {
        Self { chosen }
    }

    /// The keys of the chosen groups, in the order of choosing.
    pub fn keys(&self) -> &[GroupKey] {
        &self.chosen
    }

    /// Chooses `key`, or lets it go.
    pub fn toggle(&mut self, key: &GroupKey) {
        match self.chosen.iter().position(|chosen| chosen == key) {
            Some(at) => drop(self.chosen.remove(at)),
            None => self.chosen.push(key.clone()),
        }
    }

    /// Whether `key` is chosen.
    pub fn contains(&self, key: &GroupKey) -> bool {
        self.chosen.contains(key)
    }

    /// How many are chosen.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// The chosen ones among `groups`; those that a new token no longer names are left out.
    pub fn of(&self, groups: &[Group]) -> Vec<Group> {
        let find = |key: &GroupKey| groups.iter().find(|group| &group.key == key).cloned();
        self.chosen.iter().filter_map(find).collect()
    }
}

/// Turns a text into the form in which letters of either case are the same.
///
/// The browser's own costs nothing; the tables that it takes would have to be shipped.
pub type Fold<'a> = &'a dyn Fn(&str) -> String;

/// The groups whose name holds every word of `search`, by type in the host's order.
pub fn sections(groups: &[Group], search: &str, fold: Fold<'_>) -> Vec<Section> {
    let search = fold(search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let mut sections: Vec<Section> = Vec::new();
    for group in groups.iter().filter(|group| matches(group, &words, fold)) {
        match sections.iter_mut().find(|section| section.kind == group.key.kind) {
            Some(section) => section.groups.push(group.clone()),
            None => {
                sections.push(Section { kind: group.key.kind.clone(), groups: vec![group.clone()] })
            }
        }
    }
    sections
}

fn matches(group: &Group, words: &[&str], fold: Fold<'_>) -> bool {
    if words.is_empty() {
        return true;
    }
    let name = fold(&group.name);
    words.iter().all(|word| name.contains(word))
}
