// Prints what the first render costs and fails above the budget, or when the README is out of date.
//
//   node tests/size.mjs DIST README
//
// The first render takes the script that a page loads, and the wasm. The page itself is not counted:
// the host has its own. KB are 1,000 bytes.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 120_000;
/** For each language beside English. */
const LANGUAGE_BUDGET = 3_000;
const STATED = /([\d.]+) KB brotli/;
const TOLERANCE = 0.02;

const [dist, readme] = process.argv.slice(2);

/** The stable names; a hashed script is the same file once more. */
const names = readdirSync(dist).filter((name) => /^[\w-]+\.js$|\.wasm$/.test(name));
const languages = readdirSync(dist).filter((name) => /^invitation-widget\.[\w-]+\.\w+\.json$/.test(name));

function isFirst(name) {
  return name === "invitation-widget.js" || name.endsWith(".wasm");
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

function* problems(brotli) {
  if (!names.some((name) => name.endsWith(".wasm"))) yield `there is no wasm in ${dist}`;
  if (brotli > BUDGET) yield `${brotli} bytes are above the budget of ${BUDGET}`;
  if (largest.brotli > LANGUAGE_BUDGET) yield `${largest.name} is above the budget of a language`;
  const stated = Number(STATED.exec(readFileSync(readme, "utf8"))?.[1]) * 1000;
  if (!(Math.abs(stated - brotli) <= brotli * TOLERANCE)) {
    yield `${readme} must say "${(brotli / 1000).toFixed(1)} KB brotli"`;
  }
}

const largest = languages.map(measure).reduce((one, other) => (one.brotli > other.brotli ? one : other));
const first = names.filter(isFirst).map(measure);
const brotli = total(first, "brotli");
console.log(row("first render", "raw", "brotli"));
for (const size of first) console.log(row(size.name, size.raw, size.brotli));
console.log(row("in all", total(first, "raw"), brotli));
console.log(row("other scripts", "", ""));
for (const size of names.filter((name) => !isFirst(name)).map(measure)) {
  console.log(row(size.name, size.raw, size.brotli));
}
console.log(row(`${languages.length} languages, the largest`, largest.raw, largest.brotli));

for (const problem of problems(brotli)) {
  console.error(problem);
  process.exitCode = 1;
}
