// Lays functions that resemble each other side by side, which compresses better: a wasm from Rust
// holds many copies of a function that differ in a type.
//
// wasm-opt sorts functions by their names; so each gets its place as its name.

import { readFileSync, writeFileSync } from "node:fs";

/** Functions resemble each other by the runs of so many bytes that they share. */
const RUN = 4;
/** A run that stands in more functions than this tells nothing. */
const COMMON = 400;

/** The numbers of sections, and of the one kind of import that counts functions. */
const SECTIONS = { custom: 0, import: 2, code: 10 };
const FUNCTION = 0;
/** As many for each place, so that the names sort as the places do. */
const DIGITS = 6;

/**
 * Names each function in the file `wasm` by its place among those that it resembles.
 *
 * @param {string} wasm
 */
export function nameByPlace(wasm) {
  const module = readFileSync(wasm);
  const { imported, bodies } = functions(module);
  const places = new Map(chain(bodies).map((body, place) => [body, place]));
  const order = [...Array(imported).keys(), ...bodies.map((_, body) => imported + places.get(body))];
  const names = order.flatMap((place, index) => [...unsigned(index), ...name(String(place).padStart(DIGITS, "0"))]);
  const table = [...unsigned(order.length), ...names];
  const section = [...name("name"), 1, ...unsigned(table.length), ...table];
  writeFileSync(wasm, Buffer.concat([module, Buffer.from([SECTIONS.custom, ...unsigned(section.length), ...section])]));
}

/** How many functions are imported, and the bodies of the module's own. */
function functions(module) {
  let at = 8;
  let imported = 0;
  const bodies = [];
  const byte = () => module[at++];
  const number = () => {
    for (let value = 0, shift = 1; ; shift *= 128) {
      const next = byte();
      value += (next & 127) * shift;
      if (next < 128) return value;
    }
  };
  const skip = (length) => { at += length; };
  while (at < module.length) {
    const section = byte();
    const size = number();
    const end = at + size;
    if (section === SECTIONS.import) {
      for (let left = number(); left > 0; left -= 1) {
        skip(number());
        skip(number());
        if (byte() !== FUNCTION) throw new Error("something else than a function is imported");
        number();
        imported += 1;
      }
    }
    if (section === SECTIONS.code) {
      for (let left = number(); left > 0; left -= 1) {
        const length = number();
        bodies.push(module.subarray(at, at + length));
        skip(length);
      }
    }
    at = end;
  }
  return { imported, bodies };
}

/** The bodies by their numbers, each followed by the one of the rest that resembles it most. */
function chain(bodies) {
  const runs = bodies.map(runsOf);
  const holders = new Map();
  runs.forEach((own, body) => own.forEach((run) => {
    if (!holders.has(run)) holders.set(run, []);
    holders.get(run).push(body);
  }));
  const rest = new Set(bodies.keys());
  const chain = [];
  for (let next = longest(bodies); next !== undefined; next = mostLike(next) ?? first(rest)) {
    rest.delete(next);
    chain.push(next);
  }
  return chain;

  function mostLike(body) {
    const shared = new Map();
    for (const run of runs[body]) {
      const all = holders.get(run);
      if (all.length > COMMON) continue;
      // What few hold makes them more alike than what many hold.
      const weight = 1 / Math.log2(all.length + 1);
      for (const other of all) if (rest.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    const likeness = ([other, weight]) => weight / (runs[body].size + runs[other].size - weight);
    return best([...shared], likeness)?.[0];
  }
}

/** Every run of bytes in `body`, as a number. */
function runsOf(body) {
  const last = body.length - RUN;
  return new Set(Array.from({ length: Math.max(last + 1, 0) }, (_, at) => body.readUInt32LE(at)));
}

function longest(bodies) {
  return best([...bodies.keys()], (body) => bodies[body].length);
}

function first(set) {
  return set.values().next().value;
}

/** The first of those with the highest `measure`. */
function best(all, measure) {
  const measured = all.map((each) => ({ each, value: measure(each) }));
  return measured.reduce((one, other) => (other.value > one.value ? other : one), measured[0])?.each;
}

/** As wasm writes a number. */
function unsigned(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** As wasm writes a name in ASCII. */
function name(text) {
  return [...unsigned(text.length), ...Buffer.from(text)];
}
