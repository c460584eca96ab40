// @ts-check
/**
 * The script of the page inside the iframe. It takes the token out of the address before anything
 * else, puts <invitation-widget> into the page, and lets the host's page speak with it.
 */

import { arrive, isCutOff } from "./address.js";
import { Guest } from "./guest.js";
import { NOTICES, dress, show } from "./page.js";

const arrival = arrive();
const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=invitation-frame]"));
const { settings } = arrival;
dress(settings);

/** What keeps the widget from running here, before it has asked for anything. */
function obstacle() {
  // Of an opaque origin: its requests would be refused, and no message would find it.
  if (self.origin === "null") return NOTICES.sandboxed;
  if (!arrival.isInQuery) return undefined;
  if (meta?.dataset.urlTokens === "refuse") return NOTICES.urlTokenRefused;
  if (meta?.dataset.urlTokens === "brief") return NOTICES.urlTokenLasting;
  return isCutOff(arrival.token) ? NOTICES.urlTokenCutOff : undefined;
}

function begin() {
  const element = document.createElement("invitation-widget");
  const component = meta?.dataset.componentId;
  if (component) element.setAttribute("component-id", component);
  const origins = (meta?.content ?? "").split(" ").filter((origin) => origin !== "");
  const guest = new Guest(element, parent === window ? [] : origins, arrival);
  // The host gives a frame that it cannot speak with its new token by another fragment.
  addEventListener("hashchange", () => guest.take(arrive().token));
  const script = document.querySelector("script[src*=invitation-widget]");
  script?.addEventListener("error", () => show(NOTICES.notLoaded, settings));
  document.body.replaceChildren(element);
}

const notice = obstacle();
if (notice) show(notice, settings);
else begin();
