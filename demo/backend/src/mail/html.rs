//! HTML by hand: escaping, and the frame around a mail and around the server's own pages.

use std::fmt::Display;

use super::language::Language;

/// `text` as text, in content and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A name in a sentence, whose letters may run the other way.
pub fn isolated(name: &str) -> String {
    format!("<bdi>{}</bdi>", escape(name))
}

/// A whole document; `body` is markup, `title` is text.
pub fn document(language: Language, title: &str, style: &str, body: impl Display) -> String {
    let (lang, dir, title) = (language.tag(), language.dir(), escape(title));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a11_text_stays_text_in_content_and_attributes() {
        assert_eq!(escape(r#"<a b="c" d='e'>&"#), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    }
}
