//! The way to the mail server. Knows nothing of queues.

use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{Address, AsyncTransport, Message, Tokio1Executor};

use super::compose::Composed;

/// A mail server, and the sender that it is told.
#[derive(Clone, Debug)]
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why a mail did not go; never shown to callers.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The address is none for the mail library.
    #[error("the address cannot be mailed")]
    Address,
    /// The mail could not be built.
    #[error("the mail cannot be built")]
    Build,
    /// The mail server did not take it.
    #[error("the mail server did not take the mail")]
    Server,
}

impl Smtp {
    /// A mail server by URL, such as `smtps://user:password@mail.acme.test`.
    pub fn new(url: &str, from: &str) -> Option<Self> {
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).ok()?.build();
        Some(Self { server, from: from.parse().ok()? })
    }

    /// Sends one mail; the same `name` always gets the same `Message-ID`.
    pub async fn send(&self, mail: &Composed, name: &str) -> Result<(), MailError> {
        let message = self.message(mail, name)?;
        self.server.send(message).await.map(drop).map_err(|_| MailError::Server)
    }

    fn message(&self, mail: &Composed, name: &str) -> Result<Message, MailError> {
        let to = mail.to.parse::<Address>().map_err(|_| MailError::Address)?;
        let id = format!("<{name}@{}>", self.from.email.domain());
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&mail.subject)
            .message_id(Some(id))
            .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
            .map_err(|_| MailError::Build)
    }
}

#[cfg(test)]
#[path = "transport_tests.rs"]
mod tests;
