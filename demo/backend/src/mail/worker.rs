//! Sends what waits in the outbox, one mail after the other, and tries again what did not go.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::app::{App, Shared};
use crate::store::outbox::MailRow;
use crate::store::outbox_queue as queue;

use super::load::load;
use super::transport::Smtp;

const MAX_ATTEMPTS: u32 = 8;
const FIRST_PAUSE: Duration = Duration::from_secs(30);
/// After this time the worker looks again, also when its clock and the machine's disagree.
const LONGEST_NAP: Duration = Duration::from_secs(60);

/// The running worker; it ends when this is dropped, after the mail that it is sending.
#[derive(Debug)]
pub struct Worker {
    stop: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl Worker {
    /// Starts sending.
    pub fn start(app: App, smtp: Smtp) -> Self {
        let (stop, stopped) = watch::channel(());
        Self { stop, task: tokio::spawn(run(app, smtp, stopped)) }
    }

    /// Stops after the mail that is being sent.
    pub async fn stop(self) {
        drop(self.stop);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the mail worker ended badly");
        }
    }
}

async fn run(app: App, smtp: Smtp, mut stopped: watch::Receiver<()>) {
    loop {
        // Asked for before looking, so that no mail written meanwhile is overlooked.
        let more = app.mail_waiting.notified();
        let nap = match send_due(&app, &smtp, &stopped).await {
            Ok(nap) => nap,
            Err(error) => {
                tracing::error!(%error, "the outbox cannot be read");
                LONGEST_NAP
            }
        };
        tokio::select! {
            // The other side never sends: this ends when it is gone.
            _ = stopped.changed() => return,
            () = more => {}
            () = tokio::time::sleep(nap) => {}
        }
    }
}

/// Sends all that is due; answers for how long there will be nothing to do.
pub async fn send_due(
    app: &Shared,
    smtp: &Smtp,
    stopped: &watch::Receiver<()>,
) -> Result<Duration, sqlx::Error> {
    while stopped.has_changed().is_ok() {
        let mut db = app.store.write().await?;
        let Some(mail) = queue::take_due(&mut db, app.now()).await? else {
            break;
        };
        let composed = load(app, &mut db, &mail).await?;
        db.commit().await?;
        let sent = smtp.send(&composed, &name(&mail)).await;
        if let Err(error) = &sent {
            tracing::warn!(mail = mail.id, attempt = mail.attempts, %error, "a mail did not go");
        }
        note(app, &mail, sent.is_ok()).await?;
    }
    let next = queue::next_due(&mut *app.store.read().await?).await?;
    Ok(next.map_or(LONGEST_NAP, |next| app.now().until(next).min(LONGEST_NAP)))
}

async fn note(app: &Shared, mail: &MailRow, was_sent: bool) -> Result<(), sqlx::Error> {
    let mut db = app.store.write().await?;
    match (was_sent, pause(mail.attempts)) {
        (true, _) => queue::mark_sent(&mut db, mail.id).await?,
        (false, Some(pause)) => queue::mark_retry(&mut db, mail.id, app.now().plus(pause)).await?,
        (false, None) => queue::mark_failed(&mut db, mail.id).await?,
    }
    db.commit().await
}

/// Different also from those of another database that had the same domain.
fn name(mail: &MailRow) -> String {
    format!("invitation-{}-{}", mail.created_at.unix_millis(), mail.id)
}

/// Twice as long after every attempt, until it is given up.
fn pause(attempts: u32) -> Option<Duration> {
    (attempts < MAX_ATTEMPTS).then(|| FIRST_PAUSE * 2_u32.pow(attempts.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e9_each_pause_is_twice_the_last_and_there_is_an_end() {
        let pauses: Vec<_> = (1..=8).map(|attempt| pause(attempt).map(|p| p.as_secs())).collect();
        let expected = [30, 60, 120, 240, 480, 960, 1920].map(Some);
        assert_eq!(pauses[..7], expected);
        assert_eq!(pauses[7], None);
    }
}
