// Makes the wasm small, and shortens the names that wasm and glue call each other by: wasm-bindgen's
// own end in hashes, which do not compress, and stand in both files.

import { execFile } from "node:child_process";
import { basename } from "node:path";
import { promisify } from "node:util";

import { nameByPlace } from "./neighbours.mjs";

/** What rustc's wasm uses beyond the first version of WebAssembly. */
const FEATURES = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext",
  "mutable-globals", "reference-types", "multivalue"].map((feature) => `--enable-${feature}`);

/**
 * The lowest kilobyte is the far end of Rust's stack, which nothing else uses. What stands twice
 * compresses to nothing where it stands; in a local it would not.
 */
const EACH = ["--low-memory-unused", "--skip-pass=local-cse"];

/** The rounds, of which each finds what the one before has laid bare. */
const OPTIMISE = [
  ["-Os", "--converge"],
  ["--flatten", "--rereloop", "-Os", "--converge"],
  ["--dae-optimizing", "-Os", "--converge"],
];

/** The names are places: see `neighbours.mjs`. */
const REORDER = ["--debuginfo", "--reorder-functions-by-name"];

/** The last pass prints as JSON what it has renamed. In a run of its own: it may not be repeated. */
const RENAME = ["--strip-debug", "--strip-producers", "--strip-target-features",
  "--minify-imports-and-exports-and-modules"];

/** What that pass calls the only module that is imported from. */
const MODULE = "a";

/**
 * Shrinks the file `wasm`, and returns `glue` with the names that are in it now.
 *
 * @param {string} wasm
 * @param {string} glue
 */
export async function shrink(wasm, glue) {
  for (const passes of OPTIMISE) await run(wasm, [...EACH, ...passes]);
  nameByPlace(wasm);
  await run(wasm, REORDER);
  const renamed = JSON.parse(await run(wasm, RENAME));
  const module = `"./${basename(wasm, ".wasm")}.js":`;
  const imports = renamed.imports.map(([, long, short]) => [`${long}:`, `${short}:`]);
  const names = new Map([[module, `${MODULE}:`], ...imports]);
  const exports = new Map(renamed.exports);
  const short = glue
    .replace(/(?<=^ +)\S+:(?= )/gm, (key) => take(names, key))
    .replace(/(?<=\bwasm\.)\w+/g, (long) => exports.get(long) ?? long);
  if (names.size) throw new Error(`the glue has no ${[...names.keys()].join(", ")}`);
  return short;
}

/** Changes the file `wasm` by `passes`, and returns what they print. */
async function run(wasm, passes) {
  const { stdout } = await promisify(execFile)("wasm-opt", [...FEATURES, ...passes, wasm, "-o", wasm]);
  return stdout;
}

/** The short name of the key; every key stands in the glue once. */
function take(names, key) {
  const short = names.get(key) ?? key;
  names.delete(key);
  return short;
}
