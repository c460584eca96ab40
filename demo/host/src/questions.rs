//! The questions about invitations as a form asks them, between what is typed and what is decided.

use crate::form::Fields;
use crate::invitations::{FieldProblem, Settings};

/// The answers, as they stand in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The weakest role that may invite; empty for no decision.
    pub inviting: String,
    /// Domains, with anything between them.
    pub allowed: String,
    /// Domains, with anything between them.
    pub additional: String,
    /// `yes`, `no`, or empty for no decision.
    pub token: String,
    /// `yes`, `no`, or empty for no decision.
    pub link: String,
}

/// What the backend holds against the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// Against the roles.
    pub inviting: bool,
    /// Against these domains.
    pub allowed: Vec<String>,
    /// Against these domains.
    pub additional: Vec<String>,
    /// Against an answer.
    pub token: bool,
    /// Against an answer.
    pub link: bool,
    /// Against something else.
    pub other: bool,
}

impl Answers {
    /// What somebody has typed.
    pub fn of_form(fields: &Fields) -> Self {
        let text = |name| fields.text(name).to_owned();
        Self {
            inviting: text("inviting"),
            allowed: text("allowed"),
            additional: text("additional"),
            token: text("token"),
            link: text("link"),
        }
    }

    /// What was decided before.
    pub fn of(settings: &Settings) -> Self {
        Self {
            inviting: settings.inviting_roles.as_deref().map_or("", weakest).to_owned(),
            allowed: lines(settings.allowed_email_domains.as_deref()),
            additional: lines(settings.additional_email_domains.as_deref()),
            token: decided(settings.join_by_token).to_owned(),
            link: decided(settings.join_by_link).to_owned(),
        }
    }

    /// What is decided by them.
    pub fn settings(&self) -> Settings {
        Settings {
            allowed_email_domains: domains(&self.allowed),
            additional_email_domains: domains(&self.additional),
            inviting_roles: roles(&self.inviting),
            join_by_token: decision(&self.token),
            join_by_link: decision(&self.link),
        }
    }

    /// Which of them the backend does not take.
    pub fn problems(&self, refused: &[FieldProblem]) -> Problems {
        let mut problems = Problems::default();
        for FieldProblem { path, .. } in refused {
            match path {
                path if path.contains("allowedEmailDomains") => {
                    problems.allowed.push(entry(&self.allowed, path));
                }
                path if path.contains("additionalEmailDomains") => {
                    problems.additional.push(entry(&self.additional, path));
                }
                path if path.contains("invitingRoles") => problems.inviting = true,
                path if path.contains("joinByToken") => problems.token = true,
                path if path.contains("joinByLink") => problems.link = true,
                _ => problems.other = true,
            }
        }
        problems
    }
}

impl Problems {
    /// Whether there is one.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }
}

fn weakest(roles: &[String]) -> &'static str {
    if roles.iter().any(|role| role == "member") { "member" } else { "admin" }
}

fn roles(weakest: &str) -> Option<Vec<String>> {
    let roles: &[&str] = match weakest {
        "member" => &["member", "admin"],
        "admin" => &["admin"],
        _ => return None,
    };
    Some(roles.iter().map(|role| (*role).to_owned()).collect())
}

fn decided(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

fn decision(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn lines(domains: Option<&[String]>) -> String {
    domains.unwrap_or_default().join("\n")
}

/// No domain at all is no decision.
fn domains(text: &str) -> Option<Vec<String>> {
    let entries: Vec<String> = entries(text).map(str::to_owned).collect();
    (!entries.is_empty()).then_some(entries)
}

fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter(|entry| !entry.is_empty())
}

/// The entry that a path such as `allowedEmailDomains[1]` names; all of them, when it names none.
fn entry(text: &str, path: &str) -> String {
    let number = path.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    let named = number.and_then(|digits| entries(text).nth(digits.parse().ok()?));
    named.unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(allowed: &str) -> Answers {
        Answers { allowed: allowed.into(), ..Answers::default() }
    }

    #[test]
    fn what_is_left_open_is_not_decided() {
        assert_eq!(Answers::default().settings(), Settings::default());
        assert_eq!(Answers::of(&Settings::default()), Answers::default());
    }

    #[test]
    fn what_was_decided_stands_in_the_form_again() {
        let answers = Answers {
            inviting: "admin".into(),
            allowed: "acme.example\n*.acme.example".into(),
            additional: "new.example".into(),
            token: "no".into(),
            link: "yes".into(),
        };
        assert_eq!(Answers::of(&answers.settings()), answers);
    }

    #[test]
    fn domains_may_have_anything_between_them() {
        let domains = typed(" a.example, b.example;\r\n\tc.example\n").settings();
        let expected = ["a.example", "b.example", "c.example"].map(str::to_owned).to_vec();
        assert_eq!(domains.allowed_email_domains, Some(expected));
    }

    #[test]
    fn a_problem_names_the_entry_however_the_path_is_written() {
        let problem = |path: &str| FieldProblem { path: path.into(), message: String::new() };
        for path in ["allowedEmailDomains[1]", "allowedEmailDomains.1", "/allowedEmailDomains/1"] {
            assert_eq!(typed("a.example b").problems(&[problem(path)]).allowed, ["b"], "{path}");
        }
        let whole = typed("a b").problems(&[problem("allowedEmailDomains")]);
        assert_eq!(whole.allowed, ["a b"]);
        let others = typed("").problems(&[problem("joinByLink"), problem("what else")]);
        assert!(others.link && others.other && others.any());
        assert!(!typed("").problems(&[]).any());
    }
}
