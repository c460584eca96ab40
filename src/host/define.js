// @ts-check
/** What a page's script tag loads: defines <invitation-widget>. */

import { InvitationWidgetElement } from "./widget.js";

InvitationWidgetElement.define();

export { InvitationWidgetElement };
