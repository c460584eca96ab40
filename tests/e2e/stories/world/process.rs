//! A program that a story needs, which never outlives it.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdout, Command};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

/// How long a program may take to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program and what it says.
pub struct Process {
    child: Child,
    lines: UnboundedReceiver<String>,
}

impl Process {
    /// Starts `command`, which ends when this value is dropped, after a panic too.
    pub fn start(command: &mut Command) -> Self {
        let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let started = piped.spawn();
        let mut child = started.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let stdout = child.stdout.take().expect("it was asked for");
        let (sender, lines) = unbounded_channel();
        tokio::spawn(listen(stdout, sender));
        Self { child, lines }
    }

    /// Waits for the line with `beginning` in it, and returns what stands behind that.
    pub async fn says(&mut self, beginning: &str) -> String {
        let said = self.may_say(beginning).await;
        said.unwrap_or_else(|| panic!("it ended without saying {beginning:?}"))
    }

    /// The same of a program that may end before.
    pub async fn may_say(&mut self, beginning: &str) -> Option<String> {
        let look = async {
            while let Some(line) = self.lines.recv().await {
                if let Some((_, rest)) = line.split_once(beginning) {
                    return Some(rest.to_owned());
                }
            }
            None
        };
        timeout(PATIENCE, look).await.unwrap_or_else(|_| panic!("it never said {beginning:?}"))
    }

    /// Ends it at once, as a lost machine does; it cannot say goodbye.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("it was running");
    }
}

/// Listens to the end, so that a program that says much never waits to be heard.
async fn listen(stdout: ChildStdout, sender: UnboundedSender<String>) {
    let mut lines = BufReader::new(stdout).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        // Nobody listens any more once the story is over.
        let _ = sender.send(line);
    }
}
