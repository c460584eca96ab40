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
/** How long a widget waits for its texts before it speaks English, in milliseconds. */
const LONGEST = 5_000;
/** How long a sentence about a failure waits for its translation, in milliseconds. */
const PATIENCE = 1_000;

/** @type {Map<string, Promise<Omit<Words, "lang">>>} By file; forgotten when one fails. */
const fetched = new Map();

/** @typedef {import("./engine.js").Parts["setting"]} Setting */

/**
 * The words of the language that the host wants, or of the browser's, with the host's own among them.
 *
 * @param {Setting} setting
 * @param {boolean} [hasMore] Whether those of the further views are wanted, too.
 * @returns {Promise<Words>}
 */
export async function wordsOf(setting, hasMore) {
  const words = wordsIn(setting("lang"), hasMore);
  const given = setting("texts");
  if (!given) return words;
  const own = import(TEXTS_FILE).then((own) => own.override(words, given));
  return within(LONGEST, own, words).catch((error) => (console.warn(error), words));
}

/**
 * @param {string | undefined} wanted English where it is not known.
 * @param {boolean} [hasMore]
 */
async function wordsIn(wanted, hasMore) {
  for (const tag of wanted ? [wanted] : navigator.languages) {
    const locale = read(tag);
    if (locale === "en-Latn") return { ...BUILT_IN, lang: tag };
    const known = LANGUAGES.find((each) => read(each) === locale);
    if (!known) continue;
    const file = (/** @type {string} */ name) => fetchWords(`./invitation-${name}.${known}.${LANGUAGES_HASH}.json`);
    return Promise.all([file("widget"), hasMore && file("more")]).then(
      ([words, more]) => ({ lang: tag, ...words, texts: words.texts + (more ? `\n${more.texts}` : "") }),
      () => BUILT_IN,
    );
  }
  return BUILT_IN;
}

/**
 * The same for a sentence that should not wait for long.
 *
 * @param {Setting} setting
 * @returns {Promise<Words>}
 */
export function wordsSoon(setting) {
  return within(PATIENCE, wordsOf(setting), BUILT_IN);
}

/**
 * What `promise` brings, or `otherwise` when that is not there in time.
 *
 * @param {number} patience
 * @param {Promise<Words>} promise
 * @param {Words | Promise<Words>} otherwise
 * @returns {Promise<Words>}
 */
function within(patience, promise, otherwise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, patience, otherwise))]);
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
  if (!answer.ok) throw new Error(file);
  return answer.json();
}

/**
 * The language and script of a tag; Chinese has two scripts.
 *
 * @param {string} tag
 */
function read(tag) {
  try {
    return /\w+-\w+/.exec(String(new Intl.Locale(tag).maximize()))?.[0];
  } catch {
    return undefined;
  }
}
