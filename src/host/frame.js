// @ts-check
/** The engine that shows the widget in a frame, for pages whose policy does not let wasm run. */

import { Connection } from "./connection.js";
import { StartError } from "./failure.js";
import { IN_ADDRESS, SETTINGS } from "./message.js";

/** @typedef {import("./engine.js").Stage} Stage */

/** The frame is of another origin and keeps that, or nobody could speak with it. */
const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-downloads allow-popups";

/**
 * Shows the widget in a frame of the base element.
 *
 * @param {Stage} stage
 * @returns {Promise<import("./engine.js").Running>}
 */
export function start({ host, base, setting, token, hooks }) {
  const iframe = create(host, setting);
  const settings = Object.fromEntries(SETTINGS.map((name) => [name, setting(name)]));
  return new Promise((resolve, reject) => {
    const connected = () => {
      reveal(base, iframe);
      resolve(running(connection, iframe));
    };
    const lost = () => {
      connection.close();
      const error = new StartError("frame_timeout", undefined);
      reject(error);
      hooks.crashed(error);
    };
    const peer = { ...hooks, settings, token, connected, lost };
    const connection = new Connection(iframe, new URL(iframe.src).origin, peer);
    base.append(iframe);
  });
}

/**
 * @param {Connection} connection
 * @param {HTMLIFrameElement} iframe
 * @returns {import("./engine.js").Running}
 */
function running(connection, iframe) {
  return {
    set(name, value) {
      if (name === "theme") iframe.style.colorScheme = scheme(value);
      if (SETTINGS.includes(name)) connection.set(name, value);
    },
    setToken: (token) => connection.setToken(token),
    // The page in the frame hears of the same absence itself.
    refresh() {},
    stop() {
      connection.close();
      iframe.remove();
    },
  };
}

/**
 * @param {HTMLElement} host
 * @param {Stage["setting"]} setting
 */
function create(host, setting) {
  const iframe = document.createElement("iframe");
  iframe.setAttribute("sandbox", SANDBOX);
  iframe.allow = "clipboard-write; web-share";
  iframe.referrerPolicy = "no-referrer";
  iframe.title = host.title || "Invitations";
  // Out of the way, but there: what is not displayed at all is not laid out either.
  Object.assign(iframe.style, {
    display: "block",
    position: "absolute",
    visibility: "hidden",
    inlineSize: "100%",
    border: "0",
    colorScheme: scheme(setting("theme")),
  });
  iframe.src = address(setting);
  return iframe;
}

/**
 * Shows the frame in place of what was in the base, as high as that until it tells its own height.
 *
 * @param {HTMLElement} base
 * @param {HTMLIFrameElement} iframe
 */
function reveal(base, iframe) {
  if (iframe.style.visibility !== "hidden") return;
  iframe.style.height ||= `${base.clientHeight}px`;
  // The frame itself stays where it is: one that is moved loads anew.
  for (const other of [...base.children]) if (other !== iframe) other.remove();
  Object.assign(iframe.style, { position: "static", visibility: "visible" });
}

/** @param {Stage["setting"]} setting */
function address(setting) {
  const component = setting("component-id");
  const path = component ? `embed/${encodeURIComponent(component)}` : "embed";
  const address = new URL(`${setting("api-base")?.replace(/\/+$/, "")}/${path}`);
  for (const name of IN_ADDRESS) {
    const value = setting(name);
    if (value) address.searchParams.set(name, value);
  }
  return address.href;
}

/**
 * A frame lets its host shine through when both are of the same colour scheme.
 *
 * @param {string | undefined} theme
 */
function scheme(theme) {
  return theme === "light" || theme === "dark" ? theme : "light dark";
}
