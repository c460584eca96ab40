//! The beginning of a request, and which requests are meant.

/// The requests whose first line begins so.
pub type Route = &'static str;

/// Every request.
pub const EVERYTHING: Route = "";
/// What the tenant has set.
pub const SETTINGS: Route = "GET /api/v1/widgets/";
/// A page of the open invitations.
pub const LIST: Route = "GET /api/v1/invitations/by-group/";
/// Sends invitations.
pub const SEND: Route = "POST /api/v1/invitations HTTP";
/// Sends one again.
pub const RESEND: Route = "POST /api/v1/invitations/";
/// Takes one back.
pub const REVOKE: Route = "DELETE /api/v1/invitations/";

/// The beginning of a request, up to its body.
#[derive(Clone, Debug)]
pub struct Request(String);

impl Request {
    /// The request that begins with `chunk`, if one does.
    pub fn read(chunk: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(chunk);
        let head = text.split("\r\n\r\n").next()?;
        head.lines().next()?.ends_with(" HTTP/1.1").then(|| Self(head.to_owned()))
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let headers = self.0.lines().skip(1).filter_map(|line| line.split_once(": "));
        let mut fitting = headers.filter(|(known, _)| known.eq_ignore_ascii_case(name));
        fitting.next().map(|(_, value)| value)
    }

    /// Whether its first line begins so.
    pub fn is(&self, route: &str) -> bool {
        self.0.starts_with(route)
    }
}
