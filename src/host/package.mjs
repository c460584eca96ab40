// Turns what trunk has built into what is uploaded: joined scripts, hashed names beside the stable
// ones, compressed copies, and a manifest of what they are.
//
//   node package.mjs STAGING SOURCE      (trunk's hook calls it)

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { amend } from "./glue.mjs";
import { shrink } from "./shrink.mjs";
import { frameTypes, types } from "./types.mjs";

const [staging, source] = process.argv.slice(2);
const host = join(source, "src/host");
/** Where scripts, glue and styles lie side by side to be joined. */
const room = join(staging, "room");
/** The binaries, and the glue of each. */
const BINARIES = {
  "invitation-widget": "glue.js",
  "invitation-more": "more-glue.js",
  "invitation-links": "links-glue.js",
};

/** Files for pages, and the scripts that they begin with. */
const ENTRIES = {
  "invitation-frame": "frame.js",
  "invitation-texts": "texts.js",
  "invitation-more": "more.js",
  "invitation-links": "links.js",
  "invitation-embed": "framed.js",
  "invitation-widget": "define.js",
  "invitation-widget-element": "widget.js",
  "embed-page": "embed.js",
};

const RIGHT_TO_LEFT = ["ar", "he"];

/** Those that the others load, and by what name they know the file. */
const LOADED = {
  "invitation-frame": "FRAME_FILE",
  "invitation-texts": "TEXTS_FILE",
  "invitation-more": "MORE_FILE",
  "invitation-links": "LINKS_FILE",
};

/** Those that pages name, and their types. */
const TYPES = {
  "invitation-embed": (...definition) => `${types(...definition)}${frameTypes}`,
  "invitation-widget": types,
  "invitation-widget-element": types,
};

const version = /^version = "(.*)"$/m.exec(readFileSync(join(source, "Cargo.toml"), "utf8"))[1];

function esbuild(...options) {
  execFileSync("esbuild", ["--bundle", "--minify", "--log-level=warning", ...options]);
}

function integrity(file) {
  return `sha384-${createHash("sha384").update(readFileSync(join(staging, file))).digest("base64")}`;
}

/** What a name has of the content. */
function short(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** The name under which this very content can be kept for ever. */
function hashed(file) {
  const extension = extname(file);
  return file.replace(extension, `.${short(readFileSync(join(staging, file)))}${extension}`);
}

async function furnish() {
  cpSync(host, room, { recursive: true });
  await Promise.all(Object.entries(BINARIES).map(async ([binary, glue]) => {
    const script = join(staging, `${binary}.js`);
    const shrunk = await shrink(join(staging, wasmOf(binary)), readFileSync(script, "utf8"));
    writeFileSync(join(room, glue), amend(shrunk));
    rmSync(script);
  }));
  const sheets = [["index.css", "style.css"], ["more.css", "more.css"], ["links.css", "links.css"], ["shell.css", "shell.css"]];
  for (const [style, output] of sheets) esbuild(join(source, "style", style), `--outfile=${join(room, output)}`);
  shortenProperties(sheets.map(([, output]) => join(room, output)));
}

/** As trunk and wasm-bindgen name it. */
function wasmOf(binary) {
  return `${binary}_bg.wasm`;
}

/** The custom properties that no host knows get short names, in the order in which they come. */
function shortenProperties(sheets) {
  const property = /(?<![\w-])--(?!invitation-)[a-z][\w-]*/g;
  const names = [];
  const shorten = (name) => {
    if (!names.includes(name)) names.push(name);
    return `--${names.indexOf(name).toString(36)}`;
  };
  for (const sheet of sheets) writeFileSync(sheet, readFileSync(sheet, "utf8").replace(property, shorten));
}

/** Each wasm goes by its hash alone: the scripts know it, and nothing else asks for it. */
function nameWasm(binary) {
  const named = hashed(wasmOf(binary));
  renameSync(join(staging, wasmOf(binary)), join(staging, named));
  return named;
}

function read(...path) {
  return Object.entries(JSON.parse(readFileSync(join(source, "src", ...path), "utf8")));
}

/** The English texts in a file of the widget by key, in the order of the keys. */
function readEnglish(file) {
  const code = readFileSync(join(source, "src/text", file), "utf8");
  const texts = code.matchAll(/^ {4}(\w)(\w+) = (".*"),$/gm);
  return Array.from(texts, ([, first, rest, text]) => [first.toLowerCase() + rest, JSON.parse(text)]);
}

/**
 * The texts of each language as the shell wants them: those of the widget a line each, in the order
 * of its keys, and its own behind them; those of the further views in a file of their own. One hash
 * stands in the names of all: each costs the first render eight bytes. Returns what the scripts have to
 * know.
 */
function writeLanguages(english, more) {
  const keys = [...english, ...read("host/words.json"), ...read("host/frame-words.json")].map(([key]) => key);
  const names = readdirSync(join(source, "src/text")).filter((name) => extname(name) === ".json");
  const tags = names.map((name) => basename(name, ".json"));
  const contents = tags.map((tag) => {
    const all = read("text", `${tag}.json`);
    if (String(all.map(([key]) => key)) !== String(keys)) throw new Error(`${tag} has other keys`);
    const texts = all.slice(0, english.length).map(([, text]) => text).join("\n");
    const shell = Object.fromEntries(all.slice(english.length));
    return JSON.stringify({ dir: RIGHT_TO_LEFT.includes(tag) ? "rtl" : "ltr", texts, shell });
  });
  const further = tags.map((tag) => {
    const all = read("text/more", `${tag}.json`);
    if (String(all.map(([key]) => key)) !== String(more.map(([key]) => key))) throw new Error(`${tag} has other keys`);
    return JSON.stringify({ texts: all.map(([, text]) => text).join("\n") });
  });
  const hash = short([...contents, ...further].join());
  tags.forEach((tag, at) => {
    writeFileSync(join(staging, `invitation-widget.${tag}.${hash}.json`), contents[at]);
    writeFileSync(join(staging, `invitation-more.${tag}.${hash}.json`), further[at]);
  });
  return { LANGUAGES: tags, LANGUAGES_HASH: hash };
}

function joinScripts([first, more, links], languages, texts) {
  const constants = {
    VERSION: version,
    WASM_FILE: first,
    WASM_INTEGRITY: integrity(first),
    MORE_WASM_FILE: more,
    MORE_WASM_INTEGRITY: integrity(more),
    LINKS_WASM_FILE: links,
    LINKS_WASM_INTEGRITY: integrity(links),
    ...languages,
    TEXTS: texts,
  };
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const defines = Object.entries(constants).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
    const output = join(staging, `${name}.js`);
    esbuild(join(room, entry), "--format=esm", "--external:./invitation-*.js", "--loader:.css=text", "--charset=utf8", ...defines, `--outfile=${output}`);
    cpSync(output, join(staging, hashed(`${name}.js`)));
    if (!LOADED[name]) continue;
    constants[LOADED[name]] = `./${hashed(`${name}.js`)}`;
    constants[LOADED[name].replace("FILE", "INTEGRITY")] = integrity(`${name}.js`);
  }
  rmSync(room, { recursive: true });
}

/** What editors and compilers read. */
function describe(texts) {
  const manifest = readFileSync(join(host, "custom-elements.json"), "utf8");
  writeFileSync(join(staging, "custom-elements.json"), manifest);
  for (const [name, write] of Object.entries(TYPES)) {
    writeFileSync(join(staging, `${name}.d.ts`), write(JSON.parse(manifest), texts));
  }
}

/** The page inside the frame loads what belongs to it, and nothing that was altered. */
function pinScripts(page) {
  const path = join(staging, page);
  const pinned = readFileSync(path, "utf8").replace(/src="\.\/([\w-]+\.js)"/g, (_, script) =>
    `src="./${hashed(script)}" integrity="${integrity(script)}"`);
  writeFileSync(path, pinned.replace(/ *<link data-trunk[^>]*>\n/g, ""));
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

await furnish();
const english = readEnglish("en.rs");
const more = readEnglish("more.rs");
joinScripts(Object.keys(BINARIES).map(nameWasm), writeLanguages(english, more), [...english, ...more]);
describe([...english, ...more, ...read("host/words.json")]);
pinScripts("index.html");
list();
for (const file of readdirSync(staging)) compress(file);
