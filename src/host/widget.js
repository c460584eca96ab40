// @ts-check
/** <invitation-widget> with the wasm in the page. Importing this file defines nothing. */

import { InvitationWidgetElement as Shell } from "./element.js";
import css from "./style.css";
import * as wasm from "./wasm.js";

export class InvitationWidgetElement extends Shell {
  static css = css;
  static engine = () => wasm;
}
