//! Mails to a mail server: a small one, on this machine, that a test can let refuse.

use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::cast::*;

/// What the server was asked to do.
#[derive(Debug, PartialEq)]
enum Seen {
    Refused,
    Mail { to: String, text: String },
}

/// Takes mails, after it refused the first `refusals`.
async fn mail_server(refusals: usize) -> (String, UnboundedReceiver<Seen>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (seen, receiver) = unbounded_channel();
    tokio::spawn(async move {
        let mut left = refusals;
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            talk(stream, &mut left, &seen).await;
        }
    });
    (url, receiver)
}

async fn talk(stream: TcpStream, refusals: &mut usize, seen: &UnboundedSender<Seen>) {
    let mut stream = BufReader::new(stream);
    let (mut to, mut line) = (String::new(), String::new());
    stream.write_all(b"220 test\r\n").await.unwrap();
    while stream.read_line(&mut line).await.unwrap_or(0) > 0 {
        let command = std::mem::take(&mut line);
        let answer = match command.get(..4).unwrap_or_default() {
            "RCPT" if *refusals > 0 => {
                *refusals -= 1;
                seen.send(Seen::Refused).unwrap();
                "451 not now\r\n"
            }
            "RCPT" => {
                to = command.trim().to_owned();
                "250 ok\r\n"
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await.unwrap();
                let mut text = String::new();
                while !text.ends_with("\r\n.\r\n") {
                    stream.read_line(&mut text).await.unwrap();
                }
                seen.send(Seen::Mail { to: std::mem::take(&mut to), text }).unwrap();
                "250 taken\r\n"
            }
            "QUIT" => return,
            _ => "250 ok\r\n",
        };
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn app_with(url: String) -> TestApp {
    TestApp::with(|config| config.smtp_url = Some(url)).await
}

async fn next(receiver: &mut UnboundedReceiver<Seen>) -> Seen {
    // Not a wait but a limit: a mail that never comes fails the test instead of hanging it.
    tokio::time::timeout(Duration::from_secs(20), receiver.recv()).await.unwrap().unwrap()
}

/// The status that the list tells, once it is the expected one.
async fn wait_for_status(app: &TestApp, id: &str, expected: &str) {
    let reach = async {
        while app.get(&format!("{INVITATIONS}/{id}"), &host()).await.json["status"] != expected {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), reach).await.unwrap();
}

#[tokio::test]
async fn d23_a_mail_goes_to_the_address_that_was_checked() {
    let (url, mut seen) = mail_server(0).await;
    let app = app_with(url).await;
    let entry = app.invite(&jonas(), "Li.Wei@new.example").await;
    assert_eq!(entry["status"], "queued");
    let Seen::Mail { to, text } = next(&mut seen).await else { panic!("refused") };
    assert_eq!(to, "RCPT TO:<Li.Wei@new.example>");
    assert!(text.contains("Subject: Jonas invited you to The acme workspace"));
    assert!(text.contains("multipart/alternative"));
    assert!(text.contains("https://api.acme.example/i/"));
    wait_for_status(&app, entry["id"].as_str().unwrap(), "sent").await;
}

#[tokio::test]
async fn e9_a_mail_that_was_refused_is_tried_again_later() {
    let (url, mut seen) = mail_server(1).await;
    let app = app_with(url).await;
    let id = app.invited(&jonas(), "li@new.example").await;
    assert_eq!(next(&mut seen).await, Seen::Refused);
    wait_for_status(&app, &id, "mail_failed").await;
    // Too early for the first mail; the second one wakes the worker.
    app.invite(&jonas(), "second@new.example").await;
    let Seen::Mail { to, .. } = next(&mut seen).await else { panic!("refused") };
    assert_eq!(to, "RCPT TO:<second@new.example>");
    app.clock.advance(30);
    app.invite(&jonas(), "third@new.example").await;
    let mut recipients = Vec::new();
    for _ in 0..2 {
        let Seen::Mail { to, .. } = next(&mut seen).await else { panic!("refused") };
        recipients.push(to);
    }
    assert_eq!(recipients, ["RCPT TO:<li@new.example>", "RCPT TO:<third@new.example>"]);
    wait_for_status(&app, &id, "sent").await;
}

#[tokio::test]
async fn e9_what_waited_at_the_end_goes_out_after_the_next_start() {
    let (url, mut seen) = mail_server(1).await;
    let app = app_with(url).await;
    let id = app.invited(&jonas(), "li@new.example").await;
    assert_eq!(next(&mut seen).await, Seen::Refused);
    wait_for_status(&app, &id, "mail_failed").await;
    app.clock.advance(30);
    let app = app.restarted().await;
    assert!(matches!(next(&mut seen).await, Seen::Mail { .. }));
    wait_for_status(&app, &id, "sent").await;
}

#[tokio::test]
async fn with_a_mail_server_there_is_no_outbox_page() {
    let (url, _seen) = mail_server(0).await;
    let app = app_with(url).await;
    for path in ["/outbox", "/outbox.json"] {
        assert_eq!(app.get(path, &nobody()).await.status, 404);
    }
}
