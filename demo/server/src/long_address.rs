//! Says plainly that an address is too long.
//!
//! The HTTP library refuses one of more than 64 KiB before any of our code hears of it, and without
//! a word: in an iframe whose address holds the token of a person with many groups, that is a blank.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::serve;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// How the refusal without a word begins.
const WORDLESS: &[u8] = b"HTTP/1.1 414 ";
const REFUSAL: &[u8] = b"HTTP/1.1 414 URI Too Long\r\n\
    content-type: text/html; charset=utf-8\r\n\
    content-security-policy: default-src 'none'\r\n\
    x-content-type-options: nosniff\r\n\
    connection: close\r\n\r\n\
    <!doctype html><html lang=\"en\"><meta name=\"color-scheme\" content=\"light dark\">\
    <title>Address too long</title><h1>Invitations cannot be shown here</h1>\
    <p>The address of this page is too long. Please tell those who run this website.</p>";

/// Takes connections whose refusals have words.
pub struct Listener(pub TcpListener);

/// A connection.
pub struct Connection {
    stream: TcpStream,
    /// What is still to be sent of the refusal.
    refusal: Option<&'static [u8]>,
}

impl serve::Listener for Listener {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (stream, address) = serve::Listener::accept(&mut self.0).await;
        (Connection { stream, refusal: None }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let Self { stream, refusal } = &mut *self;
        if !bytes.starts_with(WORDLESS) {
            return Pin::new(stream).poll_write(context, bytes);
        }
        let rest = refusal.get_or_insert(REFUSAL);
        while !rest.is_empty() {
            let sent = ready!(Pin::new(&mut *stream).poll_write(context, rest))?;
            *rest = &rest[sent..];
        }
        // The library's own words count as sent.
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
