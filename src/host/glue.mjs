// What the build changes in the JavaScript that wasm-bindgen writes.

/**
 * Puts `text` in a place that must be there: a wasm-bindgen that writes otherwise stops the build.
 *
 * @param {string} glue
 * @param {RegExp} place
 * @param {string} text
 */
function replace(glue, place, text) {
  if (!place.test(glue)) throw new Error(`the glue has no ${place}`);
  return glue.replace(place, text);
}

/** leptos brings the ends of server streams along, which nothing here opens. */
function withoutStreams(glue) {
  const parts = [
    /^export class IntoUnderlying[\s\S]*?^}\n/gm,
    /^const IntoUnderlying[\s\S]*?^}\);\n/gm,
    /^.*IntoUnderlying.*prototype.*\n/gm,
  ];
  return parts.reduce((rest, part) => rest.replace(part, ""), glue);
}

/**
 * Whatever is thrown through the wasm, a panic's trap or an error of the page's own making, leaves
 * the instance half done with something: it is poisoned. The shell hears of it, the next exported call
 * begins with a fresh instance, and nothing is led into the old one.
 *
 * As wasm-bindgen writes it, only panics count, the first timer, event or answer that still comes
 * would be led into the fresh instance by an address of the old one, and the others would throw.
 */
function poisonable(glue) {
  const stale = /if \(state\.instance !== __wbg_instance_id\) \{\s*throw new Error\('Cannot invoke closure from previous WASM instance'\);\s*\}/g;
  const isStale = "__wbg_reinit_scheduled || state.instance !== __wbg_instance_id";
  const call = /return f\((\w+), state\.b, \.\.\.args\);\s*\} finally \{/g;
  const unref = /if \(--state\.cnt === 0\) \{/g;
  const collected = /if \(((?:state\.)?instance) === __wbg_instance_id\)/g;
  const amended = [
    [stale, `if (${isStale}) return;`],
    [call, "return f($1, state.b, ...args); } catch (error) { poison(error); } finally {"],
    [collected, "if (!__wbg_reinit_scheduled && $1 === __wbg_instance_id)"],
    [unref, `if (--state.cnt === 0 && !(${isStale})) {`],
  ].reduce((rest, [place, text]) => replace(rest, place, text), glue);
  return `${amended}
let tell;
export function whenPoisoned(listener) { tell = listener; }
export function poison(error) { give_up(); tell(error); }
`;
}

/**
 * One way in, for the answer that the shell has fetched, in place of the three that wasm-bindgen has for
 * everybody. A server that does not say that it is wasm costs the compilation while it comes.
 */
function startable(glue) {
  return replace(glue, /^async function __wbg_load[\s\S]*/m, `
export default async function init(answer) {
  const imports = __wbg_get_imports();
  const isWasm = answer.headers.get("content-type") === "application/wasm";
  const { instance, module } = isWasm
    ? await WebAssembly.instantiateStreaming(answer, imports)
    : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  return __wbg_finalize_init(instance, module);
}
`);
}

/** What stands in for parts of older engines than those that the widget runs in. */
function modern(glue) {
  const parts = [
    [/\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{ register: .* \}\s*: /g, ""],
    [/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{[\s\S]*?^}\n/gm, ""],
    [/^    if \(realloc === undefined\) \{[\s\S]*?^    }\n/gm, ""],
  ];
  return parts.reduce((rest, [place, text]) => replace(rest, place, text), glue);
}

/** @param {string} glue */
export function amend(glue) {
  return poisonable(startable(modern(withoutStreams(glue))));
}
