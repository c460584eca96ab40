// Prints what the first render costs and fails above the budget, or when the README is out of date.
//
//   node tests/size.mjs DIST README
//
// The first render takes the script that a page loads, and the wasm; that of the further views takes
// their script besides, and their wasm in place of the first. The page itself is not counted: the host
// has its own. KB are 1,000 bytes.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 120_000;
/** The bundles of the further views. */
const FURTHER = ["more", "links"];
/** For each language beside English. */
const LANGUAGE_BUDGET = 3_000;
const STATED = /([\d.]+) KB brotli/;
const TOLERANCE = 0.02;

const [dist, readme] = process.argv.slice(2);

/** The stable names; a hashed script is the same file once more. */
const names = readdirSync(dist).filter((name) => /^[\w-]+\.js$|\.wasm$/.test(name));
const languages = readdirSync(dist).filter((name) => /^invitation-widget\.[\w-]+\.\w+\.json$/.test(name));
const further = readdirSync(dist).filter((name) => /^invitation-more\.[\w-]+\.\w+\.json$/.test(name));

function isFirst(name) {
  return name === "invitation-widget.js" || /^invitation-widget_bg\..*wasm$/.test(name);
}

/** The files that a view of this bundle begins with, besides those that are counted there already. */
function isOf(bundle) {
  return (name) => name === "invitation-widget.js" || new RegExp(`^invitation-${bundle}(\\.js|_bg\\..*wasm)$`).test(name);
}

function measure(name) {
  const content = readFileSync(join(dist, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const brotli = brotliCompressSync(content, { params }).length;
  return { name, raw: content.length, brotli };
}

function row(name, raw, brotli) {
  return name.padEnd(40) + String(raw).padStart(10) + String(brotli).padStart(10);
}

function total(sizes, key) {
  return sizes.reduce((sum, size) => sum + size[key], 0);
}

function print(heading, sizes) {
  const brotli = total(sizes, "brotli");
  console.log(row(heading, "raw", "brotli"));
  for (const size of sizes) console.log(row(size.name, size.raw, size.brotli));
  console.log(row("in all", total(sizes, "raw"), brotli));
  return brotli;
}

function* problems(brotli, further) {
  const wasms = names.filter((name) => name.endsWith(".wasm")).length;
  if (wasms !== 1 + FURTHER.length) yield `there are ${wasms} wasms in ${dist}`;
  for (const bytes of [brotli, ...further]) {
    if (bytes > BUDGET) yield `${bytes} bytes are above the budget of ${BUDGET}`;
  }
  if (largest.brotli > LANGUAGE_BUDGET) yield `${largest.name} is above the budget of a language`;
  const stated = Number(STATED.exec(readFileSync(readme, "utf8"))?.[1]) * 1000;
  if (!(Math.abs(stated - brotli) <= brotli * TOLERANCE)) {
    yield `${readme} must say "${(brotli / 1000).toFixed(1)} KB brotli"`;
  }
}

function largestOf(names) {
  return names.map(measure).reduce((one, other) => (one.brotli > other.brotli ? one : other));
}

const largest = largestOf(languages);
const brotli = print("first render", names.filter(isFirst).map(measure));
const ofFurther = FURTHER.map((bundle) => print(`first render of ${bundle}`, names.filter(isOf(bundle)).map(measure)));
console.log(row("other scripts", "", ""));
for (const size of names.filter((name) => !isFirst(name) && !FURTHER.some((bundle) => isOf(bundle)(name))).map(measure)) {
  console.log(row(size.name, size.raw, size.brotli));
}
console.log(row(`${languages.length} languages, the largest`, largest.raw, largest.brotli));
const most = largestOf(further);
console.log(row("of the further views, the largest", most.raw, most.brotli));

for (const problem of problems(brotli, ofFurther)) {
  console.error(problem);
  process.exitCode = 1;
}
