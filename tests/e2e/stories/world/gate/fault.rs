//! What can go wrong on the road, as it does on real ones.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::sleep;

/// How often a narrow road lets something through.
const TICK: Duration = Duration::from_millis(50);

/// How much of an answer a cut takes: enough to spoil an answer that is only a head.
const CUT: usize = 3;

/// What happens to an answer. The request has reached the server in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: it passes.
    None,
    /// It waits until the story decides something else.
    Hold,
    /// The connection breaks in its place.
    Reset,
    /// It never comes, and the connection stays.
    Silence,
    /// It comes late.
    Latency(Duration),
    /// So many bytes a second.
    Bandwidth(usize),
    /// So many bytes at a time.
    Slices(usize),
    /// The connection ends after so many bytes.
    Limit(usize),
    /// The connection ends before the last bytes.
    Cut,
    /// The connection stays for a while after the answer, and takes requests that nobody answers.
    SlowClose(Duration),
}

impl Fault {
    /// Hands a piece of an answer on, `passed` bytes after its beginning.
    pub async fn hand_on(
        self,
        piece: &[u8],
        passed: usize,
        browser: &mut TcpStream,
    ) -> io::Result<()> {
        match self {
            Self::None | Self::Hold => browser.write_all(piece).await,
            Self::Reset => break_off(browser),
            Self::Silence => say_nothing(browser).await,
            Self::Latency(time) => {
                sleep(if passed == 0 { time } else { Duration::ZERO }).await;
                browser.write_all(piece).await
            }
            Self::Bandwidth(rate) => in_slices(piece, rate / 20, TICK, browser).await,
            Self::Slices(length) => {
                in_slices(piece, length, Duration::from_millis(1), browser).await
            }
            Self::Limit(most) if passed + piece.len() < most => browser.write_all(piece).await,
            Self::Limit(most) => end_with(&piece[..most.saturating_sub(passed)], browser).await,
            Self::Cut => end_with(&piece[..piece.len().saturating_sub(CUT)], browser).await,
            Self::SlowClose(time) => {
                browser.write_all(piece).await?;
                sleep(time).await;
                Err(io::ErrorKind::UnexpectedEof.into())
            }
        }
    }
}

/// Makes the browser's system hear of a broken connection, and not of one that ended well.
pub fn break_off(browser: &TcpStream) -> io::Result<()> {
    browser.set_zero_linger()?;
    Err(io::ErrorKind::ConnectionReset.into())
}

async fn end_with(piece: &[u8], browser: &mut TcpStream) -> io::Result<()> {
    browser.write_all(piece).await?;
    browser.shutdown().await?;
    Err(io::ErrorKind::UnexpectedEof.into())
}

/// Keeps the connection until the browser gives it up.
async fn say_nothing(browser: &mut TcpStream) -> io::Result<()> {
    let mut ignored = [0; 1024];
    while browser.read(&mut ignored).await? > 0 {}
    Err(io::ErrorKind::UnexpectedEof.into())
}

async fn in_slices(
    piece: &[u8],
    length: usize,
    pause: Duration,
    browser: &mut TcpStream,
) -> io::Result<()> {
    for slice in piece.chunks(length.max(1)) {
        browser.write_all(slice).await?;
        sleep(pause).await;
    }
    Ok(())
}
