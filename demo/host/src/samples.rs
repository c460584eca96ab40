//! The people and groups that the demo begins with.
//!
//! Long names, several scripts, somebody with sixty groups and somebody with none: what a real
//! product meets in its first year.

use crate::{Group, Person, Role};

/// A person, and the groups to put them into.
pub struct Sample {
    /// Who.
    pub person: Person,
    /// Into what.
    pub groups: Vec<Group>,
}

/// The workspace that the demo's open invitations lead into.
pub fn main_workspace() -> Group {
    group("workspace", "acme", "Acme Tasks")
}

/// Those in the main workspace who may invite.
pub fn main_inviters() -> Vec<Person> {
    let is_inviter = |sample: &Sample| {
        sample.person.role > Role::Guest && sample.groups.contains(&main_workspace())
    };
    samples()
        .into_iter()
        .filter(is_inviter)
        .map(|sample| sample.person)
        .collect()
}

/// Everybody.
pub fn samples() -> Vec<Sample> {
    let shared = || [main_workspace()].into_iter();
    vec![
        sample(
            "amira",
            "Amira Haddad",
            "amira.haddad",
            Role::Admin,
            shared().chain(amiras()),
        ),
        sample(
            "jonas",
            "Jonas Lindqvist",
            "jonas",
            Role::Member,
            shared().chain(jonas()),
        ),
        sample(
            "hanako",
            "佐藤 花子",
            "hanako.sato",
            Role::Member,
            shared().chain(hanakos()),
        ),
        sample(
            "yorgos",
            "Γιώργος Παπαδόπουλος",
            "yorgos",
            Role::Guest,
            yorgos(),
        ),
        sample(
            "maximiliane",
            LONG_NAME,
            "maximiliane",
            Role::Admin,
            shared().chain(many()),
        ),
        sample(
            "neha",
            "नेहा शर्मा",
            "neha.sharma",
            Role::Member,
            std::iter::empty(),
        ),
    ]
}

const LONG_NAME: &str = "Maximiliane Wolkenstein-Trautmannsdorff de la Fuente";
const CITIES: [&str; 8] = [
    "Lisboa",
    "Kraków",
    "Montréal",
    "Αθήνα",
    "القاهرة",
    "東京",
    "Reykjavík",
    "São Paulo",
];
const TOPICS: [&str; 5] = [
    "onboarding",
    "billing",
    "localisation",
    "support hand-over",
    "launch",
];

fn amiras() -> Vec<Group> {
    vec![
        group("team", "design", "Design"),
        group("team", "platform", "Platform"),
        group("team", "riyadh", "فريق الرياض"),
        group("project", "website", "Website relaunch"),
        group("project", "mobile", "Mobile app 4.0"),
        group("project", "budget", "Προϋπολογισμός 2027"),
    ]
}

fn jonas() -> Vec<Group> {
    vec![
        group("team", "platform", "Platform"),
        group("project", "mobile", "Mobile app 4.0"),
    ]
}

fn hanakos() -> Vec<Group> {
    vec![
        group("team", "tokyo", "東京営業部"),
        group("project", "review", REVIEW),
    ]
}

const REVIEW: &str = "Quarterly business review and planning for the northern region, second half";

fn yorgos() -> Vec<Group> {
    vec![group("project", "budget", "Προϋπολογισμός 2027")]
}

/// 59 groups of three types; with the main workspace there are sixty.
fn many() -> Vec<Group> {
    let workspaces = ["Acme Labs", "Acme Partners", "Acme Archive"]
        .map(|name| group("workspace", &slug(name), name));
    let teams = (0..16).map(|n| {
        let (city, shift) = (
            CITIES[n % CITIES.len()],
            if n < CITIES.len() { "day" } else { "night" },
        );
        group(
            "team",
            &format!("team-{}", n + 1),
            &format!("{city}, {shift} shift"),
        )
    });
    let projects = (0..40).map(|n| {
        let (city, topic) = (CITIES[n % CITIES.len()], TOPICS[n / CITIES.len()]);
        group(
            "project",
            &format!("project-{}", n + 1),
            &format!("{city}: {topic}"),
        )
    });
    workspaces
        .into_iter()
        .chain(teams)
        .chain(projects)
        .collect()
}

fn sample(
    id: &str,
    name: &str,
    local: &str,
    role: Role,
    groups: impl IntoIterator<Item = Group>,
) -> Sample {
    let email = format!("{local}@acme.example");
    let person = Person {
        id: id.to_owned(),
        name: name.to_owned(),
        email,
        role,
    };
    Sample {
        person,
        groups: groups.into_iter().collect(),
    }
}

fn group(kind: &str, id: &str, name: &str) -> Group {
    Group {
        kind: kind.to_owned(),
        id: id.to_owned(),
        name: name.to_owned(),
    }
}

fn slug(name: &str) -> String {
    name.to_ascii_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_is_every_role_and_one_with_sixty_groups_and_one_with_none() {
        let roles: BTreeSet<Role> = samples().iter().map(|sample| sample.person.role).collect();
        let counts: Vec<usize> = samples().iter().map(|sample| sample.groups.len()).collect();
        assert_eq!(roles.len(), 3);
        assert!(counts.contains(&60) && counts.contains(&0), "{counts:?}");
    }

    #[test]
    fn the_sixty_groups_are_different_and_of_three_types() {
        let everybody = samples();
        let groups = &everybody
            .iter()
            .find(|sample| sample.groups.len() == 60)
            .unwrap()
            .groups;
        let ids: BTreeSet<_> = groups
            .iter()
            .map(|group| (&group.kind, &group.id))
            .collect();
        let kinds: BTreeSet<_> = groups.iter().map(|group| &group.kind).collect();
        assert_eq!((ids.len(), kinds.len()), (60, 3));
    }
}
