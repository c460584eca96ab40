// @ts-check
/** The language of a widget: English, which is built in, or one whose texts are fetched. */

import ENGLISH from "./words.json";

/**
 * What is said in a language.
 *
 * @typedef {object} Words
 * @property {string} lang Its tag, which the browser's own words go by, too.
 * @property {"ltr" | "rtl"} dir
 * @property {string} texts The widget's texts, one a line, in the order of its keys; empty for English.
 * @property {typeof ENGLISH} shell
 */

/** @type {Words} */
const BUILT_IN = { lang: "en", dir: "ltr", texts: "", shell: ENGLISH };
const RIGHT_TO_LEFT = ["ar", "he"];
/** How long a widget waits for its texts before it speaks English, in milliseconds. */
const LONGEST = 5_000;
/** How long a sentence about a failure waits for its translation, in milliseconds. */
const PATIENCE = 1_000;

/** @type {Map<string, Promise<Pick<Words, "texts" | "shell">>>} By file; forgotten when one fails. */
const fetched = new Map();

/**
 * The words of the language that the host wants, or of the browser's; English where there are none.
 *
 * @param {string | undefined} wanted
 * @returns {Promise<Words>}
 */
export async function wordsOf(wanted) {
  for (const tag of wanted ? [wanted] : navigator.languages) {
    const locale = read(tag);
    if (locale?.language === "en") return { ...BUILT_IN, lang: tag };
    const known = Object.keys(LANGUAGES).find((each) => isSame(read(each), locale));
    if (!known) continue;
    const dir = RIGHT_TO_LEFT.includes(known) ? "rtl" : "ltr";
    return fetchWords(`./invitation-widget.${known}.${LANGUAGES[known]}.json`).then(
      (words) => ({ lang: tag, dir, ...words }),
      () => BUILT_IN,
    );
  }
  return BUILT_IN;
}

/**
 * The same for a sentence that should not wait for long.
 *
 * @param {string | undefined} wanted
 * @returns {Promise<Words>}
 */
export function wordsSoon(wanted) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, BUILT_IN));
  return Promise.race([wordsOf(wanted), late]);
}

/** @param {string} file */
function fetchWords(file) {
  const words = fetched.get(file) ?? fetchFile(file);
  fetched.set(file, words);
  words.catch(() => fetched.delete(file));
  return words;
}

/** @param {string} file */
async function fetchFile(file) {
  const signal = AbortSignal.timeout(LONGEST);
  const answer = await fetch(new URL(file, import.meta.url), { credentials: "omit", signal });
  if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
  return answer.json();
}

/**
 * The language and script of a tag; Chinese has two scripts.
 *
 * @param {string} tag
 */
function read(tag) {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/**
 * @param {Intl.Locale | undefined} one
 * @param {Intl.Locale | undefined} other
 */
function isSame(one, other) {
  return one?.language === other?.language && one?.script === other?.script;
}
