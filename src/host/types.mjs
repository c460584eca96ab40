// TypeScript types of the element, made from its definition in custom-elements.json.

function property({ name, type, description }) {
  return `  /** ${description} */\n  ${name}: ${type.text};`;
}

function fields(element) {
  const reflected = element.attributes
    .filter(({ fieldName }) => fieldName && !element.members.some(({ name }) => name === fieldName))
    .map((attribute) => ({ ...attribute, name: attribute.fieldName }));
  return [...reflected, ...element.members].map(property);
}

function events(element) {
  return element.events.map(({ name, type, description }) =>
    `  /** ${description} */\n  "${name}": ${type.text};`);
}

function texts(english) {
  return english.map(([key, text]) => `  /** ${text} */\n  ${key}?: string | null;`);
}

/**
 * @param {any} manifest What custom-elements.json holds.
 * @param {[string, string][]} english The texts that the host may put others in the place of, by key.
 * @returns {string}
 */
export function types(manifest, english) {
  const element = manifest.modules[0].declarations[0];
  const { name, tagName, description } = element;
  return `/** ${description} */
export declare class ${name} extends HTMLElement {
  static readonly version: string;
  static define(tag?: string, registry?: CustomElementRegistry): void;
${fields(element).join("\n")}
}

export interface ${name}EventMap extends HTMLElementEventMap {
${events(element).join("\n")}
}

export interface ${name} {
  addEventListener<K extends keyof ${name}EventMap>(
    type: K,
    listener: (this: ${name}, event: ${name}EventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Keeps invitations until everybody who was asked agrees. */
export interface BeforeSendEvent<T> extends CustomEvent<T> {
  waitUntil(answer: Promise<boolean>): void;
}

/**
 * Texts of yours in the place of ours, which stand here in English. Places such as {name} are needed in
 * yours, too. A plural has a form for each case of the language: "one=… | other=…".
 */
export interface InvitationTexts {
${texts(english).join("\n")}
}

declare global {
  interface HTMLElementTagNameMap {
    "${tagName}": ${name};
  }
}
`;
}

/** What the small script exports besides. */
export const frameTypes = `
/** What a page tells the widget in its iframe, and what it wants to hear. */
export interface FrameOptions {
  /** That of the widget; by default that of the iframe's src. */
  origin?: string;
  /** A token, or what fetches one. */
  token?: string | (() => string | Promise<string>);
  /** Attributes of the element, by their names. */
  settings?: Record<string, string>;
  /** Addresses that are in already. */
  members?: string[];
  /** Hears the widget's events. */
  onEvent?: (name: string, detail: any) => void;
  /** Nothing is sent on false. */
  beforeSend?: (detail: any) => boolean | Promise<boolean>;
  /** Texts of yours in the place of ours. */
  texts?: InvitationTexts | null;
  /** Tells what the page holds against addresses. */
  checkAddresses?: (addresses: string[]) => Promise<Record<string, string>>;
  /** Shown as long as there is no widget; best a link. */
  fallback?: HTMLElement;
}

/** Speaks with the widget in an iframe: hands it the token, gives it its height, hears its events. */
export declare function connectFrame(iframe: HTMLIFrameElement, options?: FrameOptions): {
  setToken(token: string): void;
  set(name: string, value?: string): void;
  /** Other texts, or null for ours. */
  setTexts(texts: InvitationTexts | null): void;
  close(): void;
};
`;
