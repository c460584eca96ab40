// Turns what trunk has built into what is uploaded: joined scripts, hashed names beside the stable
// ones, compressed copies, and a manifest of what they are.
//
//   node package.mjs STAGING SOURCE      (trunk's hook calls it)

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { amend } from "./glue.mjs";
import { shrink } from "./shrink.mjs";
import { frameTypes, types } from "./types.mjs";

const [staging, source] = process.argv.slice(2);
const host = join(source, "src/host");
/** Where scripts, glue and styles lie side by side to be joined. */
const room = join(staging, "room");
/** As trunk and wasm-bindgen name it. */
const WASM = "invitation-widget_bg.wasm";

/** Files for pages, and the scripts that they begin with; the first is loaded by the others. */
const ENTRIES = {
  "invitation-frame": "frame.js",
  "invitation-embed": "framed.js",
  "invitation-widget": "define.js",
  "invitation-widget-element": "widget.js",
  "embed-page": "embed.js",
};

/** Those that pages name, and their types. */
const TYPES = {
  "invitation-embed": (manifest) => `${types(manifest)}${frameTypes}`,
  "invitation-widget": types,
  "invitation-widget-element": types,
};

const version = /^version = "(.*)"$/m.exec(readFileSync(join(source, "Cargo.toml"), "utf8"))[1];

function esbuild(...options) {
  execFileSync("esbuild", ["--bundle", "--minify", "--log-level=warning", ...options]);
}

function digest(file, algorithm, encoding) {
  return createHash(algorithm).update(readFileSync(join(staging, file))).digest(encoding);
}

function integrity(file) {
  return `sha384-${digest(file, "sha384", "base64")}`;
}

/** The name under which this very content can be kept for ever. */
function hashed(file) {
  const extension = extname(file);
  return file.replace(extension, `.${digest(file, "sha256", "hex").slice(0, 16)}${extension}`);
}

function furnish() {
  cpSync(host, room, { recursive: true });
  const glue = readFileSync(join(staging, "invitation-widget.js"), "utf8");
  writeFileSync(join(room, "glue.js"), amend(shrink(join(staging, WASM), glue)));
  rmSync(join(staging, "invitation-widget.js"));
  for (const [style, output] of [["index.css", "style.css"], ["shell.css", "shell.css"]]) {
    esbuild(join(source, "style", style), `--outfile=${join(room, output)}`);
    writeFileSync(join(room, output), shortenProperties(readFileSync(join(room, output), "utf8")));
  }
}

/** The custom properties that no host knows get short names, in the order in which they come. */
function shortenProperties(css) {
  const property = /(?<![\w-])--(?!invitation-)[a-z][\w-]*/g;
  const names = [...new Set(css.match(property))];
  return css.replace(property, (name) => `--${names.indexOf(name).toString(36)}`);
}

/** The wasm goes by its hash alone: the scripts know it, and nothing else asks for it. */
function nameWasm() {
  const named = hashed(WASM);
  renameSync(join(staging, WASM), join(staging, named));
  return named;
}

/**
 * The texts of each language as the shell wants them: those of the widget a line each, in the order
 * of its keys, and its own behind them.
 */
function writeLanguages() {
  const read = (name) => JSON.parse(readFileSync(join(host, name), "utf8"));
  const own = Object.keys({ ...read("words.json"), ...read("frame-words.json") });
  const names = readdirSync(join(source, "src/text")).filter((name) => extname(name) === ".json");
  const entries = names.map((name) => {
    const all = Object.entries(JSON.parse(readFileSync(join(source, "src/text", name), "utf8")));
    const texts = all.slice(0, -own.length).map(([, text]) => text).join("\n");
    const shell = Object.fromEntries(all.slice(-own.length));
    const file = `invitation-widget.${name}`;
    writeFileSync(join(staging, file), JSON.stringify({ texts, shell }));
    const named = hashed(file);
    renameSync(join(staging, file), join(staging, named));
    const [, tag, hash] = named.split(".");
    return [tag, hash];
  });
  return Object.fromEntries(entries);
}

function joinScripts(wasm, languages) {
  const constants = { VERSION: version, WASM_FILE: wasm, WASM_INTEGRITY: integrity(wasm), LANGUAGES: languages };
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const defines = Object.entries(constants).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
    const output = join(staging, `${name}.js`);
    esbuild(join(room, entry), "--format=esm", "--loader:.css=text", "--charset=utf8", ...defines, `--outfile=${output}`);
    cpSync(output, join(staging, hashed(`${name}.js`)));
    if (name === "invitation-frame") constants.FRAME_FILE = hashed(`${name}.js`);
  }
  rmSync(room, { recursive: true });
}

/** What editors and compilers read. */
function describe() {
  const manifest = readFileSync(join(host, "custom-elements.json"), "utf8");
  writeFileSync(join(staging, "custom-elements.json"), manifest);
  for (const [name, write] of Object.entries(TYPES)) {
    writeFileSync(join(staging, `${name}.d.ts`), write(JSON.parse(manifest)));
  }
}

/** The page inside the frame loads what belongs to it, and nothing that was altered. */
function pinScripts(page) {
  const path = join(staging, page);
  const pinned = readFileSync(path, "utf8").replace(/src="\.\/([\w-]+\.js)"/g, (_, script) =>
    `src="./${hashed(script)}" integrity="${integrity(script)}"`);
  writeFileSync(path, pinned.replace(/ *<link data-trunk[^>]*>\n/, ""));
}

function compress(file) {
  writeFileSync(join(staging, `${file}.br`), brotliCompressSync(readFileSync(join(staging, file))));
}

function list() {
  const files = readdirSync(staging).sort();
  const entries = files.map((name) => [name, { bytes: readFileSync(join(staging, name)).length, integrity: integrity(name) }]);
  const manifest = { version, files: Object.fromEntries(entries) };
  writeFileSync(join(staging, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

furnish();
joinScripts(nameWasm(), writeLanguages());
describe();
pinScripts("index.html");
list();
for (const file of readdirSync(staging)) compress(file);
