// @ts-check
/**
 * Texts of the host's in the place of ours. This comes when there are any, and not before: it brings
 * the names of all texts along.
 */

import SHELL from "./words.json";

/** @typedef {import("./language.js").Words} Words */

/** In the order in which the wasm wants the texts. */
const KEYS = TEXTS.map(([key]) => key);
const ENGLISH = new Map([...TEXTS, ...Object.entries(SHELL)]);

/** @type {Set<string>} What the console has been told. */
const told = new Set();

/**
 * The same words with the host's texts among them.
 *
 * @param {Promise<Words>} spoken
 * @param {string} given The host's texts by key, as JSON.
 * @returns {Promise<Words>}
 */
export async function override(spoken, given) {
  const words = await spoken;
  const lines = words.texts ? words.texts.split("\n") : KEYS.map(() => "");
  const shell = { ...words.shell };
  for (const [key, value] of Object.entries(JSON.parse(given))) {
    if (value === null) continue;
    const problem = objection(key, value);
    if (problem) tell(`texts.${key} ${problem}.`);
    else if (KEYS.includes(key)) lines[KEYS.indexOf(key)] = line(value);
    else Object.assign(shell, { [key]: line(value) });
  }
  // The line behind the texts tells the wasm that they are others than before.
  return { ...words, texts: [...lines, given].join("\n"), shell };
}

/**
 * What speaks against the text that the host has given.
 *
 * @param {string} key
 * @param {unknown} value
 */
function objection(key, value) {
  const ours = ENGLISH.get(key);
  if (ours === undefined) return `is unknown: ${advice(key)}`;
  if (typeof value !== "string") return "is no text";
  // An empty line would bring the English text back.
  if (value.trim() === "") return "says nothing: style the part of what should not be seen";
  if (isPlural(ours) && !isPlural(value)) return "needs other=… as its last form, for every number";
  if (!fits(value, ours)) return `needs the places in braces that “${ours}” has, and no other`;
  return undefined;
}

/** @param {string} text */
function isPlural(text) {
  return /(^|\|)\s*other=[^|]*$/.test(text);
}

/** @param {string} key */
function advice(key) {
  const near = [...ENGLISH.keys()].map((known) => ({ known, steps: distance(key, known) }));
  const [{ known, steps }] = near.sort((one, other) => one.steps - other.steps);
  return steps <= key.length / 3 ? `did you mean ${known}?` : "invitation-widget.d.ts has all keys";
}

/**
 * Whether a text has the places that are needed, and none that nobody fills. A plural needs those of
 * its last form: the others may say in words what is meant.
 *
 * @param {string} text
 * @param {string} ours
 */
function fits(text, ours) {
  const last = (/** @type {string} */ text) => places(text.split("other=").at(-1) ?? "");
  return places(text).isSubsetOf(places(ours)) && last(ours).isSubsetOf(last(text));
}

/** @param {string} text */
function places(text) {
  return new Set(Array.from(text.matchAll(/\{[^}]*\}/g), ([place]) => place));
}

/**
 * How many letters have to be put in, taken out or changed, not counting capitals.
 *
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  const letters = other.toLowerCase();
  let row = Array.from({ length: letters.length + 1 }, (_, steps) => steps);
  for (const letter of one.toLowerCase()) {
    const next = [row[0] + 1];
    for (let at = 0; at < letters.length; at++) {
      const change = row[at] + (letter === letters[at] ? 0 : 1);
      next.push(Math.min(change, row[at + 1] + 1, next[at] + 1));
    }
    row = next;
  }
  return row[letters.length];
}

/** @param {string} text */
function line(text) {
  return text.trim().replace(/\s*\n\s*/g, " ");
}

/**
 * Once: texts are looked at whenever one of them or the language changes.
 *
 * @param {string} sentence
 */
function tell(sentence) {
  if (told.has(sentence)) return;
  told.add(sentence);
  console.warn(`<invitation-widget> ${sentence}`);
}
