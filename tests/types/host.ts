// A host page in TypeScript: compiles as long as the types that ship say what the README says.

import { connectFrame } from "../../dist/invitation-embed.js";
import { InvitationWidgetElement } from "../../dist/invitation-widget-element.js";

InvitationWidgetElement.define("our-invitations");

const widget = document.createElement("invitation-widget");
widget.componentId = "members";
widget.theme = "dark";
widget.members = ["ann@acme.com"];
widget.token = async () => (await fetch("/invitation-token")).text();
widget.checkAddresses = async (addresses) => ({ [addresses[0]]: "has left" });
widget.texts = { emailLabel: "Colleagues", chipRemove: "Drop {address}", retry: null };

widget.addEventListener("invitation-sent", ({ detail }) => {
  const invited = detail.entries.filter(({ result }) => result === "invited");
  console.log(invited.map(({ email }) => email.toUpperCase()));
});
widget.addEventListener("invitation-before-send", (event) => {
  if (event.detail.emails.length > 9) event.preventDefault();
  event.waitUntil(Promise.resolve(true));
});
widget.addEventListener("click", (event) => console.log(event.clientX));

// @ts-expect-error There is no such theme.
widget.theme = "pink";
// @ts-expect-error A token is no number.
widget.token = 7;
// @ts-expect-error There is no such text.
widget.texts = { emialLabel: "Colleagues" };

const frame = document.querySelector("iframe");
if (frame) {
  const texts = { send: "Ask them in" };
  const connection = connectFrame(frame, { token: "text", texts, onEvent: (name) => console.log(name) });
  connection.setTexts(null);
}
