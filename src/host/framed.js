// @ts-check
/** The small script: <invitation-widget> in a frame, for pages that let no wasm run. */

import { InvitationWidgetElement as Shell } from "./element.js";
import * as frame from "./frame.js";
import css from "./shell.css";

class InvitationWidgetElement extends Shell {
  static css = css;
  static engine = () => frame;
}

InvitationWidgetElement.define();

export { connectFrame } from "./connect.js";
export { InvitationWidgetElement };
