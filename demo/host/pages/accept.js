// Hands the widget the secret of the mail, and goes on when the invitation is accepted.

import "./bell.js";
import { refresh } from "./refresh.js";
import { token } from "./token.js";

const widget = document.querySelector("invitation-widget");
widget.invitationSecret = new URLSearchParams(location.search).get("secret");
widget.token = token;

widget.addEventListener("invitation-accepted", async () => {
  const refreshed = await refresh();
  if (refreshed) location.assign(refreshed.next);
});
