"""A host with two pages: a members page with the element, and a customer portal with an iframe."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from invitation_token import invitation_token

PORT = int(os.environ.get("PORT", "8091"))
INVITE_URL = os.environ.get("INVITE_URL", "http://127.0.0.1:8080")
KEY_FILE = Path(__file__).resolve().parents[2] / "data" / "api-key"
API_KEY = os.environ.get("API_KEY") or KEY_FILE.read_text().strip()

# Who is signed in: a real host asks its session.
MEMBER = {
    "userId": "user-123",
    "userEmail": "sally@acme.example",
    "name": "Sally Ng",
    "role": "admin",
    "groups": [{"type": "workspace", "id": "acme", "name": "Acme Tasks"}],
}

# A visitor of the portal, who joins the project of the page if they have not yet.
VISITOR = {
    "user": {"emailId": "kim@northwind.example", "name": "Kim Larsen"},
    "config": {"projectId": "website", "inviteIfAbsent": True},
}


def page(title: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>{title}</title>
  <h1>{title}</h1>
  {body}
</html>"""


def members() -> str:
    return page("Members", f"""
  <invitation-widget component-id="members"><a href="mailto:help@acme.example">Ask us to invite somebody</a></invitation-widget>
  <script type="module" src="{INVITE_URL}/widget/invitation-widget.js"></script>
  <script type="module">
    const widget = document.querySelector("invitation-widget");
    widget.token = async () => (await fetch("/invitation-token")).text();
  </script>""")


def portal() -> str:
    """The token of the portal stands in the address, and ends in five minutes."""
    token = invitation_token(API_KEY, VISITOR)
    return page("Website relaunch", f"""
  <iframe src="{INVITE_URL}/embed?view=join&amp;token={token}" title="Join the project"
    sandbox="allow-scripts allow-forms allow-same-origin allow-downloads allow-popups"
    referrerpolicy="no-referrer" allow="clipboard-write; web-share" width="600" height="300"></iframe>
  <p><a href="mailto:help@acme.example">Ask us to add you to the project</a></p>""")


ROUTES = {
    "/": ("text/html", members),
    "/portal": ("text/html", portal),
    "/invitation-token": ("text/plain", lambda: invitation_token(API_KEY, MEMBER)),
}


class Host(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, answer = ROUTES.get(urlsplit(self.path).path, (None, None))
        if answer is None:
            return self.send_error(404)
        body = answer().encode()
        self.send_response(200)
        self.send_header("content-type", f"{kind}; charset=utf-8")
        self.send_header("cache-control", "no-store")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_) -> None:
        """Tokens are nothing for a log."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Host)
    print(f"The example is at http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
