// @ts-check
/** The small script: <invitation-widget> in a frame, for pages that let no wasm run. */

import { InvitationWidgetElement as Shell } from "./element.js";
import { start } from "./frame.js";
import css from "./shell.css";

class InvitationWidgetElement extends Shell {
  static css = css;
  static engine = () => ({ start });
}

InvitationWidgetElement.define();

export { connectFrame } from "./connect.js";
export { InvitationWidgetElement };
