// What the wasm offers to the shell; `mod.rs` says what each is for.

import type { Hooks } from "./engine.js";

export default function init(answer: Response): Promise<unknown>;

/** Hears what was thrown through the wasm: nothing of the instance may be called again. */
export function whenPoisoned(listener: (error: unknown) => void): void;

/** Gives the instance up; the next call begins with a fresh one. */
export function poison(error: unknown): void;

export class ElementWidget {
  set(attribute: string, value?: string): void;
  set_token(token: string): void;
  restore(draft: string): void;
  refresh(): void;
  mount(base: HTMLElement, hooks: { [Name in keyof Hooks]: (...given: any[]) => unknown }): void;
  unmount(): void;
  free(): void;
}
