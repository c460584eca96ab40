//! What a mail looks like to the mail server, whatever people typed.

use crate::clock::Moment;
use crate::mail::compose::{Contents, Place, compose};
use crate::mail::language::Language;

use super::*;

const HOSTILE: [&str; 9] = [
    "Ann",
    "Ann\r\nBcc: eve@evil.test",
    "Ann\nBcc: eve@evil.test\n\nbody",
    "\r",
    "\0",
    "\u{202e}nnA",
    "=?utf-8?q?Ann?=\r\n",
    "A\u{2028}Bcc: eve@evil.test",
    "<script>alert(1)</script>\" onload='x'",
];

fn written(text: &str) -> (Composed, String) {
    let mail = compose(&Contents {
        to: "li.wei@acme.example".to_owned(),
        is_reminder: false,
        language: Language::English,
        inviter: Some(text.to_owned()),
        message: Some(text.to_owned()),
        places: vec![Place {
            group: text.to_owned(),
            link: "https://acme.test/i/x".to_owned(),
            until: Moment::from_unix_seconds(1_768_478_400),
        }],
    });
    let smtp = Smtp::new("smtp://127.0.0.1", "Acme <invitations@acme.example>").unwrap();
    let message = smtp.message(&mail, "mail-7").unwrap();
    (mail, String::from_utf8(message.formatted()).unwrap())
}

/// The names of the headers, without continued lines.
fn headers(message: &str) -> Vec<&str> {
    let head = message.split("\r\n\r\n").next().unwrap();
    let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    lines.map(|line| line.split(':').next().unwrap()).collect()
}

#[test]
fn e6_no_text_adds_a_header_or_a_recipient() {
    let expected = headers(&written("Ann").1).len();
    for text in HOSTILE {
        let (mail, message) = written(text);
        let headers = headers(&message);
        assert_eq!(headers.len(), expected, "{text:?} {headers:?}");
        assert!(!headers.contains(&"Bcc"), "{text:?}");
        assert!(!mail.subject.contains(['\r', '\n', '\0']), "{text:?}");
        assert!(!mail.html.contains("<script"), "{text:?}");
    }
}

#[test]
fn e9_the_same_mail_has_the_same_message_id_each_time() {
    let id = |message: &str| {
        message.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned)
    };
    let expected = Some("Message-ID: <mail-7@acme.example>".to_owned());
    assert_eq!(id(&written("Ann").1), expected);
    assert_eq!(id(&written("Ann").1), expected);
}

#[tokio::test]
async fn d23_an_address_that_the_mail_library_does_not_know_is_an_error_and_no_panic() {
    let smtp = Smtp::new("smtp://127.0.0.1:1", "invitations@acme.example").unwrap();
    let mail = Composed { to: "no address\r\n".to_owned(), ..written("Ann").0 };
    assert!(matches!(smtp.send(&mail, "mail-1").await, Err(MailError::Address)));
}
