// @ts-check
/**
 * The shell: defines <invitation-widget>, starts the wasm, keeps the token in a private field and
 * hands attributes on. It decides nothing else.
 *
 * The build joins it with the glue and the style sheet into one file.
 */

import init, { ElementWidget } from "./glue.js";
import css from "./style.css";

/** Attributes that the widget takes as they are. */
const SETTINGS = ["api-base", "component-id", "group", "group-type", "lang"];

/** Properties with an attribute of the same meaning. */
const PROPERTIES = {
  apiBase: "api-base",
  componentId: "component-id",
  group: "group",
  groupType: "group-type",
  theme: "theme",
};

/** @type {Promise<unknown> | undefined} One for all elements; forgotten when it fails. */
let loading;

/** One for all elements. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Starts the wasm, once for all elements; after a failure the next element tries again. */
function load() {
  loading ??= init({ module_or_path: new URL("./invitation-widget_bg.wasm", import.meta.url) }).catch(
    (/** @type {unknown} */ error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/**
 * Invites people into the groups of a signed token, and shows the open invitations.
 *
 * @element invitation-widget
 * @slot - What is shown until the widget is ready, and again when it fails; best a link.
 */
export class InvitationWidgetElement extends HTMLElement {
  static observedAttributes = [...SETTINGS, "theme", "token"];

  /** Defines the element once; a second copy of this module leaves the first in charge. */
  static define(tag = "invitation-widget", registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** The only place where the token's text is kept. */
  #token = "";
  /** @type {ElementWidget | null} The wasm side while it is mounted. */
  #widget = null;
  #slot = document.createElement("slot");
  #base = document.createElement("div");

  constructor() {
    super();
    this.#base.className = "base";
    this.#base.setAttribute("part", "base");
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#base, this.#slot);
  }

  connectedCallback() {
    this.#takeOverProperties();
    this.#mount();
  }

  /** An element that is only moved keeps what was typed. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (name === "token") {
      // Taken and removed: the removal itself means nothing.
      if (value === null) return;
      this.removeAttribute("token");
      this.token = value;
    } else if (name === "theme") {
      this.#base.dataset.theme = value ?? "auto";
    } else {
      this.#widget?.set(name, this.#setting(name));
    }
  }

  /** Reading the token back gives nothing, so that no script of the page finds it here. */
  get token() {
    return null;
  }

  /** @param {string | null} text The host's signed token; null signs the person out. */
  set token(text) {
    this.#token = text ?? "";
    this.#widget?.set_token(this.#token);
  }

  async #mount() {
    if (this.#widget) return;
    try {
      await load();
      // Meanwhile it may have been removed, or mounted by a second call.
      if (this.isConnected && !this.#widget) this.#show();
    } catch (error) {
      this.#fail("load_failed", error);
    }
  }

  #show() {
    const widget = new ElementWidget();
    for (const name of SETTINGS) widget.set(name, this.#setting(name));
    widget.set_token(this.#token);
    this.#slot.hidden = true;
    this.#widget = widget;
    widget.mount(this, this.#base, (/** @type {string} */ why) => this.#crashed(why));
  }

  #unmount() {
    this.#widget?.unmount();
    this.#widget?.free();
    this.#forget();
  }

  /** A crashed instance must not be called again: its handle is only let go. */
  #crashed(/** @type {string} */ why) {
    this.#forget();
    this.#fail("crashed", why);
  }

  #forget() {
    this.#widget = null;
    this.#base.replaceChildren();
    this.#slot.hidden = false;
  }

  /**
   * @param {string} code
   * @param {unknown} cause
   */
  #fail(code, cause) {
    console.error(`<invitation-widget> ${code}:`, cause);
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = "Invitations cannot be shown right now.";
    this.#base.replaceChildren(message);
    const detail = { code, message: String(cause) };
    this.dispatchEvent(
      new CustomEvent("invitation-error", { bubbles: true, composed: true, detail }),
    );
  }

  /** @param {string} name */
  #setting(name) {
    const value = this.getAttribute(name);
    if (name === "api-base") return value ?? new URL(import.meta.url).origin;
    if (name === "lang") return value ?? this.closest("[lang]")?.getAttribute("lang") ?? undefined;
    return value ?? undefined;
  }

  /** What was set before the element was defined hides the accessors until it is taken over. */
  #takeOverProperties() {
    for (const name of [...Object.keys(PROPERTIES), "token"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      /** @type {any} */ (this)[name] = value;
    }
  }
}

for (const [property, attribute] of Object.entries(PROPERTIES)) {
  Object.defineProperty(InvitationWidgetElement.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

InvitationWidgetElement.define();
