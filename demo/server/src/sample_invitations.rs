//! The open invitations that the demo begins with: names of several scripts, some of them expired.

use invitation_backend::{Backend, Group, SampleInvitee, SampleInviter, Samples, StartError};

/// A given name, and how it is written in an address.
const GIVEN: [(&str, &str); 16] = [
    ("Sofía", "sofia"),
    ("Léa", "lea"),
    ("Владимир", "vladimir"),
    ("Ingrid", "ingrid"),
    ("أحمد", "ahmed"),
    ("結衣", "yui"),
    ("Chukwuemeka", "chukwuemeka"),
    ("Zoë", "zoe"),
    ("Ελένη", "eleni"),
    ("Mateusz", "mateusz"),
    ("प्रिया", "priya"),
    ("Anna-Katharina", "anna-katharina"),
    ("Tomás", "tomas"),
    ("민준", "minjun"),
    ("Aoife", "aoife"),
    ("João", "joao"),
];

const FAMILY: [(&str, &str); 12] = [
    ("Fernández", "fernandez"),
    ("Dubois", "dubois"),
    ("Соколов", "sokolov"),
    ("Bjørnstad", "bjornstad"),
    ("المصري", "elmasry"),
    ("高橋", "takahashi"),
    ("Okonkwo-Adeyemi", "okonkwo-adeyemi"),
    ("van den Berg", "vandenberg"),
    ("Παππά", "pappa"),
    ("Wiśniewski", "wisniewski"),
    ("शर्मा", "sharma"),
    ("Schmidt", "schmidt"),
];

const DOMAINS: [&str; 5] = [
    "acme.example",
    "northwind.example",
    "studio-lumen.example",
    "fabrikam.example",
    "a-rather-long-company-name.example",
];

/// Invites `count` people into the main workspace of Acme Tasks, and one who has an account into some
/// other groups, unless somebody was invited there before.
pub async fn seed(backend: &Backend, count: usize) -> Result<(), StartError> {
    let group = acme_tasks::main_workspace();
    let samples = Samples {
        group: Group { kind: group.kind, id: group.id, name: group.name },
        inviters: acme_tasks::main_inviters().into_iter().map(inviter).collect(),
        invitees: (0..count).map(invitee).collect(),
    };
    let mut made = backend.seed_open_invitations(&samples).await?;
    for (group, by, invited) in acme_tasks::open_invitations() {
        let invitee = SampleInvitee { name: invited.name, email: invited.email };
        let samples = Samples {
            group: Group { kind: group.kind, id: group.id, name: group.name },
            inviters: vec![inviter(by)],
            invitees: vec![invitee],
        };
        made += backend.seed_open_invitations(&samples).await?;
    }
    tracing::info!(made, "sample invitations");
    Ok(())
}

fn inviter(person: acme_tasks::Person) -> SampleInviter {
    SampleInviter { user_id: person.id, name: person.name }
}

/// The person with this number; different numbers give different addresses.
fn invitee(number: usize) -> SampleInvitee {
    let (given, given_ascii) = GIVEN[number % GIVEN.len()];
    // Steps of another length, so that neighbours share neither name.
    let (family, family_ascii) = FAMILY[(number + number / GIVEN.len()) % FAMILY.len()];
    let domain = DOMAINS[number % DOMAINS.len()];
    let round = match number / (GIVEN.len() * FAMILY.len()) {
        0 => String::new(),
        round => format!(".{}", round + 1),
    };
    SampleInvitee {
        name: format!("{given} {family}"),
        email: format!("{given_ascii}.{family_ascii}{round}@{domain}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ten_thousand_people_have_ten_thousand_addresses() {
        let addresses: BTreeSet<String> = (0..10_000).map(|number| invitee(number).email).collect();
        assert_eq!(addresses.len(), 10_000);
    }
}
