// What the build brings to the scripts.

/** The version of the widget. */
declare const VERSION: string;
/** The wasm's name, beside the script. */
declare const WASM_FILE: string;
/** The hash that the wasm must have. */
declare const WASM_INTEGRITY: string;
/** The script and the wasm of the views for a person, and their hashes. */
declare const MORE_FILE: string;
declare const MORE_INTEGRITY: string;
declare const MORE_WASM_FILE: string;
declare const MORE_WASM_INTEGRITY: string;
/** Those of the view of links. */
declare const LINKS_FILE: string;
declare const LINKS_INTEGRITY: string;
declare const LINKS_WASM_FILE: string;
declare const LINKS_WASM_INTEGRITY: string;
/** The script that shows the widget in a frame, as an import names it. */
declare const FRAME_FILE: string;
/** The script that puts the host's texts in the place of ours, as an import names it. */
declare const TEXTS_FILE: string;
/** The keys of the widget's texts, with the English ones. */
declare const TEXTS: [string, string][];

/** The languages that can be fetched. */
declare const LANGUAGES: string[];
/** What the names of their files have of the contents of all of them. */
declare const LANGUAGES_HASH: string;

declare module "*.css" {
  const text: string;
  export default text;
}
