// @ts-check
/**
 * The element's attributes, and the properties that stand for them.
 *
 * `custom-elements.json` says what each is for; a test holds the two together.
 */

/** Attributes whose text is handed to the engine. */
const TEXT_SETTINGS = ["api-base", "component-id", "group", "group-type", "invitation-id", "lang", "theme", "view"];

/** All that an engine is told, as text; the last four stand for properties. */
export const SETTINGS = [...TEXT_SETTINGS, "members", "check-addresses", "invitation-secret", "texts"];

/** Attributes that the shell itself heeds. */
const SHELL = ["embed", "min-height", "loading", "confirm-leave", "token"];

/** Names that the installed base writes, as HTML lower-cases them. */
const ALIASES = {
  componentid: "component-id",
  scope: "group",
  scopetype: "group-type",
  jwt: "token",
};

export const OBSERVED = [...TEXT_SETTINGS, ...SHELL, ...Object.keys(ALIASES)];

/** Text properties and their attributes. */
const TEXTS = {
  apiBase: "api-base",
  componentId: "component-id",
  group: "group",
  groupType: "group-type",
  invitationId: "invitation-id",
  scope: "group",
  scopeType: "group-type",
  theme: "theme",
  view: "view",
  embed: "embed",
  minHeight: "min-height",
};

/** Properties that are true when their attribute is there. */
const FLAGS = { loading: "loading", confirmLeave: "confirm-leave" };

/** Properties without an attribute, which the class itself has. */
const OWN = ["token", "jwt", "members", "checkAddresses", "invitationSecret", "texts"];

/**
 * The name that an attribute is known by here.
 *
 * @param {string} name
 * @returns {string}
 */
export function canonical(name) {
  return Object.hasOwn(ALIASES, name) ? ALIASES[/** @type {keyof ALIASES} */ (name)] : name;
}

/**
 * The text of an attribute under its own name or an alias.
 *
 * @param {Element} element
 * @param {string} name
 * @returns {string | undefined}
 */
export function attribute(element, name) {
  const names = [name, ...Object.keys(ALIASES)].filter((each) => canonical(each) === name);
  return names.flatMap((each) => element.getAttribute(each) ?? [])[0];
}

/**
 * Gives `prototype` the properties that only reflect an attribute.
 *
 * @param {HTMLElement} prototype
 */
export function reflect(prototype) {
  for (const [property, name] of Object.entries(TEXTS)) {
    accessor(prototype, property, {
      get() {
        return attribute(this, name) ?? "";
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
  for (const [property, name] of Object.entries(FLAGS)) {
    accessor(prototype, property, {
      get() {
        return this.hasAttribute(name);
      },
      set(value) {
        this.toggleAttribute(name, Boolean(value));
      },
    });
  }
}

/**
 * What was set before the element was defined hides the accessors until it is taken over.
 *
 * @param {any} element
 */
export function takeOver(element) {
  for (const name of [...Object.keys(TEXTS), ...Object.keys(FLAGS), ...OWN]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/**
 * @param {HTMLElement} prototype
 * @param {string} property
 * @param {PropertyDescriptor & ThisType<HTMLElement>} descriptor
 */
function accessor(prototype, property, descriptor) {
  Object.defineProperty(prototype, property, { configurable: true, enumerable: true, ...descriptor });
}
