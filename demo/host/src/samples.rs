//! The people and groups that the demo begins with.
//!
//! Long names, several scripts, somebody with sixty groups and somebody with none: what a real
//! product meets in its first year.

use crate::store::Company;
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
    samples().into_iter().filter(is_inviter).map(|sample| sample.person).collect()
}

/// Invitations that wait for somebody who has an account: group, inviter, invited person.
pub fn open_invitations() -> Vec<(Group, Person, Person)> {
    let named = |id: &str| samples().into_iter().map(|s| s.person).find(|person| person.id == id);
    let drawn = [
        ("hanako", ("team", "tokyo", "東京営業部")),
        ("hanako", ("project", "review", REVIEW)),
        ("maximiliane", ("workspace", "labs", "Acme Labs")),
    ];
    let waits = |(inviter, (kind, id, name))| {
        Some((group(kind, id, name), named(inviter)?, named("neha")?))
    };
    drawn.into_iter().filter_map(waits).collect()
}

/// Whom projects are done for, with the ids of the projects.
pub fn companies() -> Vec<(Company, Vec<&'static str>)> {
    let company = |id: &str, name: &str| Company { id: id.to_owned(), name: name.to_owned() };
    vec![
        (company("northwind", "Northwind Traders"), vec!["website", "mobile"]),
        (company("fabrikam", "Fabrikam Ελλάς"), vec!["budget"]),
        (company("studio-lumen", "Studio Lumen"), vec!["review"]),
    ]
}

/// Everybody.
pub fn samples() -> Vec<Sample> {
    let plus = |groups: &[Sketch]| [vec![main_workspace()], drawn(groups)].concat();
    let sixty = [plus(&LABS), many()].concat();
    vec![
        sample("amira", "Amira Haddad", Role::Admin, plus(&AMIRA)),
        sample("jonas", "Jonas Lindqvist", Role::Member, plus(&JONAS)),
        sample("hanako", "佐藤 花子", Role::Member, plus(&HANAKO)),
        sample("yorgos", "Γιώργος Παπαδόπουλος", Role::Guest, drawn(&YORGOS)),
        sample("maximiliane", LONG_NAME, Role::Admin, sixty),
        sample("neha", "नेहा शर्मा", Role::Member, Vec::new()),
    ]
}

/// Kind, id and name of a group.
type Sketch = (&'static str, &'static str, &'static str);

const LONG_NAME: &str = "Maximiliane Wolkenstein-Trautmannsdorff de la Fuente";
const REVIEW: &str = "Quarterly business review and planning for the northern region, second half";

const AMIRA: [Sketch; 6] = [
    ("team", "design", "Design"),
    ("team", "platform", "Platform"),
    ("team", "riyadh", "فريق الرياض"),
    ("project", "website", "Website relaunch"),
    ("project", "mobile", "Mobile app 4.0"),
    ("project", "budget", "Προϋπολογισμός 2027"),
];
const JONAS: [Sketch; 2] =
    [("team", "platform", "Platform"), ("project", "mobile", "Mobile app 4.0")];
const HANAKO: [Sketch; 2] = [("team", "tokyo", "東京営業部"), ("project", "review", REVIEW)];
const YORGOS: [Sketch; 1] = [("project", "budget", "Προϋπολογισμός 2027")];
const LABS: [Sketch; 3] = [
    ("workspace", "labs", "Acme Labs"),
    ("workspace", "partners", "Acme Partners"),
    ("workspace", "archive", "Acme Archive"),
];

const CITIES: [&str; 8] =
    ["Lisboa", "Kraków", "Montréal", "Αθήνα", "القاهرة", "東京", "Reykjavík", "São Paulo"];
const SHIFTS: [&str; 2] = ["day shift", "night shift"];
const TOPICS: [&str; 5] = ["onboarding", "billing", "localisation", "support hand-over", "launch"];

/// Sixteen teams and forty projects.
fn many() -> Vec<Group> {
    let every = |kind: &'static str, topics: &'static [&'static str]| {
        let pairs = topics.iter().flat_map(|topic| CITIES.map(|city| format!("{city}, {topic}")));
        pairs.enumerate().map(move |(n, name)| group(kind, &format!("{kind}-{}", n + 1), &name))
    };
    every("team", &SHIFTS).chain(every("project", &TOPICS)).collect()
}

fn drawn(groups: &[Sketch]) -> Vec<Group> {
    groups.iter().map(|(kind, id, name)| group(kind, id, name)).collect()
}

fn sample(id: &str, name: &str, role: Role, groups: Vec<Group>) -> Sample {
    let (id, name, email) = (id.to_owned(), name.to_owned(), format!("{id}@acme.example"));
    Sample { person: Person { id, name, email, role }, groups }
}

fn group(kind: &str, id: &str, name: &str) -> Group {
    Group { kind: kind.to_owned(), id: id.to_owned(), name: name.to_owned() }
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
    fn somebody_without_groups_is_invited_into_three_that_there_are() {
        let groups: Vec<Group> = samples().into_iter().flat_map(|sample| sample.groups).collect();
        let waiting = open_invitations();
        assert_eq!(waiting.len(), 3);
        for (group, inviter, invited) in waiting {
            assert!(groups.contains(&group), "{group:?}");
            assert_eq!((invited.id.as_str(), inviter.id == invited.id), ("neha", false));
        }
    }

    #[test]
    fn every_company_has_projects_that_there_are() {
        let groups: Vec<Group> = samples().into_iter().flat_map(|sample| sample.groups).collect();
        let is_project = |id: &str| groups.iter().any(|g| g.kind == "project" && g.id == id);
        for (company, projects) in companies() {
            assert!(!projects.is_empty() && projects.into_iter().all(is_project), "{company:?}");
        }
    }

    #[test]
    fn the_sixty_groups_are_different_and_of_three_types() {
        let everybody = samples();
        let groups = &everybody.iter().find(|sample| sample.groups.len() == 60).unwrap().groups;
        let ids: BTreeSet<_> = groups.iter().map(|group| (&group.kind, &group.id)).collect();
        let kinds: BTreeSet<_> = groups.iter().map(|group| &group.kind).collect();
        assert_eq!((ids.len(), kinds.len()), (60, 3));
    }
}
