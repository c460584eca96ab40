//! What a form of a page sends, where a name may come several times.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request};

/// The longest name that people give to themselves or to something else, in characters.
const LONGEST_NAME: usize = 80;

/// Names and values, as they were typed.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of this name; nothing, when there is none.
    pub fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// A name for people, neither too long nor with blanks around it.
    pub fn name(&self, name: &str) -> String {
        self.text(name).trim().chars().take(LONGEST_NAME).collect()
    }

    /// All values of this name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of this name, to keep.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.all(name).map(str::to_owned).collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = FormRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, FormRejection> {
        let Form(pairs) = Form::from_request(request, state).await?;
        Ok(Self(pairs))
    }
}

/// The address of a page, with what it is to know.
pub fn address(path: &str, query: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_has_no_blanks_around_it() {
        let fields = Fields(vec![("name".into(), format!("  {}", "ä".repeat(200)))]);
        assert_eq!(fields.name("name"), "ä".repeat(80));
        assert_eq!(fields.name("other"), "");
    }

    #[test]
    fn what_goes_into_an_address_means_nothing_there() {
        assert_eq!(address("/a", &[("b", "c&d=ä ")]), "/a?b=c%26d%3D%C3%A4+");
        assert_eq!(address("/a", &[]), "/a");
    }
}
