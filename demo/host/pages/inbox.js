// The inbox: the number at the bell, and memberships as soon as something is accepted.

import "./bell.js";
import { refresh } from "./refresh.js";
import { token } from "./token.js";

const widget = document.querySelector("invitation-widget");
widget.token = token;

widget.addEventListener("invitation-accepted", async () => {
  const refreshed = await refresh();
  document.querySelector("#just-joined").hidden = !refreshed;
});
