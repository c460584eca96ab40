// @ts-check
/** The look of the page inside the iframe, and what it says when the widget cannot be on it. */

/** Room for the rings around what has the focus; a strict policy allows only sheets made like this. */
const SHEET = `
  body { position: relative; margin: 0; padding: 4px; font: 15px/1.45 system-ui, sans-serif; }
  main { display: grid; gap: 8px; padding: 16px; border: 1px solid; border-radius: 8px; }
  h1, p { margin: 0; font-size: inherit; }
`;

/**
 * What is said, to people and in the console to developers.
 *
 * @typedef {object} Notice
 * @property {string} title
 * @property {string} text
 * @property {string} hint
 * @property {string} [way] The words of a link to this page without a frame around it.
 */

/** @type {Record<"sandboxed" | "urlTokenRefused" | "urlTokenLasting" | "urlTokenCutOff" | "notLoaded", Notice>} */
export const NOTICES = {
  sandboxed: {
    title: "Invitations cannot run here",
    text: "This website shows them with too few rights. They work in a page of their own.",
    hint: "the sandbox of the iframe needs allow-same-origin",
    way: "Open invitations in a page of their own",
  },
  urlTokenRefused: {
    title: "Invitations cannot be shown here",
    text: "This website signs you in by an address, which is switched off. Please tell those who run it.",
    hint: "?token= is refused here; hand the token over by connectFrame() or as #token=",
  },
  urlTokenLasting: {
    title: "Invitations cannot be shown here",
    text: "This website signs you in by an address that stays valid for too long. Please tell those who run it.",
    hint: "a token in ?token= may be valid for five minutes; hand longer ones over by connectFrame() or as #token=",
  },
  urlTokenCutOff: {
    title: "Invitations cannot be shown here",
    text: "The address of this page was cut off on its way. Please tell those who run this website.",
    hint: "the token is too long for an address; hand it over by connectFrame() or as #token=",
  },
  notLoaded: {
    title: "Invitations could not be loaded",
    text: "Please try again in a minute.",
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

/** @param {Notice} notice */
export function show({ title, text, hint, way }) {
  console.error(`<invitation-widget> ${title}: ${hint}.`);
  const main = document.createElement("main");
  main.append(words("h1", title), words("p", text));
  if (way) main.append(link(way));
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
