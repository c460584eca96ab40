//! A host's page with the widget in it, as strict or as hostile as a story wants it.

use super::Answer;

/// What a page is made of.
#[derive(Clone, Debug)]
pub struct Page {
    headers: Vec<(&'static str, String)>,
    script: String,
    head: String,
    body: String,
}

impl Page {
    /// A page that takes the widget's script from `files` and lets it ask `api`.
    pub fn new(files: &str, api: &str) -> Self {
        Self {
            headers: Vec::new(),
            script: format!("{files}/widget/invitation-widget.js"),
            head: String::new(),
            body: element("members", api),
        }
    }

    /// With a header.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With a content security policy.
    pub fn policy(self, policy: &str) -> Self {
        self.header("content-security-policy", policy)
    }

    /// With something between the witness and the widget's script.
    pub fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// With another body.
    pub fn body(mut self, html: &str) -> Self {
        html.clone_into(&mut self.body);
        self
    }

    /// With the script at another address.
    pub fn script(mut self, url: &str) -> Self {
        url.clone_into(&mut self.script);
        self
    }

    /// The page.
    pub fn answer(&self) -> Answer {
        let Self { script, head, body, .. } = self;
        let page = Answer::page(&format!(
            "<!doctype html>
            <html lang=\"en\">
              <head>
                <meta charset=\"utf-8\">
                <title>A host</title>
                <script src=\"/witness.js\"></script>
                {head}
                <script type=\"module\" src=\"{script}\"></script>
              </head>
              <body>{body}</body>
            </html>"
        ));
        self.headers.iter().fold(page, |page, (name, value)| page.with(name, value))
    }
}

/// The element with a link that is there while the widget is not.
pub fn element(id: &str, api: &str) -> String {
    format!(
        "<invitation-widget id=\"{id}\" component-id=\"members\" api-base=\"{api}\">\
         <a href=\"/help\">Invite people by e-mail</a></invitation-widget>"
    )
}
