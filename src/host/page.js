// @ts-check
/** The look of the page inside the iframe, and what it says when the widget cannot be on it. */

import { wordsSoon } from "./language.js";
import ENGLISH from "./frame-words.json";

/** Room for the rings around what has the focus; a strict policy allows only sheets made like this. */
const SHEET = `
  body { position: relative; margin: 0; padding: 4px; font: 15px/1.45 system-ui, sans-serif; }
  main { display: grid; gap: 8px; padding: 16px; border: 1px solid; border-radius: 8px; }
  h1, p { margin: 0; font-size: inherit; }
`;

/** @typedef {keyof typeof ENGLISH} Key */

/**
 * The keys of what is said to people, and what the console tells developers.
 *
 * @typedef {object} Notice
 * @property {Key} title
 * @property {Key} text
 * @property {string} hint
 * @property {Key} [way] The words of a link to this page without a frame around it.
 */

/** @type {Record<"sandboxed" | "urlTokenRefused" | "urlTokenLasting" | "urlTokenCutOff" | "notLoaded", Notice>} */
export const NOTICES = {
  sandboxed: {
    title: "frameSandboxedTitle",
    text: "frameSandboxed",
    hint: "the sandbox of the iframe needs allow-same-origin",
    way: "frameOwnPage",
  },
  urlTokenRefused: {
    title: "frameTitle",
    text: "frameTokenRefused",
    hint: "?token= is refused here; hand the token over by connectFrame() or as #token=",
  },
  urlTokenLasting: {
    title: "frameTitle",
    text: "frameTokenLasting",
    hint: "a token in ?token= may be valid for five minutes; hand longer ones over by connectFrame() or as #token=",
  },
  urlTokenCutOff: {
    title: "frameTitle",
    text: "frameTokenCutOff",
    hint: "the token is too long for an address; hand it over by connectFrame() or as #token=",
  },
  notLoaded: {
    title: "frameNotLoadedTitle",
    text: "frameNotLoaded",
    hint: "the scripts of this page could not be loaded unaltered",
  },
};

/**
 * Gives the page its style, language and colour scheme. The page stays transparent, so that the host
 * shines through.
 *
 * @param {Record<string, unknown>} settings
 */
export function dress({ theme, lang }) {
  if (document.adoptedStyleSheets.length === 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    document.adoptedStyleSheets = [sheet];
  }
  const { documentElement: root } = document;
  root.style.colorScheme = theme === "light" || theme === "dark" ? theme : "light dark";
  root.lang = typeof lang === "string" && lang ? lang : navigator.language;
}

/**
 * @param {Notice} notice
 * @param {Record<string, string>} settings Those of the host.
 */
export async function show({ title, text, hint, way }, settings) {
  const { lang, dir, shell } = await wordsSoon((name) => settings[name]);
  const said = { ...ENGLISH, ...shell };
  console.error(`<invitation-widget> ${ENGLISH[title]}: ${hint}.`);
  const main = document.createElement("main");
  Object.assign(main, { lang, dir });
  main.append(words("h1", said[title]), words("p", said[text]));
  if (way) main.append(link(said[way]));
  document.body.replaceChildren(main);
}

/** @param {string} text */
function link(text) {
  const link = words("a", text);
  link.setAttribute("href", location.href);
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
  return link;
}

/**
 * @param {string} tag
 * @param {string} text
 */
function words(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
