// What the build brings to the scripts.

/** The version of the widget. */
declare const VERSION: string;
/** The wasm's name, beside the script. */
declare const WASM_FILE: string;
/** The hash that the wasm must have. */
declare const WASM_INTEGRITY: string;
/** The name of the script that shows the widget in a frame, beside the script. */
declare const FRAME_FILE: string;

/** The languages that can be fetched, and what the names of their files have of their contents. */
declare const LANGUAGES: Record<string, string>;

declare module "*.css" {
  const text: string;
  export default text;
}
