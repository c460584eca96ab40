// A host with two pages: a members page with the element, and a customer portal with an iframe.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import { invitationToken, keyPairToken } from "./token.mjs";

const { PORT = "8090", INVITE_URL = "http://127.0.0.1:8080", PORTAL_KEY, PORTAL_KID = "portal" } = process.env;
const API_KEY = process.env.API_KEY ?? readFileSync(new URL("../../data/api-key", import.meta.url), "utf8").trim();

/** Who is signed in: a real host asks its session. */
const MEMBER = {
  userId: "user-123",
  userEmail: "sally@acme.example",
  name: "Sally Ng",
  role: "admin",
  groups: [{ type: "workspace", id: "acme", name: "Acme Tasks" }],
};

/** A visitor of the portal, who joins the project of the page if they have not yet. */
const VISITOR = {
  user: { emailId: "kim@northwind.example", name: "Kim Larsen" },
  config: { projectId: "website", inviteIfAbsent: true },
};

function page(title, body) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <h1>${title}</h1>
  ${body}
</html>`;
}

const members = () => page("Members", `
  <invitation-widget component-id="members"><a href="mailto:help@acme.example">Ask us to invite somebody</a></invitation-widget>
  <script type="module" src="${INVITE_URL}/widget/invitation-widget.js"></script>
  <script type="module">
    const widget = document.querySelector("invitation-widget");
    widget.token = async () => (await fetch("/invitation-token")).text();
  </script>`);

/** The token of the portal stands in the address, and ends in five minutes. */
function portal() {
  const token = PORTAL_KEY
    ? keyPairToken(readFileSync(PORTAL_KEY, "utf8"), PORTAL_KID, VISITOR)
    : invitationToken(API_KEY, VISITOR);
  return page("Website relaunch", `
  <iframe src="${INVITE_URL}/embed?view=join&amp;token=${token}" title="Join the project"
    sandbox="allow-scripts allow-forms allow-same-origin allow-downloads allow-popups"
    referrerpolicy="no-referrer" allow="clipboard-write; web-share" width="600" height="300"></iframe>
  <p><a href="mailto:help@acme.example">Ask us to add you to the project</a></p>`);
}

const ROUTES = {
  "/": ["text/html", members],
  "/portal": ["text/html", portal],
  "/invitation-token": ["text/plain", () => invitationToken(API_KEY, MEMBER)],
};

createServer((request, response) => {
  const [type, answer] = ROUTES[new URL(request.url, "http://host").pathname] ?? [];
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(answer());
}).listen(Number(PORT), "127.0.0.1", function () {
  console.log(`The example is at http://127.0.0.1:${this.address().port}`);
});
