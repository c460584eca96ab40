//! A program that a story needs, which never outlives it.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

/// How long a program may take to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program and what it says.
pub struct Process {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Process {
    /// Starts `command`, which ends when this value is dropped, after a panic too.
    pub fn start(command: &mut Command) -> Self {
        let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let started = piped.spawn();
        let mut child = started.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let stdout = child.stdout.take().expect("it was asked for");
        Self { child, lines: BufReader::new(stdout).lines() }
    }

    /// Waits for the line with `beginning` in it, and returns what stands behind that.
    pub async fn says(&mut self, beginning: &str) -> String {
        let look = async {
            while let Some(line) = self.lines.next_line().await.expect("it writes text") {
                if let Some((_, rest)) = line.split_once(beginning) {
                    return rest.to_owned();
                }
            }
            panic!("it ended without saying {beginning:?}");
        };
        timeout(PATIENCE, look).await.unwrap_or_else(|_| panic!("it never said {beginning:?}"))
    }

    /// Ends it at once, as a lost machine does; it cannot say goodbye.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("it was running");
    }
}
