// @ts-check
/** What the shell and an engine agree on. Holds no code. */

/** @typedef {Record<string, string | null>} Texts The host's own, by key; with null ours stands. */

/**
 * The element's parts.
 *
 * @typedef {object} Parts
 * @property {HTMLElement} host
 * @property {HTMLElement} base Where the widget is shown.
 * @property {HTMLElement} slot What stands in the element: shown until the widget is, and when it fails.
 * @property {CustomStateSet} states
 * @property {import("./token.js").TokenSource} token
 * @property {(name: string) => string | undefined} setting What the host has set.
 * @property {(addresses: string[]) => Promise<Record<string, string>>} checkAddresses What the host
 *   holds against addresses.
 * @property {(css: string) => void} dress Adds styles to those of the element.
 * @property {(view: string) => Engine} engine What shows a view inside another.
 */

/**
 * What an engine shows the widget with.
 *
 * @typedef {object} Stage
 * @property {HTMLElement} host
 * @property {HTMLElement} base
 * @property {(name: string) => string | undefined} setting
 * @property {string} token Empty when nobody is signed in.
 * @property {string} draft What was typed before a crash, as it was given to `keep`.
 * @property {Parts["dress"]} dress
 * @property {Hooks} hooks
 */

/**
 * What an engine tells and asks.
 *
 * @typedef {object} Hooks
 * @property {(name: string, detail: any) => void} event Fires the event on the element.
 * @property {() => Promise<string>} askToken Another token; fails when the host has none.
 * @property {(detail: unknown) => Promise<boolean>} beforeSend Whether the host lets it be sent.
 * @property {Parts["checkAddresses"]} checkAddresses
 * @property {(view: string, base: HTMLElement) => () => void} nest Shows another view in an element
 *   of this one's. Returns what ends it.
 * @property {(draft: string) => void} keep What to give back after a crash.
 * @property {(why: unknown) => void} crashed The engine must not be called again. A `StartError`
 *   keeps its code.
 */

/**
 * A widget that is shown.
 *
 * @typedef {object} Running
 * @property {(name: string, value: string | undefined) => void} set
 * @property {(token: string) => void} setToken
 * @property {() => void} refresh Looks at everything anew, after an absence.
 * @property {() => void} stop
 */

/**
 * @typedef {object} Engine
 * @property {(setting: Parts["setting"]) => Promise<unknown>} [load] Begins what a start needs.
 * @property {(stage: Stage) => Promise<Running>} start Fails with a `StartError`.
 */

export {};
